using System.Collections.Immutable;

namespace KpiPapers.Pdf;

/// <summary>A filled area, such as a bar.</summary>
/// <param name="Corners">Three or more.</param>
/// <param name="Color">Its colour.</param>
public sealed record Area(ImmutableArray<Point> Corners, Color Color) : Shape
{
    /// <inheritdoc cref="Area" path="/param[@name='Corners']" />
    public ImmutableArray<Point> Corners { get; init => field = value.OrEmpty(); } = Corners.OrEmpty();

    /// <summary>A rectangle with level sides.</summary>
    /// <param name="corner">Its upper left corner.</param>
    /// <param name="width">Its width in points.</param>
    /// <param name="height">Its height in points.</param>
    /// <param name="color">Its colour.</param>
    public static Area Rectangle(Point corner, double width, double height, Color color)
    {
        var (right, bottom) = (corner.X + width, corner.Y + height);
        return new([corner, corner with { X = right }, new(right, bottom), corner with { Y = bottom }], color);
    }
}
