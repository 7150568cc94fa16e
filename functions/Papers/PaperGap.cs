using KpiPapers.Domain;
using KpiPapers.Domain.Calendar;

namespace KpiPapers.Papers;

/// <summary>Something that a quarter's paper still lacks, before it is known who owes it.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="What">What exactly, as a phrase.</param>
public sealed record PaperGap(OutstandingKind Kind, string What)
{
    /// <summary>The indicator whose figure or words are missing; null for listings and texts.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>The id of the feed that it comes by, or came by in the newest quarter before; null where that is not known.</summary>
    public string? Feed { get; init; }
}
