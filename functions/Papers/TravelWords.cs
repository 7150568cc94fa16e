using KpiPapers.Domain;

namespace KpiPapers.Papers;

/// <summary>Whether a figure got better, in a word or two.</summary>
internal static class TravelWords
{
    private const string NoComparison = "No comparison";

    /// <summary>The word beside the earlier quarter: <c>Now better</c>.</summary>
    public static string Now(string travel) => travel == NoComparison ? travel : $"Now {travel.ToLowerInvariant()}";

    public static string Between(Indicator indicator, Quarter later, Quarter earlier, PaperInputs inputs)
    {
        var now = inputs.Result(indicator, later);
        return Travel.Between(now?.Figure, inputs.Result(indicator, earlier)?.Figure, indicator.Polarity, now?.Target) switch
        {
            DirectionOfTravel.Better => "Better",
            DirectionOfTravel.Worse => "Worse",
            DirectionOfTravel.Same => "Same",
            _ => NoComparison,
        };
    }
}
