namespace KpiPapers.Domain.Spc;

/// <summary>What can be drawn of a series, and whether it can be judged.</summary>
public enum ChartKind
{
    /// <summary>Too few values for any chart: fewer than <see cref="ProcessControl.RunChartFrom"/>.</summary>
    NotEnoughData,

    /// <summary>
    /// The values and their average without limits, and so without verdicts. The line is the mean rather than a run chart's customary
    /// median, so that it keeps its meaning when more values bring limits.
    /// </summary>
    RunChart,

    /// <summary>
    /// All values are equal, or all but a few equal the value before, so that usual variation comes to nothing and limits would fall
    /// together on the average.
    /// </summary>
    NotEnoughVariation,

    /// <summary>An XmR chart: the values, their average and the limits of usual variation, with verdicts.</summary>
    ControlChart,
}
