using System.Collections.Immutable;
using System.Xml.Linq;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers.Editions;

/// <summary>A section with what stands in it.</summary>
internal static class SectionHtml
{
    private const int DeepestHeading = 6;

    /// <summary>All sections of the paper. Those at the top are landmarks; more would be noise to those who hear them listed.</summary>
    public static IEnumerable<XElement> Sections(ImmutableArray<PaperSection> sections) =>
        sections.Select((section, index) => Section(section, Id("section", index), level: 2));

    /// <summary>The id of a section's heading: its place, which no other section has.</summary>
    public static string Id(string parent, int index) => $"{parent}-{index + 1}";

    /// <summary>The heading with its number.</summary>
    public static string Heading(PaperSection section) => Numbered(section.Number, section.Heading);

    private static XElement Section(PaperSection section, string id, int level) => new(
        "section",
        level == 2 ? new XAttribute("aria-labelledby", id) : null,
        new XElement(HeadingName(level), new XAttribute("id", id), HtmlText.Of(Heading(section))),
        section.Blocks.Select((block, index) => Block(block, $"{id}-block-{index + 1}", id, level + 1)),
        section.Parts.Select((part, index) => Section(part, Id(id, index), level + 1)));

    private static IEnumerable<XElement> Block(PaperBlock block, string id, string section, int subHeading) => block switch
    {
        PaperBlock.Paragraph paragraph => [Paragraph(paragraph)],
        PaperBlock.SubHeading heading => [new(HeadingName(subHeading), HtmlText.Of(Numbered(heading.Number, heading.Text)))],
        PaperBlock.Bullets bullets => [new("ul", bullets.Items.Select(item => new XElement("li", HtmlText.Of(item))))],
        PaperBlock.Performance performance => PerformanceHtml.Blocks(performance.Table, id, section),
        PaperBlock.DataTable table => [TableHtml.Table(table.Content, id, section)],
        PaperBlock.FigureSources sources => [TableHtml.Table(FigureSources.Table(sources.Files), id, section)],
        PaperBlock.Chart chart => [TrendHtml.Figure(chart.Trend, id, section)],
        PaperBlock.BackgroundPapers papers => [BackgroundPapersHtml.Table(papers.Files, id, section)],
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "Not a block that a page can show."),
    };

    private static XElement Paragraph(PaperBlock.Paragraph paragraph) => paragraph.Number.Length == 0
        ? new("p", HtmlText.Of(paragraph.Runs))
        : new(
            "p",
            new XAttribute("class", "numbered"),
            new XElement("span", new XAttribute("class", "number"), HtmlText.Of(paragraph.Number)),
            " ",
            HtmlText.Of(paragraph.Runs));

    private static string HeadingName(int level) => $"h{Math.Min(level, DeepestHeading)}";

    private static string Numbered(string number, string words) => number.Length == 0 ? words : $"{number} {words}";
}
