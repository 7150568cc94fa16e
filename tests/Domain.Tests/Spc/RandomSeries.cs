using KpiPapers.Domain.Spc;

namespace KpiPapers.Domain.Tests.Spc;

/// <summary>A series with everything that may be asked of it: noise, ties, a step or a slope, rebases, fixed limits and a target.</summary>
internal sealed record RandomSeries(double[] Values, double Target, ImprovementDirection Direction, int[] RebaseAt, int? FixAfter)
{
    public static RandomSeries Of(int seed)
    {
        var random = new Random(seed);
        var (count, spread) = (random.Next(8, 50), random.Next(1, 12));
        var (step, stepAt, slope) = (random.Next(-8, 9), random.Next(50), random.Next(4) == 0 ? random.Next(-3, 4) : 0);
        double[] values = [.. Enumerable.Range(0, count).Select(index =>
            (random.Next(-spread, spread + 1) + (index >= stepAt ? step : 0) + (slope * index) + (random.Next(25) == 0 ? 30 : 0)) / 4.0)];
        return new(
            values,
            random.Next(-40, 41) / 4.0,
            (ImprovementDirection)random.Next(3),
            random.Next(2) == 0 ? [] : [random.Next(count), random.Next(count)],
            random.Next(3) == 0 ? random.Next(12, 20) : null);
    }

    public ProcessChart Chart => ProcessControl.Analyse(Values, Target, Direction, RebaseAt, FixAfter);

    /// <summary>The same series in another unit.</summary>
    public RandomSeries With(Func<double, double> change) =>
        this with { Values = [.. Values.Select(change)], Target = change(Target) };
}
