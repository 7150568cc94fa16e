using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;
using KpiPapers.Domain.Narratives;
using KpiPapers.Papers.Definition;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers;

/// <summary>The files that a printed or drawn figure, word or listing rests on.</summary>
internal static class BackgroundFiles
{
    public static ImmutableArray<BackgroundPaper> Of(
        PaperDefinition definition, ImmutableArray<Indicator> indicators, Quarter quarter, PaperInputs inputs) =>
    [
        .. Uses(definition, indicators, quarter, inputs)
            .GroupBy(use => (use.File.FileName, use.File.Rows, use.File.Sha256))
            .OrderBy(file => file.Key.FileName, StringComparer.Ordinal).ThenBy(file => file.Key.Sha256, StringComparer.Ordinal)
            .Select(file => new BackgroundPaper(
                file.Key.FileName, file.Key.Rows, file.Key.Sha256, [.. file.Select(use => use.UsedFor).Distinct()])),
    ];

    public static PaperSection Section(ImmutableArray<BackgroundPaper> files) => new("Background papers")
    {
        Blocks = files.IsEmpty
            ? [PaperBlock.Paragraph.Of("No file has been received for the quarters that this report covers.")]
            :
            [
                PaperBlock.Paragraph.Of(
                    "The figures, comments and achievements in this report come from these files. The start of each file’s SHA-256 fingerprint tells "
                    + "whether a copy is the same file."),
                new PaperBlock.BackgroundPapers(files),
            ],
    };

    private static IEnumerable<(Submission File, string UsedFor)> Uses(
        PaperDefinition definition, ImmutableArray<Indicator> indicators, Quarter quarter, PaperInputs inputs)
    {
        var figures =
            from indicator in indicators
            from past in PaperInputs.ChartedQuartersOf(quarter)
            from file in inputs.Result(indicator, past)?.Sources ?? []
            select (file, indicator.Code);
        var comments =
            from indicator in indicators
            let said = inputs.Commentary(indicator, quarter)
            where said is not null
            group indicator.Code by said.Submission into file
            select (file.Key, $"comments on {(file.Count() == indicators.Length ? "all indicators" : string.Join(", ", file))}");
        var listings =
            from table in definition.Tables
            from file in inputs.Listing(table.Feed, quarter)?.Sources ?? []
            select (file, table.Title);
        var services = Achievements.Services(definition, quarter, inputs).ToList();
        var narratives =
            from section in services.Prepend(Narrative.Performance)
            let narrative = inputs.Narrative(section, quarter)
            where narrative is not null
            group section by narrative.Submission into file
            from use in services.Except(file).Any() ? file : file.Except(services).Append("achievements of all services")
            select (file.Key, use);
        return [.. figures, .. comments, .. listings, .. narratives];
    }
}
