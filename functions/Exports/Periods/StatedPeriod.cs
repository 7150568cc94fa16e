namespace KpiPapers.Exports.Periods;

/// <summary>A period that a title, a path or somebody states.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="IsNamed">Whether it is named (July 2020, 2020/21 Q2) rather than given by its first and last day.</param>
internal sealed record StatedPeriod(DateOnly First, DateOnly Last, bool IsNamed)
{
    /// <summary>Whether its days could only be read month first.</summary>
    public bool IsMonthFirst { get; init; }

    /// <summary>Whether it is when a report was made, or for a meeting of when, and not what the report is about.</summary>
    public bool IsMade { get; init; }

    /// <summary>Whether it is stated to end at midnight, with which the day after its last begins.</summary>
    public bool EndsAtMidnight { get; init; }

    /// <summary>
    /// The same to the end of the day that its midnight begins, where only so it is a whole month or quarter, or more than a day: some systems
    /// write days without a time as midnight.
    /// </summary>
    public StatedPeriod Whole
    {
        get
        {
            if (!EndsAtMidnight) return this;
            var longer = this with { Last = Last.AddDays(1), EndsAtMidnight = false };
            return Is(PeriodGrain.Day) || longer.Is(PeriodGrain.Month) || longer.Is(PeriodGrain.Quarter) ? longer : this;
        }
    }

    /// <summary>As people read it: <c>1 July 2020 to 31 July 2020</c>.</summary>
    public override string ToString() => First == Last ? $"{First:d MMMM yyyy}" : $"{First:d MMMM yyyy} to {Last:d MMMM yyyy}";

    /// <summary>Whether it is exactly one day, month or quarter.</summary>
    public bool Is(PeriodGrain grain) => grain switch
    {
        PeriodGrain.Day => First == Last,
        PeriodGrain.Month => First.Day == 1 && Last == First.AddMonths(1).AddDays(-1),
        _ => First == Domain.Quarter.Containing(First).FirstDay && Last == Domain.Quarter.Containing(First).LastDay,
    };

    /// <summary>Whether all of it is within another.</summary>
    public bool IsWithin(StatedPeriod other) => other.First <= First && Last <= other.Last;

    /// <summary>Whether it has no day in common with another.</summary>
    public bool IsApartFrom(StatedPeriod other) => Last < other.First || other.Last < First;
}
