using static System.FormattableString;

namespace KpiPapers.Pdf.Pictures;

/// <summary>Finds shapes that cannot be drawn, or not within their picture.</summary>
internal static class PictureCheck
{
    private const double Rounding = 0.01;

    public static void Check(Picture picture, Shape shape, Bounds bounds, string name)
    {
        var (points, least) = shape switch
        {
            Stroke stroke => (stroke.Points.Length, 2),
            Area area => (area.Corners.Length, 3),
            _ => (1, 1),
        };
        if (points < least) throw new LayoutException($"{name} has {points} points and needs {least}.");
        if (shape is Stroke { Thickness: not > 0 } or Symbol { Size: not > 0 }) throw new LayoutException($"{name} has no size above 0.");
        if (!double.IsFinite(bounds.Left + bounds.Top + bounds.Right + bounds.Bottom))
            throw new LayoutException($"{name} has a position that is not a number.");
        (double Beyond, string Edge)[] reaches =
        [
            (-bounds.Left, "left"),
            (-bounds.Top, "upper"),
            (bounds.Right - picture.Width, "right"),
            (bounds.Bottom - picture.Height, "lower"),
        ];
        var (beyond, edge) = reaches.MaxBy(reach => reach.Beyond);
        if (beyond > Rounding) throw new LayoutException(Invariant($"{name} reaches {beyond:0.##} pt beyond the picture's {edge} edge."));
    }
}
