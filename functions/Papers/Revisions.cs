using System.Collections.Immutable;
using KpiPapers.Domain;

namespace KpiPapers.Papers;

/// <summary>The figures that are others than an issued paper printed, of all quarters that the paper prints.</summary>
internal static class Revisions
{
    public static ImmutableArray<string> Of(ImmutableArray<Indicator> indicators, Quarter quarter, PaperInputs inputs) =>
    [
        .. from indicator in indicators
           from past in PaperInputs.PrintedQuartersOf(quarter)
           let result = inputs.Result(indicator, past)
           where result is { Revision: > 0 } && inputs.FirstFigure(indicator, past) != FigureText.Of(result.Figure, indicator.Unit)   // else it is back
           select $"{indicator.Label}, {past.MonthsForm()}: {FigureText.Of(result.Figure, indicator.Unit)}{First(indicator, past, inputs)}.",
    ];

    private static string First(Indicator indicator, Quarter quarter, PaperInputs inputs) =>
        inputs.FirstFigure(indicator, quarter) is { } first ? $", first printed as {first}" : "";
}
