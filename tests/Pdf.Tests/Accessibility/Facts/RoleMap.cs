using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests.Accessibility.Facts;

/// <summary>What a file's own names of tags stand for (ISO 32000-1, 14.7.3).</summary>
internal sealed class RoleMap(PdfDictionary? map)
{
    private static readonly HashSet<string> Standard = [.. (
        "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody "
        + "Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP "
        + "Figure Formula Form").Split(' ')];

    public IEnumerable<string> Names => map?.Keys ?? [];

    public static bool IsStandard(string type) => Standard.Contains(type);

    /// <summary>The type and all that it leads to; the last is the first again where they go in a circle.</summary>
    public IReadOnlyList<string> Path(string type)
    {
        var path = new List<string> { type };
        while (!IsStandard(path[^1]) && map?.NameOrNull(path[^1]) is { } next)
        {
            var isKnown = path.Contains(next);
            path.Add(next);
            if (isKnown) break;
        }
        return path;
    }
}
