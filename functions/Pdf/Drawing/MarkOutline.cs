namespace KpiPapers.Pdf.Drawing;

/// <summary>The outlines of marks, balanced so that each looks as large as the others.</summary>
internal static class MarkOutline
{
    private static readonly Point[] Square = [new(-0.36, 0.36), new(0.36, 0.36), new(0.36, -0.36), new(-0.36, -0.36)];
    private static readonly Point[] Diamond = [new(0, 0.48), new(0.48, 0), new(0, -0.48), new(-0.48, 0)];
    private static readonly Point[] Triangle = [new(-0.46, 0.36), new(0.46, 0.36), new(0, -0.44)];
    private static readonly Point[] Star = [.. Enumerable.Range(0, 10).Select(StarCorner)];

    public static double Width(double size) => size * 0.95;

    /// <summary>The radius of a <see cref="MarkShape.Circle"/>.</summary>
    public static double Radius(double size) => size * 0.4;

    /// <summary>The corners of the other shapes.</summary>
    /// <param name="shape">Which outline.</param>
    /// <param name="centre">Its middle.</param>
    /// <param name="size">The size of the type beside it.</param>
    public static Point[] Corners(MarkShape shape, Point centre, double size) =>
        Array.ConvertAll(CornersOf(shape), corner => new Point(centre.X + (corner.X * size), centre.Y + (corner.Y * size)));

    /// <summary>Corners around the centre for type of size 1.</summary>
    private static Point[] CornersOf(MarkShape shape) => shape switch
    {
        MarkShape.Square => Square,
        MarkShape.Diamond => Diamond,
        MarkShape.Triangle => Triangle,
        MarkShape.Star => Star,
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "Not a shape with corners."),
    };

    private static Point StarCorner(int index)
    {
        var (radius, angle) = (index % 2 == 0 ? 0.5 : 0.21, (Math.PI / 2) + (index * Math.PI / 5));
        return new(radius * Math.Cos(angle), -radius * Math.Sin(angle));
    }
}
