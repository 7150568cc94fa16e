using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests.Accessibility.Facts;

/// <summary>An annotation, as a tag refers to it.</summary>
internal readonly record struct ObjectItem(PdfDictionary? Page, int Number);
