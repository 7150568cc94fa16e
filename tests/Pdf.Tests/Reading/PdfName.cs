namespace KpiPapers.Pdf.Tests.Reading;

/// <summary>A PDF name, without its slash.</summary>
internal sealed record PdfName(string Text);
