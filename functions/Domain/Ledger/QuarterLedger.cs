using System.Collections.Immutable;

namespace KpiPapers.Domain.Ledger;

/// <summary>
/// Turns the entries of one indicator and quarter into its figure. Exports overlap (a weekly file sent again, a month corrected), so
/// figures are never added to a total: the newest submission that covers a day and site wins, and the winners are merged anew each time.
/// Entries may come in any order, and more than once; a submission has at most one for each day and site.
/// </summary>
public static class QuarterLedger
{
    private const int MonthsInAQuarter = 3;

    /// <summary>The figure that committed entries come to. No entries come to no data.</summary>
    /// <param name="indicator">Whose entries they are.</param>
    /// <param name="quarter">The quarter they are in.</param>
    /// <param name="committed">All entries of committed submissions, in any order.</param>
    public static QuarterFigure Figure(Indicator indicator, Quarter quarter, IEnumerable<SubmittedEntry> committed)
    {
        var winners = Winners(committed);
        if (winners.Count == 0) return new(Domain.Figure.NoData, [], [], IsProvisional: false);

        // What was dropped last says whether the quarter is stated or counted.
        var newest = winners.Aggregate(Newer);
        if (newest.Entry is LedgerEntry.Stated stated) return new(stated.Figure, [], [newest.Submission], IsProvisional: false);

        var counted = winners.Where(winner => winner.Entry is LedgerEntry.Measured).ToImmutableArray();
        var measured = counted.Select(winner => (LedgerEntry.Measured)winner.Entry).ToImmutableArray();
        var months = measured
            .GroupBy(entry => new DateOnly(entry.Day.Year, entry.Day.Month, 1), entry => entry.Partial)
            .Select(month => (First: month.Key, Partial: month.Aggregate(Partial.Empty, (sum, partial) => sum.Merge(partial))))
            .OrderBy(month => month.First)
            .ToImmutableArray();
        var isWhole = measured.Any(entry => entry.IsWholeQuarter);
        return new(
            indicator.Calculation.Of([.. months.Select(month => month.Partial)]),
            isWhole ? [] : [.. months.Select(month => new MonthValue(month.First, indicator.Calculation.Of([month.Partial]).Value))],
            Submission.Listed(counted.Select(entry => entry.Submission)),
            IsProvisional: !isWhole && months.Length < MonthsInAQuarter)
        {
            Largest = indicator.Calculation is Calculation.MeanOfMonths or Calculation.WeightedMean ? months.Max(month => month.Partial.Max) : null,
        };
    }

    /// <summary>
    /// The entries in force. One feed is the source of a figure: where another has replaced it, the newest submission's feed is the one.
    /// Within it the newest submission wins each day and site.
    /// </summary>
    private static IReadOnlyList<SubmittedEntry> Winners(IEnumerable<SubmittedEntry> committed)
    {
        var entries = committed.ToList();
        if (entries.Count == 0) return [];
        var feed = entries.Aggregate(Newer).Submission.Feed;
        return
        [
            .. entries.Where(entry => entry.Submission.Feed == feed)
                .GroupBy(entry => (entry.Entry.Day, Site: entry.Entry.Dimension.ToUpperInvariant()))   // systems and people differ in how they write a site
                .Select(dayAndSite => dayAndSite.Aggregate(Newer)),
        ];
    }

    private static SubmittedEntry Newer(SubmittedEntry a, SubmittedEntry b) => b.Submission.IsNewerThan(a.Submission) ? b : a;
}
