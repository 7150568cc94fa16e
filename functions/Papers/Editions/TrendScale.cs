using System.Collections.Immutable;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers.Editions;

/// <summary>The vertical scale of a chart and which periods are named below it.</summary>
/// <param name="Least">The value at the lower end.</param>
/// <param name="Most">The value at the upper end, above the lower.</param>
/// <param name="Steps">The values that are named and lined.</param>
/// <param name="Labelled">The indexes of the points that are named.</param>
internal sealed record TrendScale(decimal Least, decimal Most, ImmutableArray<decimal> Steps, ImmutableArray<int> Labelled)
{
    private const int MostSteps = 5, MostLabels = 7;

    /// <summary>
    /// From 0, so that a line's height says how much there is, unless all values are far from it: then a flat line would hide what happens.
    /// </summary>
    public static TrendScale Of(TrendChart trend)
    {
        var levels = trend.Points.SelectMany(point => new[] { point.Value, point.Target, point.TargetUpTo })
            .Concat(trend.Limits.SelectMany(limits => new[] { limits.Lower, limits.Upper, limits.Centre }))
            .OfType<decimal>().ToList();
        var (least, most) = (levels.Min(), levels.Max());
        if (least >= 0 && least <= most / 2) least = 0;
        var step = StepFor(Math.Max(most - least, 0.01m));
        (least, most) = (Math.Floor(least / step) * step, Math.Ceiling(most / step) * step);
        if (most == least) most += step;
        var steps = Enumerable.Range(0, (int)((most - least) / step) + 1).Select(i => least + (i * step));
        var every = Math.Max(1, (int)Math.Ceiling((trend.Points.Length - 1) / (double)(MostLabels - 1)));
        var labelled = Enumerable.Range(0, trend.Points.Length).Where(i => (trend.Points.Length - 1 - i) % every == 0);   // the latest is always named
        return new(least, most, [.. steps], [.. labelled]);
    }

    /// <summary>The stretches of points that follow one another with one level, such as a target.</summary>
    public static IEnumerable<(int First, int Last, decimal Level)> Stretches(TrendChart trend, Func<TrendPoint, decimal?> levelOf)
    {
        for (int first = 0, last; first < trend.Points.Length; first = last + 1)
        {
            last = first;
            if (levelOf(trend.Points[first]) is not { } level) continue;
            while (last + 1 < trend.Points.Length && levelOf(trend.Points[last + 1]) == level) last++;
            yield return (first, last, level);
        }
    }

    /// <summary>The points that a line joins: neighbours with a value, so that a gap stays a gap.</summary>
    public static IEnumerable<ImmutableArray<int>> Runs(TrendChart trend) =>
        Stretches(trend, point => point.Value is null ? null : 1).Select(run => Enumerable.Range(run.First, run.Last - run.First + 1).ToImmutableArray());

    /// <summary>1, 2 or 5 times a power of ten, so that there are at most a handful of steps.</summary>
    private static decimal StepFor(decimal range)
    {
        var least = range / MostSteps;
        var power = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)least)));
        return new[] { power, 2 * power, 5 * power }.FirstOrDefault(step => step >= least, 10 * power);
    }
}
