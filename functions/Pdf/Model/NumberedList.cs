using System.Collections.Immutable;

namespace KpiPapers.Pdf;

/// <summary>A list whose items are numbered 1., 2. and so on.</summary>
/// <param name="Items">The items' texts; one or more.</param>
public sealed record NumberedList(ImmutableArray<ImmutableArray<Run>> Items) : Block
{
    /// <inheritdoc cref="NumberedList" path="/param[@name='Items']" />
    public ImmutableArray<ImmutableArray<Run>> Items { get; init => field = value.OrEmpty(); } = Items.OrEmpty();
}
