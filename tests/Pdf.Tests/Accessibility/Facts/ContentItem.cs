using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests.Accessibility.Facts;

/// <summary>A page's marked content, as a tag refers to it.</summary>
internal readonly record struct ContentItem(PdfDictionary? Page, int Number);
