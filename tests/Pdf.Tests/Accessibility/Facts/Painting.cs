namespace KpiPapers.Pdf.Tests.Accessibility.Facts;

/// <summary>Something that a page shows.</summary>
/// <param name="Operator">What shows it, such as <c>TJ</c>.</param>
/// <param name="Mark">The innermost marked content that it belongs to.</param>
/// <param name="Font">The page's name for the font of text.</param>
/// <param name="Codes">The character codes of text.</param>
internal sealed record Painting(string Operator, ContentMark? Mark, string? Font, IReadOnlyList<int> Codes)
{
    public bool IsText => Operator is "Tj" or "TJ" or "'" or "\"";
}
