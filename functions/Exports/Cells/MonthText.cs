namespace KpiPapers.Exports.Cells;

/// <summary>
/// Months as people and systems write them: <c>2020-07</c>, <c>07/2020</c>, <c>202007</c>, <c>July 2020</c>, <c>Jul-20</c>, or the month's
/// first or last day.
/// </summary>
internal static class MonthText
{
    private const int DigitsOfBoth = 6;

    public const string Expected = "a month such as 2020-07, July 2020 or Jul-20";

    /// <summary>Reads a month as its first day; otherwise says what is wrong.</summary>
    public static string? Read(ReadOnlySpan<byte> text, long row, DayOrder order, ref Cell cell)
    {
        cell.Second = 0;
        if (!TryRead(text, out var year, out var month)) return DayText.Read(text, DayUse.Month, row, order, ref cell);
        if (!DayText.IsKnownYear(year)) return DayText.WrongYear;
        cell.Day = new DateOnly(year, month, 1);
        return null;
    }

    private static bool TryRead(ReadOnlySpan<byte> text, out int year, out int month)
    {
        var cursor = new Cursor(text);
        cursor.Take('\'');
        return (cursor.IsAtDigit ? TryDigits(ref cursor, out year, out month) : TryLetters(ref cursor, out year, out month)) && cursor.IsAtEnd && month is >= 1 and <= 12;
    }

    /// <summary><c>2020-07</c>, <c>2020/7</c>, <c>2020 July</c>, <c>202007</c>, <c>07/2020</c>, <c>07-2020</c>.</summary>
    private static bool TryDigits(ref Cursor cursor, out int year, out int month)
    {
        (year, month) = (0, 0);
        switch (cursor.TakeDigits(DigitsOfBoth, out var first))
        {
            case DigitsOfBoth:
                (year, month) = (first / 100, first % 100);
                return true;
            case 4 when cursor.TakeSpaces():
                (year, month) = (first, DayWords.Month(cursor.TakeWord()));
                return true;
            case 4:
                year = first;
                return IsParted(ref cursor) && cursor.TakeDigits(2, out month) > 0;
            case 1 or 2:
                month = first;
                return IsParted(ref cursor) && cursor.TakeDigits(4, out year) == 4;
            default:
                return false;
        }
    }

    /// <summary><c>July 2020</c>, <c>July, 2020</c>, <c>Jul2020</c>, <c>Jul-20</c>, <c>Jul/20</c>, <c>Jul '20</c>.</summary>
    private static bool TryLetters(ref Cursor cursor, out int year, out int month)
    {
        year = 0;
        month = DayWords.Month(cursor.TakeWord());
        if (month == 0) return false;
        var isParted = IsParted(ref cursor) || (cursor.Take(',') | cursor.TakeSpaces());
        return cursor.Take('\'') || isParted ? DayForms.TryTakeYear(ref cursor, out year) : cursor.TakeDigits(4, out year) == 4;
    }

    private static bool IsParted(ref Cursor cursor) => cursor.Take('-') || cursor.Take('/');
}
