using KpiPapers.Pdf.Pictures;
using KpiPapers.Pdf.Tagging;
using KpiPapers.Pdf.Typesetting;

namespace KpiPapers.Pdf.Drawing;

/// <summary>Draws pictures.</summary>
internal static class PicturePainter
{
    public static void Draw(this Canvas canvas, ShapedPicture shaped, Tag tag, double left, double top)
    {
        var picture = shaped.Picture;
        for (var i = 0; i < picture.Shapes.Length; i++) Draw(canvas, picture.Shapes[i], shaped.Labels[i], tag, new(left, top));
        if (tag.Figure is { } figure)
            figure.Box = new(left, canvas.Height - top - picture.Height, left + picture.Width, canvas.Height - top);
    }

    private static void Draw(Canvas canvas, Shape shape, ShapedText? words, Tag tag, Point corner)
    {
        switch (shape)
        {
            case Stroke stroke:
                canvas.Stroke(Moved(stroke.Points.AsSpan(), corner), stroke.Color, stroke.Thickness, stroke.IsDashed, tag);
                break;
            case Area area:
                canvas.Fill(Moved(area.Corners.AsSpan(), corner), area.Color, tag);
                break;
            case Symbol symbol:
                canvas.Mark(symbol.Mark, Moved(symbol.Centre, corner), symbol.Size, tag);
                break;
            case Label label when words is not null:
                var at = Moved(label.At with { X = LabelShaping.LeftOf(label, words.Width) }, corner);
                canvas.Text(words, 0, words.Length, at.X, at.Y, tag, endsWithSpace: true);
                break;
        }
    }

    private static Point[] Moved(ReadOnlySpan<Point> points, Point corner)
    {
        var moved = new Point[points.Length];
        for (var i = 0; i < points.Length; i++) moved[i] = Moved(points[i], corner);
        return moved;
    }

    private static Point Moved(Point point, Point corner) => new(point.X + corner.X, point.Y + corner.Y);
}
