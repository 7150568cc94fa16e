using KpiPapers.Papers.Model;
using KpiPapers.Pdf;

namespace KpiPapers.Papers.Editions;

/// <summary>A chart with what it says.</summary>
internal static class TrendPdf
{
    /// <summary>The name, the words and the chart, on one page, as one is read with the other.</summary>
    /// <param name="trend">The chart.</param>
    /// <param name="level">The level of its heading.</param>
    public static IEnumerable<Block> Blocks(TrendChart trend, int level)
    {
        string[] words = [trend.Description, .. trend.Verdicts];
        return
        [
            new Heading(level, trend.Name),
            .. words.Select(sentence => Paragraph.Of(sentence) with { KeepsWithNext = true }),
            TrendFigure.Of(trend),
        ];
    }
}
