using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Exports.Cells;

namespace KpiPapers.Exports.Narratives;

/// <summary>Finds the paper that a text is for, by its name if that is given, its quarter and its services.</summary>
internal sealed class PaperFinder(ImmutableArray<NarrativePaper> papers)
{
    /// <param name="name">What the text calls the paper; empty where it does not.</param>
    /// <param name="quarter">The quarter that the text is about.</param>
    /// <param name="fits">Whether a paper has all services that the text is about; only asked where several papers could be meant.</param>
    public (NarrativePaper? Paper, PaperMisfit? Misfit) Find(string name, Quarter quarter, Func<NarrativePaper, bool> fits)
    {
        if (papers.IsEmpty) return (null, new(false, "No paper is set up that text could be for.", "a paper with services in the configuration"));
        var named = papers.Where(paper => name.Length == 0 || paper.Names.Append(paper.Id).Any(known => SectionNames.Same(known, name))).ToList();
        if (named.Count == 0) return (null, new(false, "There is no such paper.", Titles(papers)));

        var inQuarter = named.Where(paper => paper.Quarters.Contains(quarter)).ToList();
        if (inQuarter.Count == 0)
            return (null, new(true, name.Length == 0 ? $"No paper has a meeting for {quarter}." : $"{Ids(named)} has no meeting for {quarter}.", Quarters(named)));
        if (inQuarter.Count == 1) return (inQuarter[0], null);

        var fitting = inQuarter.Where(fits).ToList();
        return fitting.Count switch
        {
            1 => (fitting[0], null),
            0 => (null, new(false, $"None of the papers for {quarter} has all these services.", Services(inQuarter))),
            _ => (null, new(false, $"This could be for {Ids(fitting)}.", $"the paper's name: {Titles(fitting)}")),
        };
    }

    private static string Ids(IEnumerable<NarrativePaper> some) => Words.Either([.. some.Select(paper => paper.Id).Distinct(StringComparer.Ordinal)]);

    private static string Titles(IEnumerable<NarrativePaper> some) => Words.Either(
        [.. some.Select(paper => (paper.Id, Others: string.Join(", ", paper.Names.Where(name => name != paper.Id))))
            .Select(paper => paper.Others.Length == 0 ? paper.Id : $"{paper.Id} ({paper.Others})").Distinct(StringComparer.Ordinal)]);

    private static string Quarters(IEnumerable<NarrativePaper> some) =>
        some.SelectMany(paper => paper.Quarters).Distinct().Order().Select(quarter => $"{quarter}").ToList() is { Count: > 0 } quarters
            ? $"a quarter that has a meeting: {Words.Either(quarters)}"
            : "a quarter that has a meeting in the configuration; none has";

    private static string Services(IEnumerable<NarrativePaper> some) =>
        $"the services of {Words.Either([.. some.Select(paper => $"{paper.Id} ({string.Join("; ", SectionNames.Of(paper))})")])}";
}
