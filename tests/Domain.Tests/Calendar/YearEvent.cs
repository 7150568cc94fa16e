using KpiPapers.Domain.Calendar;

namespace KpiPapers.Domain.Tests.Calendar;

/// <summary>Something that happens on a day, after the morning's run, to the paper under way.</summary>
internal sealed record YearEvent(string Day, string Paper, string Words, Func<PaperStanding, PaperStanding> Change)
{
    /// <summary>Files come in. Each makes a new draft, so that nothing is signed off any more.</summary>
    public static YearEvent In(string day, string paper, params string[] items) => new(day, paper, $"{string.Join(", ", items)} in", standing =>
    {
        foreach (var item in items) Assert.Single(standing.Outstanding, lacking => lacking.What == item);
        return Drafted(standing) with { Outstanding = standing.Outstanding.RemoveAll(lacking => items.Contains(lacking.What)) };
    });

    /// <summary>A figure comes in that missed its target: its owner owes a comment.</summary>
    public static YearEvent Red(string day, string paper, string figure, string owner)
    {
        var arrival = In(day, paper, figure);
        return arrival with
        {
            Words = $"{figure} in, red",
            Change = standing => Lacking(arrival.Change(standing), APaper.Comment(owner, $"comment on {figure}")),
        };
    }

    /// <summary>A correction leaves out what was in.</summary>
    public static YearEvent TakenAway(string day, string paper, Outstanding item) => new(day, paper, $"a correction takes {item.What} away", standing =>
        Lacking(Drafted(standing), item));

    /// <summary>A correction changes a figure, and nothing is lacking for it.</summary>
    public static YearEvent Corrected(string day, string paper, string figure) => new(day, paper, $"{figure} corrected", Drafted);

    public static YearEvent SignedOff(string day, string paper) => new(day, paper, "signed off", standing => standing with { IsSignedOff = true });

    public string WordsFor(PaperStanding standing) => standing.IsSignedOff && !Change(standing).IsSignedOff ? $"{Words}, sign-off lapses" : Words;

    private static PaperStanding Drafted(PaperStanding standing) => standing with { HasDraft = true, IsSignedOff = false };

    private static PaperStanding Lacking(PaperStanding standing, Outstanding item) => standing with { Outstanding = standing.Outstanding.Add(item) };
}
