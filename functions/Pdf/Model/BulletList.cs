using System.Collections.Immutable;

namespace KpiPapers.Pdf;

/// <summary>A list with bullets.</summary>
/// <param name="Items">The items' texts; one or more.</param>
public sealed record BulletList(ImmutableArray<ImmutableArray<Run>> Items) : Block
{
    /// <inheritdoc cref="BulletList" path="/param[@name='Items']" />
    public ImmutableArray<ImmutableArray<Run>> Items { get; init => field = value.OrEmpty(); } = Items.OrEmpty();
}
