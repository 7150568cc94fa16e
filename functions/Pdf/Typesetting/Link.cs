using KpiPapers.Pdf.Tagging;

namespace KpiPapers.Pdf.Typesetting;

/// <summary>A link in a text.</summary>
/// <param name="Address">The escaped address.</param>
/// <param name="Words">The linked words, which describe the link to a screen reader.</param>
/// <param name="Tag">Its place in the structure tree.</param>
internal sealed record Link(string Address, string Words, Tag Tag);
