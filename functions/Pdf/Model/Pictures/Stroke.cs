using System.Collections.Immutable;

namespace KpiPapers.Pdf;

/// <summary>A line from point to point.</summary>
/// <param name="Points">Two or more.</param>
/// <param name="Color">Its colour. Keep 3 to 1 against what is behind it (WCAG 1.4.11) where it says something.</param>
/// <param name="Thickness">In points, above 0.</param>
public sealed record Stroke(ImmutableArray<Point> Points, Color Color, double Thickness) : Shape
{
    /// <inheritdoc cref="Stroke" path="/param[@name='Points']" />
    public ImmutableArray<Point> Points { get; init => field = value.OrEmpty(); } = Points.OrEmpty();

    /// <summary>Whether it is broken into dashes, so that it differs from others by more than colour.</summary>
    public bool IsDashed { get; init; }
}
