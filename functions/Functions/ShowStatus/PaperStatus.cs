using System.Collections.Immutable;
using KpiPapers.Domain.Calendar;
using KpiPapers.Papers;
using KpiPapers.Papers.Definition;
using KpiPapers.Papers.Model;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ShowStatus;

/// <summary>Everything that is to be seen of a quarter's paper.</summary>
/// <param name="Definition">The paper.</param>
/// <param name="Standing">Its days, and what it still lacks.</param>
/// <param name="Content">What it would say now.</param>
/// <param name="Inputs">What that is composed from.</param>
/// <param name="Versions">Its versions, oldest first.</param>
/// <param name="Mails">The mails about them.</param>
internal sealed record PaperStatus(
    PaperDefinition Definition,
    PaperStanding Standing,
    Paper Content,
    PaperInputs Inputs,
    ImmutableArray<PaperVersion> Versions,
    ImmutableArray<PaperDelivery> Mails)
{
    /// <summary>The newest version; null before the first.</summary>
    public PaperVersion? Newest => Versions.LastOrDefault();

    /// <summary>Its indicators' rows, in the paper's order.</summary>
    public IEnumerable<IndicatorRow> Rows => Content.Sections.SelectMany(WithParts).SelectMany(section => section.Blocks)
        .OfType<PaperBlock.Performance>().SelectMany(block => block.Table.Objectives).SelectMany(objective => objective.Indicators);

    private static IEnumerable<PaperSection> WithParts(PaperSection section) => section.Parts.SelectMany(WithParts).Prepend(section);
}
