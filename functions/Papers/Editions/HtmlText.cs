using System.Collections.Immutable;
using System.Xml.Linq;
using KpiPapers.Domain.Narratives;

namespace KpiPapers.Papers.Editions;

/// <summary>Words as the content of an element of a page.</summary>
internal static class HtmlText
{
    /// <summary>The words. A line feed ends a line, and after an underscore one may end, as there the words of a file's name do.</summary>
    public static IEnumerable<XNode> Of(string text) =>
        Joined(PrintableText.Of(text).Split('\n').Select(Line), [new XElement("br")]);

    private static IEnumerable<XNode> Line(string line) =>
        Joined(line.Split('_').Select(part => new XNode[] { new XText(part) }), [new XText("_"), new XElement("wbr")]);

    private static IEnumerable<XNode> Joined(IEnumerable<IEnumerable<XNode>> parts, XNode[] between) =>
        parts.SelectMany((part, index) => index == 0 ? part : between.Concat(part));

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
