namespace KpiPapers.Domain.Spc;

/// <summary>A group with its points, reckoned from its own values alone.</summary>
/// <param name="Group">Its limits.</param>
/// <param name="Points">One for each of its values.</param>
/// <param name="Precision">How its numbers are compared.</param>
internal sealed record GroupOfPoints(ProcessGroup Group, ChartPoint[] Points, Precision Precision)
{
    public static GroupOfPoints Of(double[] values, int first, int seriesCount, ImprovementDirection direction, int? fixAfter)
    {
        var baseline = Baseline.Of(values[..Math.Min(values.Length, fixAfter ?? values.Length)]);
        var kind = Kind(values.Length, seriesCount, baseline);
        var limits = kind is ChartKind.ControlChart ? ProcessLimits.Around(baseline.Centre, baseline.MeanMovingRange) : null;
        var points = limits is null
            ? values.Select(ChartPoint.NotJudged)
            : Signalling.Of(values, baseline.Centre, limits, baseline.Precision)
                .Zip(values, (signal, value) => ChartPoint.Of(value, signal, direction));
        return new(new(first, first + values.Length - 1, kind, baseline.Centre, limits), [.. points], baseline.Precision);
    }

    private static ChartKind Kind(int count, int seriesCount, Baseline baseline) =>
        count < ProcessControl.RunChartFrom ? ChartKind.NotEnoughData
        : baseline.IsConstant ? ChartKind.NotEnoughVariation
        : seriesCount < ProcessControl.ControlChartFrom ? ChartKind.RunChart
        : baseline.MeanMovingRange == 0 ? ChartKind.NotEnoughVariation
        : ChartKind.ControlChart;
}
