namespace KpiPapers.Pdf.Tests.Readers;

/// <summary>A link as pdf.js finds it.</summary>
public sealed record PdfJsLink(string Address, string Words);
