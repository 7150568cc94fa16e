using System.Collections.Immutable;
using KpiPapers.Domain.Spc;

namespace KpiPapers.Papers.Model;

/// <summary>An indicator's values over time, drawn as a line with its target, and what they say in words.</summary>
public sealed record TrendChart
{
    /// <summary>The code and the name of the indicator.</summary>
    public required string Name { get; init; }

    /// <summary>The unit of the values, such as <c>seconds</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>The months or quarters in their order, each once, those without a value included; two or more have one.</summary>
    public required ImmutableArray<TrendPoint> Points { get; init; }

    /// <summary>The average and the limits of usual variation, for stretches of the points; none where there are too few values.</summary>
    public required ImmutableArray<TrendLimits> Limits { get; init; }

    /// <summary>What the chart shows, for those who do not see it: printed below it, and read out in its place.</summary>
    public required string Description { get; init; }

    /// <summary>What the values say by the rules of process control, in sentences.</summary>
    public required ImmutableArray<string> Verdicts { get; init; }
}

/// <summary>A month or quarter of a chart.</summary>
/// <param name="Period">Its name, such as <c>Sep 2020</c> or <c>Q2 2020/21</c>.</param>
/// <param name="Value">Its value, unrounded; null where there is none.</param>
/// <param name="Target">The target in force then, or the lower end of its range; null where there is none.</param>
/// <param name="TargetUpTo">The upper end of a range; null for any other target.</param>
/// <param name="Class">What process control says of it.</param>
public sealed record TrendPoint(string Period, decimal? Value, decimal? Target, decimal? TargetUpTo, PointClass Class);

/// <summary>The average and the limits of usual variation of a stretch of points.</summary>
/// <param name="First">The index of its first point.</param>
/// <param name="Last">The index of its last.</param>
/// <param name="Centre">The average.</param>
/// <param name="Lower">The lower limit; null without limits.</param>
/// <param name="Upper">The upper limit; null without limits.</param>
public sealed record TrendLimits(int First, int Last, decimal Centre, decimal? Lower, decimal? Upper);
