using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Papers.Definition;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers;

/// <summary>Composes a quarter's paper from its definition and the results.</summary>
public static class PaperComposer
{
    /// <summary>Composes the paper. A result that is missing is printed as <c>No Data</c>, never left out.</summary>
    /// <param name="definition">The paper; its indicators must all be among the inputs.</param>
    /// <param name="meeting">The meeting it is for, and with it the quarter.</param>
    /// <param name="inputs">Definitions, results and commentary.</param>
    public static Paper Compose(PaperDefinition definition, Meeting meeting, PaperInputs inputs)
    {
        var quarter = meeting.Quarter;
        var indicators = definition.Indicators.Select(inputs.Indicator).ToImmutableArray();
        var summary = RagSummary.Of(indicators.Select(indicator => (indicator, inputs.Result(indicator, quarter)?.Judgement)));
        var backgroundPapers = BackgroundPapers(indicators, quarter, inputs);
        var title = $"{definition.Title}: {quarter.TitleForm()}";
        return new()
        {
            Title = title,
            Council = definition.Council,
            Quarter = quarter,
            Cover = CoverRows.Of(definition, meeting, title, backgroundPapers.Length),
            Summary = summary,
            Sections = [Introduction(indicators, quarter), Performance(quarter, summary)],
            Performance = PerformanceRows.Of(indicators, quarter, inputs),
            BackgroundPapers = backgroundPapers,
        };
    }

    private static TextSection Introduction(ImmutableArray<Indicator> indicators, Quarter quarter) => new(
        "Introduction",
        [
            $"This report sets out how {JoinWords(indicators.Select(indicator => indicator.Service).Distinct())} performed in "
            + $"{quarter.NumberAndLongYear()} ({quarter.MonthsForm()}), compared with the previous quarter and with the same quarter last year.",
        ]);

    private static TextSection Performance(Quarter quarter, RagSummary summary) => new(
        $"Performance report {quarter.HeadingForm()}",
        [
            $"Performance in quarter {quarter.Number} is detailed below. {summary}",
        ]);

    private static ImmutableArray<BackgroundPaper> BackgroundPapers(ImmutableArray<Indicator> indicators, Quarter quarter, PaperInputs inputs) =>
    [
        .. indicators
            .SelectMany(indicator => PaperInputs.QuartersOf(quarter)
                .SelectMany(past => inputs.Result(indicator, past)?.Sources ?? [])
                .Select(source => (source.FileName, source.Rows, source.Sha256, indicator.Code)))
            .GroupBy(source => (source.FileName, source.Rows, source.Sha256))
            .OrderBy(file => file.Key.FileName, StringComparer.Ordinal).ThenBy(file => file.Key.Sha256, StringComparer.Ordinal)
            .Select(file => new BackgroundPaper(
                file.Key.FileName, file.Key.Rows, file.Key.Sha256, [.. file.Select(source => source.Code).Distinct()])),
    ];

    private static string JoinWords(IEnumerable<string> words)
    {
        var list = words.ToList();
        return list.Count < 2 ? string.Concat(list) : $"{string.Join(", ", list[..^1])} and {list[^1]}";
    }
}
