using System.Collections.Immutable;
using KpiPapers.Domain.Narratives;
using KpiPapers.Papers.Model;
using KpiPapers.Pdf;

namespace KpiPapers.Papers.Editions;

/// <summary>A section's headings, text and tables as blocks, each with whether it wants a page on its long side.</summary>
internal static class SectionPdf
{
    /// <param name="section">The section.</param>
    /// <param name="level">The level of its heading; sub-headings and parts are one level down, so that none is skipped.</param>
    public static IEnumerable<(bool IsWide, Block Block)> Blocks(PaperSection section, int level)
    {
        var heading = new Heading(level, $"{section.Number} {section.Heading}".Trim());
        yield return (section.Blocks.FirstOrDefault() is PaperBlock.Performance, heading);
        for (var i = 0; i < section.Blocks.Length; i++)
        {
            var (block, next) = (section.Blocks[i], section.Blocks.ElementAtOrDefault(i + 1));
            foreach (var set in Blocks(block, next, level + 1)) yield return (block is PaperBlock.Performance, set);
        }
        foreach (var block in section.Parts.SelectMany(part => Blocks(part, level + 1))) yield return block;
    }

    private static IEnumerable<Block> Blocks(PaperBlock block, PaperBlock? next, int subHeading) => block switch
    {
        PaperBlock.Paragraph paragraph => [new Paragraph(Runs(paragraph.Runs))
        {
            Number = paragraph.Number,
            KeepsWithNext = next is PaperBlock.Bullets or PaperBlock.BackgroundPapers,
        }],
        PaperBlock.SubHeading heading => [new Heading(subHeading, $"{heading.Number} {heading.Text}".Trim())],
        PaperBlock.Bullets bullets => [new BulletList([.. bullets.Items.Select(Runs)])],
        PaperBlock.Performance performance => PerformancePdf.Blocks(performance.Table),
        PaperBlock.DataTable table => [TablePdf.Table(table.Content)],
        PaperBlock.FigureSources sources => [TablePdf.Table(FigureSources.Table(sources.Files))],
        PaperBlock.Chart chart => TrendPdf.Blocks(chart.Trend, subHeading),
        PaperBlock.BackgroundPapers papers => [BackgroundPapersPdf.Table(papers.Files)],
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "Not a block that can be set."),
    };

    private static ImmutableArray<Run> Runs(ImmutableArray<TextRun> runs) => [.. runs.SelectMany(Run)];

    /// <summary>A run as it is; an address that a PDF cannot lead to is printed behind its words instead.</summary>
    private static IEnumerable<Run> Run(TextRun run)
    {
        var set = new Run(run.Text) { Bold = run.Bold, Italic = run.Italic };
        return run.LinkTo switch
        {
            null => [set],
            var address when Pdf.Run.CanLeadTo(address) => [set with { LinkTo = address }],
            var address => [set, new Run($" ({address})")],
        };
    }
}
