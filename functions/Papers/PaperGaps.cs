using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Calendar;
using KpiPapers.Papers.Definition;

namespace KpiPapers.Papers;

/// <summary>What a quarter's paper still lacks: figures, listings, texts, and words on what missed its target.</summary>
public static class PaperGaps
{
    /// <summary>What is missing, in the paper's order; empty when everything is in.</summary>
    public static ImmutableArray<PaperGap> Of(PaperDefinition definition, Quarter quarter, PaperInputs inputs)
    {
        var indicators = definition.Indicators.Select(inputs.Indicator).ToList();
        return
        [
            .. indicators.Select(indicator => Figure(indicator, quarter, inputs)).OfType<PaperGap>(),
            .. definition.Tables.GroupBy(table => table.Feed).Where(tables => inputs.Listing(tables.Key, quarter) is null)
                .Select(tables => new PaperGap(OutstandingKind.Listing, Words.Join(tables.Select(table => $"“{table.Title}”"))) { Feed = tables.Key }),
            .. definition.Services.Where(service => inputs.Narrative(service, quarter) is null)
                .Select(service => new PaperGap(OutstandingKind.Text, $"the achievements of {service}")),
            .. indicators.Select(indicator => Comment(indicator, quarter, inputs)).OfType<PaperGap>(),
        ];
    }

    private static PaperGap? Figure(Indicator indicator, Quarter quarter, PaperInputs inputs) => inputs.Result(indicator, quarter) switch
    {
        { IsProvisional: true, Awaited: var awaited } => Missing(indicator, Words.Join(awaited.Select(month => $"{month:MMMM}")), quarter, inputs),
        null or { Figure.State: ValueState.NoData, Sources.IsEmpty: true } => Missing(indicator, quarter.MonthsForm(), quarter, inputs),
        _ => null,   // "No data" that somebody has stated is an answer
    };

    private static PaperGap Missing(Indicator indicator, string months, Quarter quarter, PaperInputs inputs) =>
        new(OutstandingKind.Figure, $"{indicator.Label}, {months}")
        {
            Indicator = indicator,
            Feed = PaperInputs.ChartedQuartersOf(quarter).SelectMany(past => inputs.Result(indicator, past)?.Sources ?? []).FirstOrDefault()?.Feed,
        };

    private static PaperGap? Comment(Indicator indicator, Quarter quarter, PaperInputs inputs)
    {
        var judgement = inputs.Result(indicator, quarter)?.Judgement;
        return MissingWords.Of(judgement, inputs.Commentary(indicator, quarter)?.Commentary) is { } words
            ? new(OutstandingKind.Comment, $"{indicator.Label} ({Words.Colour(judgement)}): {words}") { Indicator = indicator }
            : null;
    }
}
