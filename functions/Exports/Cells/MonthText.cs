namespace KpiPapers.Exports.Cells;

/// <summary>
/// Months as people and systems write them: <c>2020-07</c>, <c>07/2020</c>, <c>July 2020</c>, <c>Jul-20</c>, or the month's first or last day.
/// </summary>
internal static class MonthText
{
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
        (year, month) = (0, 0);
        var cursor = new Cursor(text);
        cursor.Take('\'');
        if (!cursor.IsAtDigit) return TryLetters(ref cursor, out year, out month);
        var length = cursor.TakeDigits(4, out var first);
        var isRead = length == 4
            ? cursor.Take('-') && cursor.TakeDigits(2, out month) == 2
            : length is 1 or 2 && cursor.Take('/') && cursor.TakeDigits(4, out year) == 4;
        if (length == 4) year = first;
        else month = first;
        return isRead && cursor.IsAtEnd && month is >= 1 and <= 12;
    }

    private static bool TryLetters(ref Cursor cursor, out int year, out int month)
    {
        year = 0;
        month = DayWords.Month(cursor.TakeWord());
        return month > 0 && (cursor.Take('-') || cursor.TakeSpaces()) && DayForms.TryTakeYear(ref cursor, out year) && cursor.IsAtEnd;
    }
}
