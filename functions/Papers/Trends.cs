using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Spc;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers;

/// <summary>A chart for each indicator with enough values to draw, and one sentence for the others.</summary>
internal static class Trends
{
    /// <summary>What the lines and signs of the charts mean.</summary>
    public const string Key =
        "Each chart shows up to three years. The dashed red line is the target. Where there are at least 12 monthly values, a thin grey line is their "
        + "average and dashed grey lines are the limits of usual variation. A blue diamond is a month that is out of the ordinary and better, an "
        + "orange triangle one that is out of the ordinary and worse, a grey square one that is out of the ordinary where neither way is better.";

    public static PaperSection Of(ImmutableArray<Indicator> indicators, Quarter quarter, PaperInputs inputs)
    {
        var series = indicators.Select(indicator => (indicator, Series: TrendSeries.Of(indicator, quarter, inputs))).ToList();
        var without = series.Where(item => item.Series is null).Select(item => item.indicator.Label).ToList();
        var charts = series.Select(item => item.Series).OfType<TrendSeries>().Select(item => new PaperBlock.Chart(TrendCharts.Of(item))).ToList();
        return new("Trends")
        {
            Blocks =
            [
                .. charts.Count > 0 ? [PaperBlock.Paragraph.Of(Key), PaperBlock.Paragraph.Of(SpcWords.RuleSet)] : ImmutableArray<PaperBlock>.Empty,
                .. charts,
                .. indicators.IsEmpty ? [PaperBlock.Paragraph.Of("No indicators.")] : ImmutableArray<PaperBlock>.Empty,
                .. without.Count > 0 ? [PaperBlock.Paragraph.Of($"Too few values to draw: {string.Join("; ", without)}.")] : ImmutableArray<PaperBlock>.Empty,
            ],
        };
    }
}
