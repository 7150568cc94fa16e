namespace KpiPapers.Exports.Cells;

/// <summary>
/// Days, with or without a time: <c>25/07/2020</c> and <c>2020-07-25</c>, <c>25/07/2020 09:30[:00]</c> and <c>2020-07-25T09:30[:00[.000]]</c>.
/// The day always comes before the month, as in the UK; American dates are refused where they can be told.
/// </summary>
internal static class DayText
{
    public const string Expected = "a day such as 25/07/2020 or 2020-07-25";
    public const string ExpectedWithTime = "a day and local time such as 25/07/2020 09:30 or 2020-07-25T09:30:00";

    // Excel's empty date falls into 1900; a council's reports are younger, and comparisons with earlier years must stay in the calendar.
    private const int FirstYear = 1950;
    private const int LastYear = 2100;

    /// <summary>What is said of a year outside those that make sense.</summary>
    public const string WrongYear = "The year is not between 1950 and 2100.";

    /// <summary>Whether a year makes sense in a report.</summary>
    public static bool IsKnownYear(int year) => year is >= FirstYear and <= LastYear;

    /// <summary>Reads a day; otherwise says what is wrong.</summary>
    public static string? Read(ReadOnlySpan<byte> text, bool withTime, out DateOnly day)
    {
        day = default;
        var wrong = withTime ? "This is not a day and time." : "This is not a day.";
        if (text.Length > 0 && text[0] == '#') return NumberText.SpreadsheetError;
        if (!TryDay(text, out var year, out var month, out var dayOfMonth)) return wrong;
        if (month is < 1 or > 12) return $"There is no month {month}: the day comes first, then the month.";
        if (!IsKnownYear(year)) return WrongYear;
        if (dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month)) return "There is no such day.";
        day = new DateOnly(year, month, dayOfMonth);
        var time = text[10..];
        if (!withTime) return time.IsEmpty ? null : wrong;
        return time.IsEmpty ? "The time is missing." : Time(time, wrong);
    }

    private static bool TryDay(ReadOnlySpan<byte> text, out int year, out int month, out int day)
    {
        (year, month, day) = (0, 0, 0);
        if (text.Length < 10) return false;
        if (text[2] == '/' && text[5] == '/')
            return TryDigits(text[..2], out day) && TryDigits(text[3..5], out month) && TryDigits(text[6..10], out year);
        return text[4] == '-' && text[7] == '-'
            && TryDigits(text[..4], out year) && TryDigits(text[5..7], out month) && TryDigits(text[8..10], out day);
    }

    private static string? Time(ReadOnlySpan<byte> text, string wrong)
    {
        if (text.Length < 6 || text[0] is not ((byte)' ' or (byte)'T') || text[3] != ':') return wrong;
        if (!TryDigits(text[1..3], out var hour) || !TryDigits(text[4..6], out var minute)) return wrong;
        var rest = text[6..];
        var second = 0;
        if (rest.Length >= 3 && rest[0] == ':')
        {
            if (!TryDigits(rest[1..3], out second)) return wrong;
            rest = rest[3..];
            if (rest.Length > 1 && rest[0] == '.')
            {
                var end = rest[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
                rest = end < 0 ? [] : rest[(end + 1)..];
            }
        }
        return hour > 23 || minute > 59 || second > 59 ? "There is no such time."
            : rest.IsEmpty ? null
            : rest[0] is (byte)'Z' or (byte)'+' or (byte)'-' ? "This states a time zone, so the local day cannot be told."
            : wrong;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit((char)character)) return false;
            number = (number * 10) + character - '0';
        }
        return true;
    }
}
