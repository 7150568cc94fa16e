namespace KpiPapers.Pdf.Tests.Accessibility;

/// <summary>A condition that a file meets, and where.</summary>
internal sealed record Violation(string Number, string Sentence, string Place)
{
    public override string ToString() => $"{Number}: {Sentence} ({Place})";
}
