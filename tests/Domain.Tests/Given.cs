namespace KpiPapers.Domain.Tests;

/// <summary>What most tests need and none is about.</summary>
internal static class Given
{
    public static readonly Quarter Quarter = Quarter.Of(2020, 2);

    public static Indicator Indicator(
        Polarity polarity = Polarity.LowerIsBetter, Calculation calculation = Calculation.MeanOfMonths, params Target[] targets) => new()
        {
            Code = "CSU10",
            Name = "Average wait",
            Service = "Customer Services",
            Objective = "Excellent performance",
            Unit = new("seconds"),
            Polarity = polarity,
            Calculation = calculation,
            Targets = [.. targets],
        };

    public static Target Target(decimal value, Tolerance? tolerance = null, decimal? upTo = null) => new()
    {
        From = new(2018, 4, 1),
        Value = value,
        UpTo = upTo,
        Tolerance = tolerance ?? Tolerance.Default,
    };
}
