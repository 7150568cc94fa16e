using System.Collections.Immutable;

namespace KpiPapers.Pdf;

/// <summary>
/// A drawing as data. Lengths are in points and positions in points from its upper left corner, downwards; nothing may reach beyond its
/// edges.
/// </summary>
/// <param name="Width">Its width, 1 or more.</param>
/// <param name="Height">Its height, 1 or more.</param>
/// <param name="Shapes">What is drawn, the later over the earlier.</param>
public sealed record Picture(double Width, double Height, ImmutableArray<Shape> Shapes)
{
    /// <inheritdoc cref="Picture" path="/param[@name='Shapes']" />
    public ImmutableArray<Shape> Shapes { get; init => field = value.OrEmpty(); } = Shapes.OrEmpty();
}
