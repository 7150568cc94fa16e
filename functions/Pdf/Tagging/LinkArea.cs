namespace KpiPapers.Pdf.Tagging;

/// <summary>The part of a page that leads to an address.</summary>
internal sealed record LinkArea(int Page, Tag Tag, string Address, string Words, Rectangle Box);
