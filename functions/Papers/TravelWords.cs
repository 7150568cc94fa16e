using KpiPapers.Domain;

namespace KpiPapers.Papers;

/// <summary>Whether a figure got better, in a word or two.</summary>
internal static class TravelWords
{
    private const string NoComparison = "No comparison";

    /// <summary>What stands beside the earlier quarter: <c>Since then: Better</c>.</summary>
    public static string Since(string travel) => travel == NoComparison ? travel : $"Since then: {travel}";

    public static string Between(Indicator indicator, Quarter later, Quarter earlier, PaperInputs inputs) =>
        Direction(indicator, later, earlier, inputs) is var direction and not DirectionOfTravel.NoComparison ? $"{direction}" : NoComparison;

    public static DirectionOfTravel Direction(Indicator indicator, Quarter later, Quarter earlier, PaperInputs inputs)
    {
        var now = inputs.Result(indicator, later);
        return Travel.Between(now?.Figure, inputs.Result(indicator, earlier)?.Figure, indicator.Polarity, now?.Target);
    }
}
