using KpiPapers.Domain;

namespace KpiPapers.Exports.Tests.Support;

/// <summary>The indicators of a council much like the one whose papers are the model.</summary>
internal static class Catalogue
{
    public static IndicatorCatalogue Default { get; } = new(
    [
        Of("P01a", "attendances", Calculation.Total),
        Of("CSU10", "seconds", Calculation.MeanOfMonths),
        Of("CSU11", "%", Calculation.Share),
        Of("CSU12", "seconds", Calculation.WeightedMean),
        Of("CSU06", "%", Calculation.Share),
    ]);

    private static Indicator Of(string code, string unit, Calculation calculation) => new()
    {
        Code = code,
        Name = $"Indicator {code}",
        Service = "Customer services",
        Objective = "Performance excellence",
        Unit = new Unit(unit),
        Polarity = Polarity.LowerIsBetter,
        Calculation = calculation,
    };
}
