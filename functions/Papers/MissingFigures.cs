using System.Collections.Immutable;
using KpiPapers.Domain;

namespace KpiPapers.Papers;

/// <summary>The indicators without a figure, or with one that months are missing of, and why, as far as anybody has said.</summary>
internal static class MissingFigures
{
    public static ImmutableArray<string> Of(ImmutableArray<Indicator> indicators, Quarter quarter, PaperInputs inputs) =>
    [
        .. from indicator in indicators
           let result = inputs.Result(indicator, quarter)
           let why = Why(result)
           where why is not null
           select $"{indicator.Label}: {why} {Said(inputs.Commentary(indicator, quarter)?.Commentary.Comment)}".TrimEnd(),
    ];

    private static string? Why(Result? result) => result switch
    {
        null or { Figure.State: ValueState.NoData } => "no data was received.",
        { Figure.State: ValueState.NotAssessed } => "there was nothing to measure.",
        { IsProvisional: true } => $"provisional, without {Words.Join(result.Awaited.Select(month => $"{month:MMMM}"))}.",
        _ => null,
    };

    private static string Said(string? comment) => string.IsNullOrWhiteSpace(comment) ? "No reason was given." : $"The service says: {comment.Trim()}";
}
