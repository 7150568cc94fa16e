using System.Collections.Immutable;

namespace KpiPapers.Pdf;

/// <summary>Blocks that flow over A4 pages of one orientation, from the top of a new page.</summary>
public sealed record Section
{
    /// <summary>Whether the pages lie on their long side.</summary>
    public bool Landscape { get; init; }

    /// <summary>The blocks in reading order.</summary>
    public required ImmutableArray<Block> Blocks { get; init => field = value.OrEmpty(); }
}
