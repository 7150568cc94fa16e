using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers;

/// <summary>How each figure is calculated, and what makes it green, amber or red.</summary>
internal static class Methods
{
    private const string Rules =
        "A figure is judged before it is rounded, by the target in force on the last day of its quarter. A value on a limit has the better colour. The "
        + "colour is kept with the target and rule that it was judged by, so that a later change does not repaint it. Figures are printed with at most two decimals.";

    public static PaperSection Of(ImmutableArray<Indicator> indicators, Quarter quarter, PaperInputs inputs) => new("How the figures are made and judged")
    {
        Blocks = indicators.IsEmpty
            ? [PaperBlock.Paragraph.Of("This report has no indicators.")]
            :
            [
                PaperBlock.Paragraph.Of(Rules),
                new PaperBlock.DataTable(new(
                    "Calculation and colours of each indicator",
                    [new("Indicator", false), new("How it is calculated", false), new("Green", false), new("Amber", false), new("Red", false)],
                    [.. indicators.Select(indicator => Row(indicator, quarter, inputs))])),
            ],
    };

    private static PaperRow Row(Indicator indicator, Quarter quarter, PaperInputs inputs)
    {
        var target = inputs.Target(indicator, quarter);
        return new(indicator.Label, [CalculationWords.Of(indicator.Calculation), .. target is null ? Unjudged(indicator) : ColourRules.Of(indicator, target)]);
    }

    private static ImmutableArray<string> Unjudged(Indicator indicator) =>
        indicator.Polarity is Polarity.InfoOnly ? ["For information only", "-", "-"] : ["No target was set", "-", "-"];
}
