namespace KpiPapers.Pdf.Drawing;

/// <summary>Outlines as the operators of a page, from positions that are measured from its upper left corner.</summary>
internal sealed class PathWriter(ContentWriter content, double pageHeight)
{
    public void Box(double left, double top, double width, double height) =>
        content.Number(left).Number(pageHeight - top - height).Number(width).Number(height).Operator("re f"u8);

    public void Polygon(ReadOnlySpan<Point> corners)
    {
        Along(corners);
        content.Operator("f"u8);
    }

    public void Line(ReadOnlySpan<Point> points)
    {
        Along(points);
        content.Operator("S"u8);
    }

    public void Disc(Point centre, double radius)
    {
        var (x, y) = (centre.X, pageHeight - centre.Y);
        var pull = radius * 0.5523;   // makes four Bézier curves a circle to a thousandth
        content.Number(x + radius).Number(y).Operator("m"u8);
        Quarter(x + radius, y + pull, x + pull, y + radius, x, y + radius);
        Quarter(x - pull, y + radius, x - radius, y + pull, x - radius, y);
        Quarter(x - radius, y - pull, x - pull, y - radius, x, y - radius);
        Quarter(x + pull, y - radius, x + radius, y - pull, x + radius, y);
        content.Operator("f"u8);

        void Quarter(double x1, double y1, double x2, double y2, double x3, double y3) =>
            content.Number(x1).Number(y1).Number(x2).Number(y2).Number(x3).Number(y3).Operator("c"u8);
    }

    private void Along(ReadOnlySpan<Point> points)
    {
        for (var i = 0; i < points.Length; i++)
            content.Number(points[i].X).Number(pageHeight - points[i].Y).Operator(i == 0 ? "m"u8 : "l"u8);
    }
}
