using System.Collections.Immutable;

namespace KpiPapers.Pdf;

/// <summary>A list with bullets.</summary>
/// <param name="Items">The items' texts; one or more.</param>
public sealed record BulletList(ImmutableArray<ImmutableArray<Run>> Items) : Block;
