using KpiPapers.Domain;

namespace KpiPapers.Papers;

/// <summary>What a chart shows, in a sentence or two.</summary>
internal static class TrendWords
{
    public static string Description(TrendSeries series)
    {
        var unit = series.Indicator.Unit;
        var known = series.Values.Where(period => period.Value is not null).ToList();
        var (lowest, highest, latest) = (known.MinBy(Value)!, known.MaxBy(Value)!, known[^1]);   // a series has values
        var span = series.IsMonthly ? $"{known.Count} monthly values from {known[0].Long} to {latest.Long}" : $"{known.Count} quarterly values, the first of {known[0].Long}";
        var extremes = Value(lowest) == Value(highest)
            ? $"all are {unit.Print(Value(latest))}"
            : $"lowest {unit.Print(Value(lowest))} in {lowest.Long}, highest {unit.Print(Value(highest))} in {highest.Long}, latest {unit.Print(Value(latest))} in {latest.Long}";
        return $"{span}: {extremes}.{TargetWords(series)}";
    }

    private static string TargetWords(TrendSeries series)
    {
        var targets = series.Values.Where(period => period.Target is not null).Select(period => FigureText.Of(period.Target!, series.Indicator.Unit)).Distinct().ToList();
        return targets.Count switch
        {
            0 => "",
            1 => $" The target is {targets[0]}.",
            _ => $" The target has changed from {targets[0]} to {targets[^1]}.",
        };
    }

    private static decimal Value(TrendSeries.Period period) => period.Value!.Value;   // asked of those that have one
}
