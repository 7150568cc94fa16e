using KpiPapers.Domain;

namespace KpiPapers.Papers.Model;

/// <summary>How the paper's indicators stand this quarter. Those without a colour are left out of the shares, and counted.</summary>
/// <param name="Green">Judged green.</param>
/// <param name="Amber">Judged amber.</param>
/// <param name="Red">Judged red.</param>
/// <param name="InfoOnly">For information only.</param>
/// <param name="NotJudged">With a target in principle, but without a value or a target this quarter.</param>
public sealed record RagSummary(int Green, int Amber, int Red, int InfoOnly, int NotJudged)
{
    /// <summary>The number of indicators that were judged.</summary>
    public int Judged => Green + Amber + Red;

    /// <summary>One sentence: <c>Of the 4 indicators judged, 3 are green and 1 is red; 1 more is for information only.</c></summary>
    public override string ToString()
    {
        var more = Judged == 0 ? "" : " more";
        string[] others =
        [
            .. Counted(InfoOnly, $"{more} is for information only", $"{more} are for information only"),
            .. Counted(NotJudged, $"{more} has no figure to judge", $"{more} have no figure to judge"),
        ];
        string[] colours = [.. Counted(Green, " is green", " are green"), .. Counted(Amber, " is amber", " are amber"), .. Counted(Red, " is red", " are red")];
        return (Judged, colours) switch
        {
            (0, _) => $"No indicator could be judged this quarter{(others.Length == 0 ? "" : $": {Words.Join(others)}")}.",
            (1, [var only]) => $"The one indicator judged{only[1..]}{Further(others)}.",
            (_, [var all]) => $"Of the {Judged} indicators judged, all{all[$"{Judged}".Length..]}{Further(others)}.",
            _ => $"Of the {Judged} indicators judged, {Words.Join(colours)}{Further(others)}.",
        };
    }

    /// <summary>Counts judgements.</summary>
    public static RagSummary Of(IEnumerable<(Indicator Indicator, Judgement? Judgement)> indicators)
    {
        var list = indicators.ToList();
        var tally = Tally.Of(list.Select(item => item.Judgement));
        var infoOnly = list.Count(item => item.Indicator.Polarity is Polarity.InfoOnly);
        return new(tally.Green, tally.Amber, tally.Red, infoOnly, list.Count - tally.Judged - infoOnly);
    }

    /// <summary>Nothing for a count of 0: what is not there is not worth a word.</summary>
    private static IEnumerable<string> Counted(int count, string one, string many) => count == 0 ? [] : [$"{count}{(count == 1 ? one : many)}"];

    private static string Further(string[] others) => string.Concat(others.Select(other => $"; {other}"));
}
