namespace KpiPapers.Pdf.Tests.Accessibility.Damaging;

/// <summary>An object of a PDF file in plain text, with the data of its stream if it has one.</summary>
internal sealed record PlainObject(string Text, byte[]? Data);
