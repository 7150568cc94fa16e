using KpiPapers.Papers.Model;
using KpiPapers.Pdf;

namespace KpiPapers.Papers.Editions;

/// <summary>A chart with what it says.</summary>
internal static class TrendPdf
{
    /// <summary>Name, chart, and the words below it: on one page, as one is read with the other.</summary>
    public static IEnumerable<Block> Blocks(TrendChart trend)
    {
        string[] words = [trend.Description, .. trend.Verdicts];
        return
        [
            new Paragraph([new Run(trend.Name) { Bold = true }]) { KeepsWithNext = true },
            TrendFigure.Of(trend),
            .. words.Select(Paragraph.Of),
        ];
    }
}
