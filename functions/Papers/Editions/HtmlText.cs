using System.Collections.Immutable;
using System.Xml.Linq;
using KpiPapers.Domain.Narratives;

namespace KpiPapers.Papers.Editions;

/// <summary>Words as the content of an element of a page.</summary>
internal static class HtmlText
{
    /// <summary>The words, with an element <c>br</c> at each line's end.</summary>
    public static IEnumerable<XNode> Of(string text)
    {
        var lines = PrintableText.Of(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) yield return new XElement("br");
            yield return new XText(lines[i]);
        }
    }

    /// <summary>Text in its looks. An address that cannot be followed is printed behind its words, as in the PDF.</summary>
    public static IEnumerable<XNode> Of(ImmutableArray<TextRun> runs) => runs.SelectMany(Of);

    private static IEnumerable<XNode> Of(TextRun run)
    {
        var words = Of(run.Text);
        if (run.Italic) words = [new XElement("em", words)];
        if (run.Bold) words = [new XElement("strong", words)];
        return run.LinkTo switch
        {
            null => words,
            var address when Pdf.Run.CanLeadTo(address) => [new XElement("a", new XAttribute("href", new Uri(address).AbsoluteUri), words)],
            var address => [.. words, .. Of($" ({address})")],
        };
    }
}
