using System.Collections.Immutable;
using KpiPapers.Domain;

namespace KpiPapers.Papers;

/// <summary>The indicators that missed their targets, red before amber.</summary>
internal static class Attention
{
    public static ImmutableArray<string> Of(ImmutableArray<Indicator> indicators, Quarter quarter, PaperInputs inputs) =>
    [
        .. indicators.Select(indicator => (indicator, Result: inputs.Result(indicator, quarter)))
            .Where(item => item.Result is { Judgement: Judgement.Red or Judgement.Amber, Target: not null })
            .OrderBy(item => item.Result!.Judgement is Judgement.Red ? 0 : 1)   // filtered above, here and below
            .Select(item => Sentence(item.indicator, item.Result!, quarter, inputs)),
    ];

    private static string Sentence(Indicator indicator, Result result, Quarter quarter, PaperInputs inputs) =>
        $"{indicator.Label}: {FigureText.Of(result.Figure, indicator.Unit)} against a target of {FigureText.Of(result.Target!, indicator.Unit)} "
        + $"({Words.Colour(result.Judgement)}){Since(TravelWords.Direction(indicator, quarter, quarter.Previous, inputs))}.";

    private static string Since(DirectionOfTravel travel) => travel switch
    {
        DirectionOfTravel.Better => ", better than in the previous quarter",
        DirectionOfTravel.Worse => ", worse than in the previous quarter",
        DirectionOfTravel.Same => ", the same as in the previous quarter",
        _ => "",
    };
}
