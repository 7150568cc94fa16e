namespace KpiPapers.Pdf.Tests.Reading;

/// <summary>The rectangle around something that is filled or lined, in points from the page's lower left corner.</summary>
internal sealed record Outline(double Left, double Bottom, double Right, double Top, string Tag)
{
    public static Outline Around(IReadOnlyList<(double X, double Y)> points, double margin, string tag) => new(
        points.Min(point => point.X) - margin,
        points.Min(point => point.Y) - margin,
        points.Max(point => point.X) + margin,
        points.Max(point => point.Y) + margin,
        tag);
}
