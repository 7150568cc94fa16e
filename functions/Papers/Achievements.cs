using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Narratives;
using KpiPapers.Papers.Definition;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers;

/// <summary>What the services did in the quarter: their words, then their listings.</summary>
internal static class Achievements
{
    /// <summary>One section with the services in it, or a section followed by one for each service.</summary>
    public static IEnumerable<PaperSection> Of(PaperDefinition definition, Quarter quarter, PaperInputs inputs)
    {
        // A service with nothing to print gets no heading, so the numbers have no hole.
        var services = Services(definition, quarter, inputs)
            .Select(service => new PaperSection(service) { Blocks = [.. Blocks(service, definition, quarter, inputs)] })
            .Where(service => !service.Blocks.IsEmpty)
            .ToImmutableArray();
        var opening = new PaperSection($"Quarter {quarter.Number} achievements")
        {
            Blocks = [.. Opening(!services.IsEmpty, Silent(definition, quarter, inputs), quarter).Select(PaperBlock.Paragraph.Of)],
        };
        return definition.ServicesAreSections ? services.Prepend(opening) : [opening with { Parts = services }];
    }

    /// <summary>Those of the definition, then any that it has dropped or renamed since they sent their words: what was sent is never lost.</summary>
    public static IEnumerable<string> Services(PaperDefinition definition, Quarter quarter, PaperInputs inputs) =>
        definition.Services.Union(inputs.Sections(quarter).Where(section => section != Narrative.Performance));

    private static IEnumerable<PaperBlock> Blocks(string service, PaperDefinition definition, Quarter quarter, PaperInputs inputs) =>
    [
        .. NarrativeBlocks.Of(inputs.Narrative(service, quarter)),
        .. ListingRows.Of(definition.Tables.Where(table => table.Service == service), quarter, inputs),
    ];

    private static IEnumerable<string> Opening(bool hasAny, List<string> silent, Quarter quarter)
    {
        if (hasAny) yield return $"A sample of these services’ work from {quarter.MonthsForm()} follows.";
        if (silent.Count > 0) yield return $"Nothing was received from {Words.Join(silent)} for this section.";
    }

    private static List<string> Silent(PaperDefinition definition, Quarter quarter, PaperInputs inputs) =>
    [
        .. definition.Services.Where(service =>
            !NarrativeBlocks.Of(inputs.Narrative(service, quarter)).Any()
            && !definition.Tables.Any(table => table.Service == service && inputs.Listing(table.Feed, quarter) is not null)),
    ];
}
