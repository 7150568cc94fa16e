using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Papers.Definition;

namespace KpiPapers.Papers.OpenData;

/// <summary>
/// Which figures are open: those that a paper of Part I prints. What a quarter prints in Part II papers only is left out, and so is what no
/// paper prints at all, since nobody has said that it is open.
/// </summary>
/// <param name="papers">All papers, those of Part II included.</param>
public sealed class OpenPapers(ImmutableArray<PaperDefinition> papers)
{
    private readonly ImmutableArray<PaperDefinition> _open = papers.RemoveAll(paper => paper.Cover.IsExempt);

    /// <summary>The ids of the papers of Part I.</summary>
    public ImmutableArray<string> Ids => [.. _open.Select(paper => paper.Paper).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Whose figures they are: the council, or several.</summary>
    public string Source => string.Join("; ", _open.Select(paper => paper.Council).Distinct().Order(StringComparer.Ordinal));

    /// <summary>Whether any figure of an indicator may be open.</summary>
    public bool Print(Indicator indicator) => _open.Any(paper => paper.Prints(indicator));

    /// <summary>The open ones of some results, by indicator and quarter.</summary>
    /// <param name="results">Any results.</param>
    /// <param name="find">Finds an indicator by its code; null for one that there is no more, whose results are left out.</param>
    public ImmutableArray<OpenResult> Of(IEnumerable<Result> results, Func<string, Indicator?> find) =>
    [
        .. results.Select(result => (Result: result, Indicator: find(result.Indicator)))
            .Where(row => row.Indicator is not null && IsOpen(row.Indicator, row.Result.Quarter))
            .Select(row => new OpenResult(row.Indicator!, row.Result, [.. Printing(_open, row.Indicator!, row.Result.Quarter).Distinct().Order(StringComparer.Ordinal)]))   // not null, as just seen
            .OrderBy(row => row.Indicator.Code, StringComparer.Ordinal).ThenBy(row => row.Result.Quarter),
    ];

    private bool IsOpen(Indicator indicator, Quarter quarter) =>
        Printing(papers, indicator, quarter).Any() ? Printing(_open, indicator, quarter).Any() : Print(indicator);

    private static IEnumerable<string> Printing(ImmutableArray<PaperDefinition> some, Indicator indicator, Quarter quarter) =>
        some.Where(paper => paper.Prints(indicator) && paper.MeetingFor(quarter) is not null).Select(paper => paper.Paper);
}
