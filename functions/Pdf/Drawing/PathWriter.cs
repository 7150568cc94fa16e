using KpiPapers.Pdf.Syntax;

namespace KpiPapers.Pdf.Drawing;

/// <summary>Outlines as the operators of a page, from positions that are measured from its upper left corner.</summary>
internal sealed class PathWriter(ByteWriter content, double pageHeight)
{
    public void Box(double left, double top, double width, double height) =>
        content.Append($"{left} {pageHeight - top - height} {width} {height} re f\n");

    public void Polygon(ReadOnlySpan<Point> corners)
    {
        Along(corners);
        content.Append("f\n"u8);
    }

    public void Line(ReadOnlySpan<Point> points)
    {
        Along(points);
        content.Append("S\n"u8);
    }

    public void Disc(Point centre, double radius)
    {
        var (x, y) = (centre.X, pageHeight - centre.Y);
        var pull = radius * 0.5523;   // makes four Bézier curves a circle to a thousandth
        content.Append($"{x + radius} {y} m\n");
        Quarter(x + radius, y + pull, x + pull, y + radius, x, y + radius);
        Quarter(x - pull, y + radius, x - radius, y + pull, x - radius, y);
        Quarter(x - radius, y - pull, x - pull, y - radius, x, y - radius);
        Quarter(x + pull, y - radius, x + radius, y - pull, x + radius, y);
        content.Append("f\n"u8);

        void Quarter(double x1, double y1, double x2, double y2, double x3, double y3) =>
            content.Append($"{x1} {y1} {x2} {y2} {x3} {y3} c\n");
    }

    private void Along(ReadOnlySpan<Point> points)
    {
        content.Append($"{points[0].X} {pageHeight - points[0].Y} m\n");
        foreach (var point in points[1..]) content.Append($"{point.X} {pageHeight - point.Y} l\n");
    }
}
