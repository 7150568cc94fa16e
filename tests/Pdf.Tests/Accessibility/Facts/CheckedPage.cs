using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests.Accessibility.Facts;

/// <summary>A page with what it shows.</summary>
internal sealed record CheckedPage(int Index, PdfDictionary Dictionary, PageContent Content)
{
    public string Name => $"page {Index + 1}";

    public PdfDictionary? FontOf(Painting painting) =>
        painting.Font is null ? null : Dictionary.Dictionary("Resources").DictionaryOrNull("Font")?.DictionaryOrNull(painting.Font);
}
