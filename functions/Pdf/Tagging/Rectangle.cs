namespace KpiPapers.Pdf.Tagging;

/// <summary>A part of a page, measured in points from the page's lower left corner.</summary>
internal readonly record struct Rectangle(double Left, double Bottom, double Right, double Top);
