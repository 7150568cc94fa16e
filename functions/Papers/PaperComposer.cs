using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Papers.Definition;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers;

/// <summary>Composes a quarter's paper from its definition, the results, and what services wrote.</summary>
public static class PaperComposer
{
    /// <summary>
    /// Composes the draft of a paper; <see cref="Issue"/> makes its final edition. A result that is missing is printed as <c>No Data</c>, never left out, and a service that sent nothing is named.
    /// </summary>
    /// <param name="definition">The paper; its indicators must all be among the inputs.</param>
    /// <param name="meeting">The meeting it is for, and with it the quarter.</param>
    /// <param name="inputs">Definitions, results, commentary, narratives and listings.</param>
    public static Paper Compose(PaperDefinition definition, Meeting meeting, PaperInputs inputs)
    {
        var quarter = meeting.Quarter;
        var indicators = definition.Indicators.Select(inputs.Indicator).ToImmutableArray();
        var summary = RagSummary.Of(indicators.Select(indicator => (indicator, inputs.Result(indicator, quarter)?.Judgement)));
        var files = BackgroundFiles.Of(definition, indicators, quarter, inputs);
        var title = definition.TitleOf(quarter);
        var table = new PaperBlock.Performance(PerformanceRows.Of(indicators, quarter, inputs));
        var performance = PerformanceText.Of(definition, quarter, inputs);
        return new()
        {
            Title = title,
            Council = definition.Council,
            Quarter = quarter,
            IsDraft = true,
            Cover = CoverRows.Of(definition, meeting, title, files.Length),
            Summary = summary,
            Sections =
            [
                SummarySection.Of(indicators, summary, quarter, inputs),
                .. Numbering.Of(
                [
                    Introduction(definition, quarter),
                    definition.Appendix is null ? performance with { Blocks = [.. performance.Blocks, table] } : performance,
                    .. Achievements.Of(definition, quarter, inputs),
                    BackgroundFiles.Section(files),
                ]),
                .. Appendix(definition, table),
                Trends.Of(indicators, quarter, inputs),
                Methods.Of(indicators, quarter, inputs),
                FigureSources.Of(indicators, quarter, inputs),
            ],
        };
    }

    private static PaperSection Introduction(PaperDefinition definition, Quarter quarter) => new("Introduction")
    {
        Blocks =
        [
            PaperBlock.Paragraph.Of(
                $"This report sets out how {Words.Join(definition.Services)} performed in {quarter.NumberAndLongYear()} "
                + $"({quarter.MonthsForm()}), compared with the previous quarter and with the same quarter last year, and what they "
                + "achieved in those months."),
        ],
    };

    private static ImmutableArray<PaperSection> Appendix(PaperDefinition definition, PaperBlock.Performance table) =>
        definition.Appendix is { } name
        ? [new("Performance by corporate objective") { Number = $"{name}:", Blocks = [table] }]
        : [];
}
