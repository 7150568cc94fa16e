using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
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
           where IsRevised(result, indicator, inputs)
           select $"{indicator.Label}, {past.MonthsForm()}: {FigureText.Of(result.Figure, indicator.Unit)}{First(indicator, past, inputs)}.",
    ];

    /// <summary>Whether an issued paper printed another figure; one that has gone back to what was first printed is not revised.</summary>
    public static bool IsRevised([NotNullWhen(true)] Result? result, Indicator indicator, PaperInputs inputs) =>
        result is { Revision: > 0 } && inputs.FirstFigure(indicator, result.Quarter) != FigureText.Of(result.Figure, indicator.Unit);

    private static string First(Indicator indicator, Quarter quarter, PaperInputs inputs) =>
        inputs.FirstFigure(indicator, quarter) is { } first ? $", first printed as {first}" : "";
}
