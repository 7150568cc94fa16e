namespace KpiPapers.Domain.Spc;

/// <summary>
/// The verdicts in plain English for members of a committee. Each sentence states what its rule established and nothing more.
/// </summary>
public static class SpcWords
{
    /// <summary>The rules behind every verdict, to be printed under a chart, because tools differ in them.</summary>
    public static string RuleSet { get; } =
        $"Limits of usual variation: the average plus and minus {ProcessLimits.Factor} times the mean moving range, without moving ranges "
        + $"of {Baseline.ScreenFrom} times their mean or more. Special causes: a value outside the limits; {ProcessControl.TrendLength} "
        + "values in a row that only rise or only fall; 2 of 3 values in a row close to one limit, with all 3 on that side of the average; "
        + $"{ProcessControl.RunLength} values in a row on one side of the average. These are the rules of NHSRplotthedots 0.2.2.";

    /// <summary>What the latest value says, or why nothing can be said; one or two sentences.</summary>
    public static string Variation(ProcessChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return chart.Kind switch
        {
            ChartKind.ControlChart => Verdict(chart.Points[^1]) + (chart.Groups[^1].HasTrialLimits ? Trial : ""),
            ChartKind.NotEnoughVariation =>
                "Not enough variation: most of the values that limits would rest on equal the value before, so there are no limits.",
            ChartKind.RunChart =>
                $"A run chart, without limits of usual variation: there are {chart.Points.Length} values, and limits need at least "
                + $"{ProcessControl.ControlChartFrom}.",
            _ => $"Not enough data: {Counted(chart)}, and at least {ProcessControl.RunChartFrom} are needed.",
        };
    }

    /// <summary>Whether the target will be met if nothing changes, or why that is not judged; one sentence.</summary>
    public static string Assurance(ProcessChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return chart.Assurance switch
        {
            Spc.Assurance.ConsistentlyPasses =>
                "The target will be met consistently unless something changes: all usual variation is on its good side.",
            Spc.Assurance.ConsistentlyFails =>
                "The target will be missed consistently unless something changes: all usual variation is on its bad side.",
            Spc.Assurance.HitAndMiss => "The target will be met or missed by chance: it lies within the limits of usual variation.",
            _ when chart.Target is null => "There is no target to judge against.",
            _ when chart.Direction is ImprovementDirection.Neutral =>
                "The target is not judged, because neither higher nor lower is better.",
            _ => "Whether the target will be met cannot be said without limits of usual variation.",
        };
    }

    private static string Trial => $" The limits are on trial, because they rest on fewer than {ProcessControl.ControlChartFrom} values.";

    private static string Verdict(ChartPoint latest) => latest.Class switch
    {
        PointClass.CommonCause => "Common cause: the latest value varies as values usually do, with no significant change.",
        PointClass.Improvement => $"Special cause of an improving nature: {Reason(latest)}.",
        PointClass.Concern => $"Special cause of a concerning nature: {Reason(latest)}.",
        _ => $"Special cause, in itself neither better nor worse: {Reason(latest)}.",
    };

    private static string Reason(ChartPoint latest)
    {
        var (beyond, limit, way) = latest.Side is PointSide.High ? ("above", "upper", "rise") : ("below", "lower", "fall");
        return latest.Rule switch
        {
            SpecialCauseRule.OutsideLimits => $"the latest value is {beyond} the {limit} limit of usual variation",
            SpecialCauseRule.Trend => $"the last {ProcessControl.TrendLength} values {way} without a break",
            SpecialCauseRule.TwoOfThree =>
                $"at least 2 of the last 3 values are close to the {limit} limit, and all 3 are {beyond} the average line",
            _ => $"the last {ProcessControl.RunLength} values are all {beyond} the average line",
        };
    }

    private static string Counted(ProcessChart chart)
    {
        var count = chart.Groups.IsEmpty ? 0 : chart.Groups[^1].Count;
        var values = count == 1 ? "there is 1 value" : $"there are {count} values";
        return chart.Groups.Length > 1 ? $"{values} since limits last started anew" : values;
    }
}
