namespace KpiPapers.Exports.Cells;

/// <summary>How a day is written.</summary>
internal enum DayForm
{
    /// <summary>Day and month in numbers, in either order, then the year.</summary>
    Numbers,

    /// <summary>Year, month, day.</summary>
    YearFirst,

    /// <summary>Day, month, year, or month, day, year, and the month is a word.</summary>
    Letters,
}

/// <summary>A day as it stands in a cell. Where the form tells which is which, <c>First</c> is the day and <c>Second</c> the month.</summary>
internal readonly record struct DayParts(DayForm Form, int First, int Second, int Year, DayOfWeek? Weekday)
{
    /// <summary>Whether the year has two digits.</summary>
    public bool HasShortYear { get; init; }
}

/// <summary>
/// Takes days apart: <c>1/7/20</c>, <c>01-07-2020</c>, <c>1.7.2020</c>, <c>2020-07-01</c>, <c>20200701</c>, <c>01-Jul-20</c>, <c>1 July 2020</c>,
/// <c>Wed 1st Jul 2020</c>, <c>Jul 1, 2020</c>.
/// </summary>
internal static class DayForms
{
    /// <summary>Takes a day off the front of a cell.</summary>
    public static bool TryTake(ref Cursor cursor, out DayParts parts)
    {
        parts = default;
        if (TryTakeBasic(ref cursor, out parts)) return true;
        var word = cursor.TakeWord();
        var weekday = default(DayOfWeek?);
        if (!word.IsEmpty && DayWords.Month(word) == 0)
        {
            weekday = DayWords.Weekday(word);
            if (!cursor.Take(',')) cursor.Take('.');
            if (weekday is null || !cursor.TakeSpaces()) return false;
            word = cursor.TakeWord();
        }
        if (!(word.IsEmpty ? TryDigitsFirst(ref cursor, out parts) : TryMonthWordFirst(ref cursor, DayWords.Month(word), out parts))) return false;
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

    /// <summary>Eight digits, where they begin with a year that makes sense: read from the other end they would be no day.</summary>
    private static bool TryTakeBasic(ref Cursor cursor, out DayParts parts)
    {
        parts = default;
        var rest = cursor;
        if (rest.TakeDigits(8, out var number) != 8 || !DayText.IsKnownYear(number / 10_000)) return false;
        parts = new(DayForm.YearFirst, number % 100, number / 100 % 100, number / 10_000, null);
        cursor = rest;
        return true;
    }

    private static bool TryDigitsFirst(ref Cursor cursor, out DayParts parts)
    {
        parts = default;
        var length = cursor.TakeDigits(4, out var first);
        return length == 4 ? TryYearFirst(ref cursor, first, out parts) : length is 1 or 2 && TryDayOrMonthFirst(ref cursor, first, out parts);
    }

    /// <summary><c>Jul 1 2020</c> and <c>July 1st, 2020</c>; with two digits of the year they would be hard to tell from the day.</summary>
    private static bool TryMonthWordFirst(ref Cursor cursor, int month, out DayParts parts)
    {
        parts = default;
        cursor.Take('.');
        if (month == 0 || !cursor.TakeSpaces() || cursor.TakeDigits(2, out var day) == 0) return false;
        TakeOrdinal(ref cursor);
        var isParted = cursor.Take(',');
        if (!cursor.TakeSpaces() && !isParted && !cursor.IsAtDigit) return false;
        if (cursor.TakeDigits(4, out var year) != 4) return false;
        parts = new(DayForm.Letters, day, month, year, null);
        return true;
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
        if (cursor.TakeDigits(2, out var second) == 0 || !cursor.Take(separator)) return false;
        var before = cursor.Rest.Length;
        if (!TryTakeYear(ref cursor, out var year)) return false;
        parts = new(DayForm.Numbers, first, second, year, null) { HasShortYear = before - cursor.Rest.Length == 2 };
        return true;
    }

    private static bool TryLetters(ref Cursor cursor, int day, char separator, out DayParts parts)
    {
        parts = default;
        if (separator == ' ') TakeOrdinal(ref cursor);
        var month = DayWords.Month(cursor.TakeWord());
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
