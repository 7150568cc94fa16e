using System.Collections.Immutable;
using KpiPapers.Domain;

namespace KpiPapers.Papers;

/// <summary>The indicators without a figure, and why, as far as anybody has said.</summary>
internal static class MissingFigures
{
    public static ImmutableArray<string> Of(ImmutableArray<Indicator> indicators, Quarter quarter, PaperInputs inputs) =>
    [
        .. indicators.Select(indicator => (indicator, State: (inputs.Result(indicator, quarter)?.Figure ?? Figure.NoData).State))
            .Where(item => item.State is ValueState.NoData or ValueState.NotAssessed)
            .Select(item => $"{item.indicator.Label}: {Why(item.State)} {Said(inputs.Commentary(item.indicator, quarter)?.Commentary.Comment)}"),
    ];

    private static string Why(ValueState state) => state is ValueState.NoData
        ? "no data was received."
        : "there was nothing to measure.";

    private static string Said(string? comment) => string.IsNullOrWhiteSpace(comment) ? "No reason was given." : $"The service says: {comment.Trim()}";
}
