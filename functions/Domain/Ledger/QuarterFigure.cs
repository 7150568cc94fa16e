using System.Collections.Immutable;

namespace KpiPapers.Domain.Ledger;

/// <summary>What a quarter's committed entries come to.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Months">Monthly values, earliest first; empty for a ready-made figure.</param>
/// <param name="Sources">The submissions that the figure rests on, by file name; those whose stated ranges cleared something among them.</param>
/// <param name="IsProvisional">True when there are months with entries, and a month of the quarter is still awaited.</param>
public sealed record QuarterFigure(Figure Figure, ImmutableArray<MonthValue> Months, ImmutableArray<Submission> Sources, bool IsProvisional)
{
    /// <summary>The first days of the months that make it provisional: without an entry, and not wholly within stated ranges.</summary>
    public ImmutableArray<DateOnly> Awaited { get; init; } = [];

    /// <summary>Of a mean, the largest single value behind it, such as the longest wait; null where the exports have no single values.</summary>
    public decimal? Largest { get; init; }
}
