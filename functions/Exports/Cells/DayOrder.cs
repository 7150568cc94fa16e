namespace KpiPapers.Exports.Cells;

/// <summary>
/// Whether the days of a file stand before its months. Until a cell tells, the day comes first, as in the UK; a cell that then proves the other
/// order turns the days read so far, unless one of them could not be turned.
/// </summary>
internal sealed class DayOrder
{
    private const string DayFirst = "the day comes before the month";
    private const int MostYearsAgo = 2;   // between a day and the drop of a file
    private const string MonthFirst = "the month comes before the day";

    private long _monthFirstRow;
    private long _otherRow;    // the first row that rules out that months come first
    private string _other = DayFirst;
    private bool _isGuessed;   // whether a day was read day first for want of anything that tells
    private bool _isTurned;

    /// <summary>The day that was read last; not for months.</summary>
    public LastDay Last { get; } = new();

    /// <summary>The day on which the file was dropped; null where it is not known.</summary>
    public DateOnly? Dropped { get; init; }

    /// <summary>
    /// The first day with two digits of the year that is years away from the drop and, read with the year first, is not: of 20-07-01 nobody knows.
    /// </summary>
    public (long Row, DateOnly Day, DateOnly YearFirst)? Doubtful { get; private set; }

    /// <summary>Whether a cell has proved that months come first.</summary>
    public bool IsMonthFirst => _monthFirstRow > 0;

    /// <summary>True once, after the cell that proved months to come first, if days were read the other way before.</summary>
    public bool TakeTurn()
    {
        if (!_isTurned) return false;
        _isTurned = false;
        return true;
    }

    /// <summary>Reads a day whose order is settled, as nearly all are; otherwise <see cref="Resolve"/> finds out more.</summary>
    public bool TrySettled(int first, int second, int year, out DateOnly day)
    {
        if (_otherRow > 0) return TryDay(year, second, first, out day);
        if (_monthFirstRow > 0) return TryDay(year, first, second, out day);
        day = default;
        return false;
    }

    /// <summary>Reads a day whose month cannot be mistaken, where a day like it has been seen before.</summary>
    public bool TryPlain(int year, int month, int dayOfMonth, out DateOnly day)
    {
        day = default;
        return _otherRow > 0 && TryDay(year, month, dayOfMonth, out day);
    }

    /// <summary>Takes a day apart and learns from it; otherwise says what is wrong.</summary>
    /// <param name="parts">What the cell holds.</param>
    /// <param name="isMonth">Whether it stands for a month, and so is its first or last day.</param>
    /// <param name="row">Its row.</param>
    /// <param name="day">The day.</param>
    public string? Resolve(DayParts parts, bool isMonth, long row, out DateOnly day)
    {
        if (parts.Form is not DayForm.Numbers) return Plain(parts, isMonth, row, out day);
        var isDayFirst = Fits(parts.Second, parts.First, out var dayFirst);
        var isMonthFirst = Fits(parts.First, parts.Second, out var monthFirst);
        day = isMonthFirst && (IsMonthFirst || !isDayFirst) ? monthFirst : dayFirst;
        if (parts.HasShortYear && Doubtful is null && IsYearsAway(day) && TryDay(2000 + parts.First, parts.Second, parts.Year % 100, out var yearFirst) && !IsYearsAway(yearFirst))
            Doubtful = (row, day, yearFirst);
        if (isDayFirst && isMonthFirst)
        {
            _isGuessed |= dayFirst != monthFirst && _otherRow == 0 && !IsMonthFirst;
            return null;
        }
        return isDayFirst ? Other(DayFirst, row)
            : isMonthFirst ? MonthsFirst(row)
            : IsMonthFirst ? NoDay(parts, parts.First, parts.Second, isMonth)
            : NoDay(parts, parts.Second, parts.First, isMonth);

        bool Fits(int month, int dayOfMonth, out DateOnly day) =>
            TryDay(parts.Year, month, dayOfMonth, out day) && IsRight(day, parts.Weekday, isMonth);
    }

    /// <summary>Whether days were read day first although nothing in the file tells.</summary>
    public bool IsGuessed => _isGuessed && _otherRow == 0 && !IsMonthFirst;

    /// <summary>Settles that months come first, where headings or a title say so.</summary>
    public void SettleMonthFirst(long row) => MonthsFirst(row);

    /// <summary>Settles that days come first, where one was read so and cannot be turned.</summary>
    public void Settle(long row)
    {
        if (!IsMonthFirst) Other(DayFirst, row);
    }

    private bool IsYearsAway(DateOnly day) => Dropped is { } dropped && Math.Abs(day.Year - dropped.Year) > MostYearsAgo;

    private string? Plain(DayParts parts, bool isMonth, long row, out DateOnly day)
    {
        if (!TryDay(parts.Year, parts.Second, parts.First, out day) || !IsRight(day, parts.Weekday, isMonth))
            return NoDay(parts, parts.Second, parts.First, isMonth);
        return Other(parts.Form is DayForm.YearFirst ? "the year comes first" : "the month is a word", row);
    }

    private string? Other(string what, long row)
    {
        if (IsMonthFirst) return $"Here {what}, but in row {_monthFirstRow} {MonthFirst}.";
        if (_otherRow == 0) (_other, _otherRow) = (what, row);
        return null;
    }

    private string? MonthsFirst(long row)
    {
        if (_otherRow > 0) return $"Here {MonthFirst}, but in row {_otherRow} {_other}.";
        if (IsMonthFirst) return null;
        (_monthFirstRow, _isTurned) = (row, _isGuessed);
        Last.Forget();
        return null;
    }

    private static bool IsRight(DateOnly day, DayOfWeek? weekday, bool isMonth) =>
        (weekday is null || weekday == day.DayOfWeek)
        && (!isMonth || day.Day == 1 || day.Day == DateTime.DaysInMonth(day.Year, day.Month));

    private static string NoDay(DayParts parts, int month, int dayOfMonth, bool isMonth)
    {
        if (!TryDay(parts.Year, month, dayOfMonth, out var day)
            && (parts.Form is not DayForm.Numbers || !TryDay(parts.Year, dayOfMonth, month, out day)))
            return month > 12 && (dayOfMonth > 12 || parts.Form is not DayForm.Numbers) ? $"There is no month {month}." : "There is no such day.";
        if (parts.Weekday is { } weekday && weekday != day.DayOfWeek) return $"{day:d MMMM yyyy} is a {day.DayOfWeek}.";
        return isMonth ? "This is a day within a month, not a month." : "There is no such day.";
    }

    private static bool TryDay(int year, int month, int dayOfMonth, out DateOnly day)
    {
        if ((uint)(month - 1) > 11 || (uint)(dayOfMonth - 1) > 30 || (dayOfMonth > 28 && dayOfMonth > DateTime.DaysInMonth(year, month)))
        {
            day = default;
            return false;
        }
        day = new DateOnly(year, month, dayOfMonth);
        return true;
    }
}
