namespace KpiPapers.Pdf.Tagging;

/// <summary>A part of a page, measured in points from the page's lower left corner.</summary>
internal readonly record struct Rectangle(double Left, double Bottom, double Right, double Top)
{
    /// <summary>As a PDF rectangle (ISO 32000-1, 7.9.5).</summary>
    public override string ToString() => $"[{Left:0.##} {Bottom:0.##} {Right:0.##} {Top:0.##}]";
}
