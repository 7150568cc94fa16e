namespace KpiPapers.Domain.Calendar;

/// <summary>
/// The bank holidays of England and Wales, as data: royal proclamations add and move them, so no rule computes them
/// (Banking and Financial Dealings Act 1971, section 1; the list is at https://www.gov.uk/bank-holidays).
/// </summary>
/// <param name="days">The days, in any order.</param>
public sealed class BankHolidays(IEnumerable<DateOnly> days)
{
    private readonly HashSet<DateOnly> _days = [.. days];

    /// <summary>Whether the list reaches a year: every year has at least one, so a year without any has been left out.</summary>
    public bool Reach(int year) => _days.Any(day => day.Year == year);

    /// <summary>Whether offices work: neither Saturday, Sunday nor a bank holiday.</summary>
    public bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_days.Contains(day);

    /// <summary>The first working day after a day.</summary>
    public DateOnly NextAfter(DateOnly day) => Step(day, 1);

    /// <summary>The working day that is a number of working days before a day, which itself need not be one.</summary>
    /// <param name="day">The day to count from.</param>
    /// <param name="count">How many, 1 or more: 1 is the last working day before it.</param>
    public DateOnly Before(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        for (; count > 0; count--) day = Step(day, -1);
        return day;
    }

    private DateOnly Step(DateOnly day, int direction)
    {
        do day = day.AddDays(direction);
        while (!IsWorkingDay(day));
        return day;
    }
}
