using System.Collections.Immutable;
using KpiPapers.Domain;

namespace KpiPapers.Papers;

/// <summary>The indicators whose colour is another one than in the previous quarter.</summary>
internal static class ColourChanges
{
    public static ImmutableArray<string> Of(ImmutableArray<Indicator> indicators, Quarter quarter, PaperInputs inputs)
    {
        var judged = indicators.Select(indicator => (
            indicator, Now: inputs.Result(indicator, quarter)?.Judgement, Before: inputs.Result(indicator, quarter.Previous)?.Judgement)).ToList();
        var compared = judged.Where(item => item is { Now: not null, Before: not null }).ToList();
        if (compared.Count == 0) return [];
        var changed = compared.Where(item => item.Now != item.Before).Select(item => $"{item.indicator.Label}: from {Words.Colour(item.Before)} to {Words.Colour(item.Now)}.");
        return changed.Any() ? [.. changed] : ["No indicator changed its colour."];
    }
}
