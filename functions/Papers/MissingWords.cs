using System.Collections.Immutable;
using KpiPapers.Domain;

namespace KpiPapers.Papers;

/// <summary>
/// The indicators that missed their target without a comment or without an action. Councils require both of red and amber (Havering
/// 2013 to 2015 has a box for the corrective action of each red).
/// </summary>
public static class MissingWords
{
    /// <summary>What is missing of the words on a figure: <c>comment</c>, <c>action</c>, <c>comment and action</c>; null when nothing is.</summary>
    public static string? Of(Judgement? judgement, Commentary? commentary) =>
        judgement is not (Judgement.Red or Judgement.Amber) ? null
        : (string.IsNullOrWhiteSpace(commentary?.Comment), string.IsNullOrWhiteSpace(commentary?.Action)) switch
        {
            (true, true) => "comment and action",
            (true, false) => "comment",
            (false, true) => "action",
            _ => null,
        };

    internal static ImmutableArray<string> Of(ImmutableArray<Indicator> indicators, Quarter quarter, PaperInputs inputs) =>
    [
        .. from indicator in indicators
           let judgement = inputs.Result(indicator, quarter)?.Judgement
           let missing = Of(judgement, inputs.Commentary(indicator, quarter)?.Commentary)
           where missing is not null
           select $"{indicator.Label} ({Words.Colour(judgement)}): no {missing.Replace("and", "or", StringComparison.Ordinal)} received.",
    ];
}
