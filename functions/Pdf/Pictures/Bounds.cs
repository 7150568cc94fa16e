using System.Collections.Immutable;
using KpiPapers.Pdf.Typesetting;

namespace KpiPapers.Pdf.Pictures;

/// <summary>The rectangle that a shape is drawn in, in points from the picture's upper left corner.</summary>
internal readonly record struct Bounds(double Left, double Top, double Right, double Bottom)
{
    public static Bounds Of(Shape shape, ShapedText? label) => shape switch
    {
        Stroke stroke => Around(stroke.Points, stroke.Thickness / 2),
        Area area => Around(area.Corners, 0),
        Symbol symbol => Around([symbol.Centre], symbol.Size / 2),
        Label words when label is not null => Around(words, label),
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "Not a shape that can be drawn."),
    };

    private static Bounds Around(ImmutableArray<Point> points, double margin) => points.IsEmpty
        ? default
        : new(
            points.Min(point => point.X) - margin, points.Min(point => point.Y) - margin,
            points.Max(point => point.X) + margin, points.Max(point => point.Y) + margin);

    private static Bounds Around(Label label, ShapedText shaped)
    {
        var (metrics, left) = (shaped.Style.Font.Metrics, LabelShaping.LeftOf(label, shaped.Width));
        return new(
            left, label.At.Y - (metrics.Ascent * label.Size / metrics.UnitsPerEm),
            left + shaped.Width, label.At.Y - (metrics.Descent * label.Size / metrics.UnitsPerEm));
    }
}
