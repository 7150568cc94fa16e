namespace KpiPapers.Pdf.Drawing;

/// <summary>The outlines of marks, balanced so that each looks as large as the others.</summary>
internal static class MarkPath
{
    public static double Width(double size) => size * 0.95;

    /// <param name="content">Where to.</param>
    /// <param name="shape">Which outline.</param>
    /// <param name="x">The centre, from the left.</param>
    /// <param name="y">The centre, from the page's lower edge.</param>
    /// <param name="size">The size of the type beside it.</param>
    public static void Write(ContentWriter content, MarkShape shape, double x, double y, double size)
    {
        if (shape == MarkShape.Circle)
            Disc(content, x, y, size * 0.4);
        else
            Polygon(content, Corners(shape), x, y, size);
        content.Operator("f"u8);
    }

    /// <summary>Corners around the centre for type of size 1, y upwards.</summary>
    private static (double X, double Y)[] Corners(MarkShape shape) => shape switch
    {
        MarkShape.Square => [(-0.36, -0.36), (0.36, -0.36), (0.36, 0.36), (-0.36, 0.36)],
        MarkShape.Diamond => [(0, -0.48), (0.48, 0), (0, 0.48), (-0.48, 0)],
        MarkShape.Triangle => [(-0.46, -0.36), (0.46, -0.36), (0, 0.44)],
        MarkShape.Star => [.. Enumerable.Range(0, 10).Select(StarCorner)],
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "Not a shape with corners."),
    };

    private static (double X, double Y) StarCorner(int index)
    {
        var (radius, angle) = (index % 2 == 0 ? 0.5 : 0.21, (Math.PI / 2) + (index * Math.PI / 5));
        return (radius * Math.Cos(angle), radius * Math.Sin(angle));
    }

    private static void Polygon(ContentWriter content, (double X, double Y)[] corners, double x, double y, double size)
    {
        for (var i = 0; i < corners.Length; i++)
            content.Number(x + (corners[i].X * size)).Number(y + (corners[i].Y * size)).Operator(i == 0 ? "m"u8 : "l"u8);
    }

    private static void Disc(ContentWriter content, double x, double y, double radius)
    {
        var pull = radius * 0.5523;   // makes four Bézier curves a circle to a thousandth
        content.Number(x + radius).Number(y).Operator("m"u8);
        Quarter(x + radius, y + pull, x + pull, y + radius, x, y + radius);
        Quarter(x - pull, y + radius, x - radius, y + pull, x - radius, y);
        Quarter(x - radius, y - pull, x - pull, y - radius, x, y - radius);
        Quarter(x + pull, y - radius, x + radius, y - pull, x + radius, y);

        void Quarter(double x1, double y1, double x2, double y2, double x3, double y3) =>
            content.Number(x1).Number(y1).Number(x2).Number(y2).Number(x3).Number(y3).Operator("c"u8);
    }
}
