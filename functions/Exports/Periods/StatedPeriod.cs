namespace KpiPapers.Exports.Periods;

/// <summary>A period that a title, a path or somebody states.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="IsNamed">Whether it is named (July 2020, 2020/21 Q2) rather than given by its first and last day.</param>
internal sealed record StatedPeriod(DateOnly First, DateOnly Last, bool IsNamed)
{
    /// <summary>Whether its days could only be read month first.</summary>
    public bool IsMonthFirst { get; init; }

    /// <summary>As people read it: <c>1 July 2020 to 31 July 2020</c>.</summary>
    public override string ToString() => First == Last ? $"{First:d MMMM yyyy}" : $"{First:d MMMM yyyy} to {Last:d MMMM yyyy}";

    /// <summary>Whether it is exactly one day, month or quarter.</summary>
    public bool Is(PeriodGrain grain) => grain switch
    {
        PeriodGrain.Day => First == Last,
        PeriodGrain.Month => First.Day == 1 && Last == First.AddMonths(1).AddDays(-1),
        _ => First == Domain.Quarter.Containing(First).FirstDay && Last == Domain.Quarter.Containing(First).LastDay,
    };
}
