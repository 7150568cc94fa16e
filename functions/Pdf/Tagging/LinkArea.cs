namespace KpiPapers.Pdf.Tagging;

/// <summary>The part of a page that leads to an address.</summary>
internal sealed record LinkArea(int Page, Tag Tag, string Address, string Words, Rectangle Box)
{
    /// <summary>The number of its object, once that is known.</summary>
    public int Number { get; set; }

    /// <summary>Its key in the parent tree, once that is known.</summary>
    public int Parent { get; set; }
}
