namespace KpiPapers.Pdf.Tagging;

/// <summary>The part of a page that leads to an address, measured in points from the page's lower left corner.</summary>
internal sealed record LinkArea(int Page, Tag Tag, string Address, string Words, double Left, double Bottom, double Right, double Top);
