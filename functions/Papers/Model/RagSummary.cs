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

    /// <summary>One sentence: <c>Of 4 judged indicators, 4 are green, 0 amber and 0 red; 1 is for information only.</c></summary>
    public override string ToString()
    {
        var judged = Judged switch
        {
            0 => "No indicator could be judged this quarter",
            1 => $"The one judged indicator is {(Green == 1 ? "green" : Amber == 1 ? "amber" : "red")}",
            _ => $"Of {Judged} judged indicators, {Green} {Are(Green)} green, {Amber} amber and {Red} red",
        };
        var infoOnly = InfoOnly == 0 ? "" : $"; {InfoOnly} {Are(InfoOnly)} for information only";
        var notJudged = NotJudged == 0 ? "" : $"; {NotJudged} {(NotJudged == 1 ? "has" : "have")} no value to judge";
        return $"{judged}{infoOnly}{notJudged}.";
    }

    /// <summary>Counts judgements.</summary>
    public static RagSummary Of(IEnumerable<(Indicator Indicator, Judgement? Judgement)> indicators)
    {
        var list = indicators.ToList();
        var tally = Tally.Of(list.Select(item => item.Judgement));
        var infoOnly = list.Count(item => item.Indicator.Polarity is Polarity.InfoOnly);
        return new(tally.Green, tally.Amber, tally.Red, infoOnly, list.Count - tally.Judged - infoOnly);
    }

    private static string Are(int count) => count == 1 ? "is" : "are";
}
