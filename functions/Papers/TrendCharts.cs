using System.Collections.Immutable;
using KpiPapers.Domain.Spc;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers;

/// <summary>A series as a chart, with what process control says of its months.</summary>
internal static class TrendCharts
{
    public static TrendChart Of(TrendSeries series)
    {
        // The rules ask for months; quarters are too few, and each hides three.
        int[] judged = series.IsMonthly ? [.. Enumerable.Range(0, series.Values.Length).Where(i => series.Values[i].Value is not null)] : [];
        var target = series.Values[^1].Target is { UpTo: null } single ? (double?)single.Value : null;
        var chart = ProcessControl.Analyse(
            [.. judged.Select(i => (double)series.Values[i].Value!.Value)], target, series.Indicator.Polarity.ImprovementDirection());   // chosen for having one
        var classes = judged.Zip(chart.Points, (index, point) => (index, point.Class)).ToDictionary(pair => pair.index, pair => pair.Class);
        return new()
        {
            Name = series.Indicator.Label,
            Unit = series.Indicator.Unit.Name,
            Points =
            [
                .. series.Values.Select((period, i) => new TrendPoint(
                    period.Short, period.Value, period.Target?.Value, period.Target?.UpTo, classes.GetValueOrDefault(i, PointClass.NotJudged))),
            ],
            Limits =
            [
                .. chart.Groups.Where(group => group.Kind is ChartKind.ControlChart or ChartKind.RunChart)
                    .Select(group => Limits(group, judged, series.Indicator.Unit.Name)),
            ],
            Description = TrendWords.Description(series),
            Verdicts = [.. Verdicts(series, chart)],
        };
    }

    /// <summary>As drawn: no wait, count or share is below 0, and no share above 100%. The verdicts rest on the limits as they are.</summary>
    private static TrendLimits Limits(ProcessGroup group, int[] judged, string unit)
    {
        var isPositive = group.Centre >= 0;
        var (lower, upper) = ((decimal?)group.Limits?.Lower, (decimal?)group.Limits?.Upper);
        return new(
            judged[group.First],
            judged[group.Last],
            (decimal)group.Centre,
            isPositive && lower < 0 ? 0 : lower,
            unit == "%" && group.Centre <= 100 && upper > 100 ? 100 : upper);
    }

    private static IEnumerable<string> Verdicts(TrendSeries series, ProcessChart chart)
    {
        if (!series.IsMonthly) yield return "Variation is not judged, because values by month are not known.";
        else yield return SpcWords.Variation(chart);
        if (chart.Kind is ChartKind.ControlChart && chart.Target is not null && chart.Direction is not ImprovementDirection.Neutral)
            yield return SpcWords.Assurance(chart);
    }
}
