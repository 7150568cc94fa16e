namespace KpiPapers.Pdf.Tests.Readers;

/// <summary>A bookmark as pdf.js finds it.</summary>
public sealed record PdfJsBookmark(string Title, int Page, IReadOnlyList<PdfJsBookmark> Items)
{
    /// <summary>The title and those below it, each after its level.</summary>
    public IEnumerable<string> Print(int level = 1) => Items.SelectMany(item => item.Print(level + 1)).Prepend($"{level} {Title}");
}
