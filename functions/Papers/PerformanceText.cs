using KpiPapers.Domain;
using KpiPapers.Domain.Narratives;
using KpiPapers.Papers.Definition;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers;

/// <summary>What the section about the figures says in words: where the table stands, then what officers sent.</summary>
internal static class PerformanceText
{
    public static PaperSection Of(PaperDefinition definition, Quarter quarter, PaperInputs inputs) =>
        new($"Performance report {quarter.HeadingForm()}")
        {
            Blocks =
            [
                PaperBlock.Paragraph.Of(
                    $"Performance in quarter {quarter.Number} is detailed {(definition.Appendix is { } appendix ? $"in {appendix}" : "below")}."),
                .. NarrativeBlocks.Of(inputs.Narrative(Narrative.Performance, quarter)),
            ],
        };
}
