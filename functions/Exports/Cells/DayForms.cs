using System.Text;

namespace KpiPapers.Exports.Cells;

/// <summary>How a day is written.</summary>
internal enum DayForm
{
    /// <summary>Day and month in numbers, in either order, then the year.</summary>
    Numbers,

    /// <summary>Year, month, day.</summary>
    YearFirst,

    /// <summary>Day, month, year, and the month is a word.</summary>
    Letters,
}

/// <summary>A day as it stands in a cell. Where the form tells which is which, <c>First</c> is the day and <c>Second</c> the month.</summary>
internal readonly record struct DayParts(DayForm Form, int First, int Second, int Year, DayOfWeek? Weekday);

/// <summary>
/// Takes days apart: <c>1/7/20</c>, <c>01-07-2020</c>, <c>1.7.2020</c>, <c>2020-07-01</c>, <c>01-Jul-20</c>, <c>1 July 2020</c>,
/// <c>Wed 1st Jul 2020</c>.
/// </summary>
internal static class DayForms
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] Weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];   // as DayOfWeek numbers them

    /// <summary>Takes a day off the front of a cell.</summary>
    public static bool TryTake(ref Cursor cursor, out DayParts parts)
    {
        parts = default;
        if (!TryTakeWeekday(ref cursor, out var weekday)) return false;
        var length = cursor.TakeDigits(4, out var first);
        if (length == 0 || !(length == 4 ? TryYearFirst(ref cursor, first, out parts) : length <= 2 && TryDayOrMonthFirst(ref cursor, first, out parts)))
            return false;
        parts = parts with { Weekday = weekday };
        return true;
    }

    /// <summary>Takes a year of four digits, or of two in this century.</summary>
    public static bool TryTakeYear(ref Cursor cursor, out int year)
    {
        var length = cursor.TakeDigits(4, out year);
        if (length == 2) year += 2000;
        return length is 2 or 4;
    }

    /// <summary>The number of a month by its name or the first three letters, and four for September; 0 for any other word.</summary>
    public static int Month(ReadOnlySpan<byte> word)
    {
        if (word.Length < 3) return 0;
        for (var i = 0; i < Months.Length; i++)
        {
            if (Ascii.EqualsIgnoreCase(word, Months[i]) || (word.Length == 3 && Ascii.EqualsIgnoreCase(word, Months[i].AsSpan(0, 3)))) return i + 1;
        }
        return Ascii.EqualsIgnoreCase(word, "Sept"u8) ? 9 : 0;
    }

    private static bool TryTakeWeekday(ref Cursor cursor, out DayOfWeek? weekday)
    {
        weekday = null;
        var word = cursor.TakeWord();
        if (word.IsEmpty) return true;
        if (word.Length < 3) return false;
        for (var i = 0; i < Weekdays.Length; i++)
        {
            // Tue, Tues and Tuesday; Thu, Thur, Thurs and Thursday.
            var name = Weekdays[i];
            if (word.Length <= name.Length && (word.Length <= 5 || word.Length == name.Length) && Ascii.EqualsIgnoreCase(word, name.AsSpan(0, word.Length)))
                weekday = (DayOfWeek)i;
        }
        if (!cursor.Take(',')) cursor.Take('.');
        return weekday is not null && cursor.TakeSpaces();
    }

    private static bool TryYearFirst(ref Cursor cursor, int year, out DayParts parts)
    {
        parts = default;
        if (TakeSeparator(ref cursor) is not { } separator || cursor.TakeDigits(2, out var month) == 0) return false;
        if (!cursor.Take(separator) || cursor.TakeDigits(2, out var day) == 0) return false;
        parts = new(DayForm.YearFirst, day, month, year, null);
        return true;
    }

    private static bool TryDayOrMonthFirst(ref Cursor cursor, int first, out DayParts parts)
    {
        parts = default;
        if (TakeSeparator(ref cursor) is not { } separator) return TryLetters(ref cursor, first, ' ', out parts);
        if (!cursor.IsAtDigit) return TryLetters(ref cursor, first, separator, out parts);
        if (cursor.TakeDigits(2, out var second) == 0 || !cursor.Take(separator) || !TryTakeYear(ref cursor, out var year)) return false;
        parts = new(DayForm.Numbers, first, second, year, null);
        return true;
    }

    private static bool TryLetters(ref Cursor cursor, int day, char separator, out DayParts parts)
    {
        parts = default;
        if (separator == ' ') TakeOrdinal(ref cursor);
        var month = Month(cursor.TakeWord());
        if (month == 0) return false;
        if (separator == ' ')
        {
            if (!cursor.Take('.')) cursor.Take(',');
            if (!cursor.TakeSpaces()) return false;
        }
        else if (!cursor.Take(separator))
        {
            return false;
        }
        if (!TryTakeYear(ref cursor, out var year)) return false;
        parts = new(DayForm.Letters, day, month, year, null);
        return true;
    }

    private static void TakeOrdinal(ref Cursor cursor)
    {
        if (!cursor.TakeSpaces() && (cursor.Take("st"u8) || cursor.Take("nd"u8) || cursor.Take("rd"u8) || cursor.Take("th"u8))) cursor.TakeSpaces();
    }

    private static char? TakeSeparator(ref Cursor cursor) =>
        cursor.Take('/') ? '/' : cursor.Take('-') ? '-' : cursor.Take('.') ? '.' : null;
}
