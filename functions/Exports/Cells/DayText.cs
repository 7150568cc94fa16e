using KpiPapers.Domain;

namespace KpiPapers.Exports.Cells;

/// <summary>What a cell with a day is read for.</summary>
internal enum DayUse
{
    /// <summary>A day; midnight beside it says nothing more.</summary>
    Day,

    /// <summary>A day and a time.</summary>
    DayAndTime,

    /// <summary>A day and a time that may be left out.</summary>
    DayWithOrWithoutTime,

    /// <summary>A month, of which it is the first or last day.</summary>
    Month,
}

/// <summary>Days, with or without a time: first as most systems write them, then in all forms that <see cref="DayForms"/> knows.</summary>
internal static class DayText
{
    public const string Expected = "a day such as 25/07/2020 or 2020-07-25";
    public const string ExpectedWithTime = "a day and local time such as 25/07/2020 09:30 or 2020-07-25T09:30:00";

    // Excel's empty date falls into 1900; a council's reports are younger, and comparisons with earlier years must stay in the calendar.
    private const int FirstYear = 1950;
    private const int LastYear = 2100;
    private const int LastMinute = ((23 * 60) + 59) * 60;   // 23:59, in seconds

    /// <summary>What is said of a year outside those that make sense.</summary>
    public const string WrongYear = "The year is not between 1950 and 2100.";

    /// <summary>Whether a year makes sense in a report.</summary>
    public static bool IsKnownYear(int year) => year is >= FirstYear and <= LastYear;

    /// <summary>Reads a day that is not plain; otherwise says what is wrong.</summary>
    public static string? Read(ReadOnlySpan<byte> text, DayUse use, long row, DayOrder order, ref Cell cell)
    {
        (cell.Second, cell.Repeated) = (0, Repeated.Unknown);
        var cursor = new Cursor(text);
        cursor.Take('\'');   // how a spreadsheet keeps a day as text
        if (!DayForms.TryTake(ref cursor, out var parts)) return NoDay(text, use);
        var length = text.Length - cursor.Rest.Length;
        if (!IsKnownYear(parts.Year)) return WrongYear;
        var (second, offset) = (0, default(int?));
        var hasTime = !cursor.IsAtEnd;
        if (hasTime && TimeText.Read(ref cursor, parts.Form is DayForm.Letters, NotADay(use), out second, out offset) is { } wrongTime) return wrongTime;
        if (order.Resolve(parts, use is DayUse.Month, row, out cell.Day) is { } wrong) return wrong;
        if (length == LastDay.Length && use is not DayUse.Month) order.Last.Note(text[..length], cell.Day);
        if (use is DayUse.DayAndTime && !hasTime) return "The time is missing.";

        var stated = (cell.Day, second);
        if (offset is { } minutes)
        {
            if (parts.Form is DayForm.Numbers) order.Settle(row);   // turned, it might not be summer any more
            var london = LondonTime.Of(new(cell.Day.ToDateTime(TimeOnly.MinValue).AddSeconds(second), TimeSpan.FromMinutes(minutes)));
            cell.Repeated = london.Offset == TimeSpan.Zero ? Repeated.Second : Repeated.First;
            (cell.Day, second) = (DateOnly.FromDateTime(london.DateTime), (int)(london.TimeOfDay.Ticks / TimeSpan.TicksPerSecond));
        }
        if (use is DayUse.DayAndTime or DayUse.DayWithOrWithoutTime) cell.Second = second;
        else if (second != 0 && stated != (cell.Day, 0) && !IsEndOfMonth(use, cell.Day, second)) return "This is a day and a time, but only a day is expected here.";
        if (use is DayUse.Month) cell.Day = new DateOnly(cell.Day.Year, cell.Day.Month, 1);
        return null;
    }

    /// <summary>Reads <c>25/07/2020[ 09:30[:00]]</c> and <c>2020-07-25[T09:30[:00]]</c>, once the order of days and months is settled.</summary>
    public static bool TryPlain(ReadOnlySpan<byte> text, DayUse use, DayOrder order, ref Cell cell)
    {
        (cell.Second, cell.Repeated) = (0, Repeated.Unknown);
        if (text.Length != 10 && (use is DayUse.Day || text.Length is not (16 or 19))) return false;
        if (!order.Last.TryRead(text[..LastDay.Length], out cell.Day))
        {
            if (!TrySettled(text, order, out cell.Day)) return false;
            order.Last.Note(text[..LastDay.Length], cell.Day);
        }
        if (text.Length == 10) return use is not DayUse.DayAndTime;
        if (text[10] is not ((byte)' ' or (byte)'T') || text[13] != ':') return false;
        var (hour, minute, second) = (Two(text, 11), Two(text, 14), 0);
        if (text.Length == 19) second = text[16] == ':' ? Two(text, 17) : -1;
        cell.Second = (hour * 3600) + (minute * 60) + second;
        return (uint)hour < 24 && (uint)minute < 60 && (uint)second < 60;
    }

    private static bool TrySettled(ReadOnlySpan<byte> text, DayOrder order, out DateOnly day)
    {
        day = default;
        if (text[2] == '/' && text[5] == '/')
            return Four(text, 6) is var year && IsKnownYear(year) && order.TrySettled(Two(text, 0), Two(text, 3), year, out day);
        return text[4] == '-' && text[7] == '-'
            && Four(text, 0) is var first && IsKnownYear(first) && order.TryPlain(first, Two(text, 5), Two(text, 8), out day);
    }

    /// <summary>Whether a month is written as its last second or minute, as ends of ranges are.</summary>
    private static bool IsEndOfMonth(DayUse use, DateOnly day, int second) =>
        use is DayUse.Month && second >= LastMinute && day.Day == DateTime.DaysInMonth(day.Year, day.Month);

    private static string NoDay(ReadOnlySpan<byte> text, DayUse use) =>
        SpreadsheetTrace.InNumber(text) ?? (SpreadsheetTrace.IsSerialDay(text) ? SpreadsheetTrace.SerialDay : NotADay(use));

    private static string NotADay(DayUse use) => use switch
    {
        DayUse.Day => "This is not a day.",
        DayUse.DayAndTime or DayUse.DayWithOrWithoutTime => "This is not a day and time.",
        _ => "This is not a month.",
    };

    private static int Four(ReadOnlySpan<byte> text, int at) => (Two(text, at), Two(text, at + 2)) is ( >= 0 and var century, >= 0 and var year) ? (century * 100) + year : -1;

    private static int Two(ReadOnlySpan<byte> text, int at)
    {
        var (tens, ones) = ((uint)(text[at] - '0'), (uint)(text[at + 1] - '0'));
        return tens > 9 || ones > 9 ? -1 : (int)((tens * 10) + ones);
    }
}
