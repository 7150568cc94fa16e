using System.Collections.Immutable;

namespace KpiPapers.Exports;

/// <summary>Where a feed without a column for it has its period from.</summary>
/// <param name="From">The places that are asked, in this order; the first that states a period counts.</param>
/// <param name="Grain">How long the period is.</param>
public sealed record FeedPeriod(ImmutableArray<PeriodPlace> From, PeriodGrain Grain);

/// <summary>A place that may state the period of a whole file.</summary>
public enum PeriodPlace
{
    /// <summary>The lines above the headings.</summary>
    Title,

    /// <summary>The path in the inbox, the file's name included: <c>2020-21/Q2/queues.csv</c>.</summary>
    Path,

    /// <summary>The blob's metadata <c>period</c>.</summary>
    Metadata,
}
