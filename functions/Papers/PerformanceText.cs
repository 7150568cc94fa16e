using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Narratives;
using KpiPapers.Papers.Definition;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers;

/// <summary>What the section about the figures says in words: first what can be computed, then what officers sent.</summary>
internal static class PerformanceText
{
    public static PaperSection Of(
        PaperDefinition definition, ImmutableArray<Indicator> indicators, RagSummary summary, Quarter quarter, PaperInputs inputs) =>
        new($"Performance report {quarter.HeadingForm()}")
        {
            Blocks =
            [
                PaperBlock.Paragraph.Of(
                    $"Performance in quarter {quarter.Number} is detailed {(definition.Appendix is { } appendix ? $"in {appendix}" : "below")}. "
                    + Standing(indicators, summary, quarter, inputs)),
                .. NarrativeBlocks.Of(inputs.Narrative(Narrative.Performance, quarter)),
            ],
        };

    private static string Standing(ImmutableArray<Indicator> indicators, RagSummary summary, Quarter quarter, PaperInputs inputs)
    {
        var without = indicators
            .Where(indicator => (inputs.Result(indicator, quarter)?.Figure ?? Figure.NoData).State is ValueState.NoData or ValueState.NotAssessed)
            .ToList();
        if (without.Count == 0) return $"{summary}";
        var reasons = without.Exists(indicator => !string.IsNullOrWhiteSpace(inputs.Commentary(indicator, quarter)?.Commentary.Comment))
            ? " The comments in the table say why, where that is known."
            : "";
        var said = without.Count < indicators.Length
            ? $"{summary} There is no figure for {Words.Join(without.Select(indicator => $"{indicator.Code} ({indicator.Name})"))}."
            : $"{(without.Count == 1 ? "The one indicator has no" : $"None of the {without.Count} indicators has a")} figure for this quarter.";
        return said + reasons;
    }
}
