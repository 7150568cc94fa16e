namespace KpiPapers.Pdf.Tests.Reading;

/// <summary>A reference to a numbered object.</summary>
internal sealed record PdfReference(int Number);
