using System.Collections.Immutable;

namespace KpiPapers.Domain.Ledger;

/// <summary>
/// Turns the entries of one indicator and quarter into its figure. Exports overlap (a weekly file sent again, a month corrected), so
/// figures are never added to a total: the newest submission that covers a day and site wins, and the winners are merged anew each time.
/// A file covers the days and sites that it has, and those of the range that it states: a day of that range which it leaves out has nothing.
/// Entries may come in any order, and more than once; a submission has at most one for each day and site, beside its ranges.
/// </summary>
public static class QuarterLedger
{
    private const int MonthsInAQuarter = 3;

    /// <summary>
    /// The figure that committed entries come to. No entries come to no data; so do entries that ranges have cleared, unless ranges hold the
    /// whole quarter: then it is known that there was nothing, which is a total of 0, and for anything else not assessed. Where the service
    /// was closed for all that is known, the figure is not assessed, a total as well: closed is not nobody came.
    /// </summary>
    /// <param name="indicator">Whose entries they are.</param>
    /// <param name="quarter">The quarter they are in.</param>
    /// <param name="committed">All entries of committed submissions, in any order.</param>
    public static QuarterFigure Figure(Indicator indicator, Quarter quarter, IEnumerable<SubmittedEntry> committed)
    {
        if (Winners.Of(committed) is not { } winners) return new(Domain.Figure.NoData, [], [], IsProvisional: false);

        // What was dropped last says whether the quarter is stated or counted.
        if (winners.Entries.FirstOrDefault(entry => entry.Submission.Id == winners.Newest.Id && entry.Entry is LedgerEntry.Stated) is { Entry: LedgerEntry.Stated stated })
            return new(stated.Figure, [], [winners.Newest], IsProvisional: false);

        var counted = winners.Entries.Where(winner => winner.Entry is LedgerEntry.Measured).ToImmutableArray();
        var months = counted.Select(winner => (LedgerEntry.Measured)winner.Entry)
            .GroupBy(entry => new DateOnly(entry.Day.Year, entry.Day.Month, 1))
            .Select(month => MonthOf(month.Key, [.. month]))
            .OrderBy(month => month.First)
            .ToImmutableArray();
        var isWhole = months.Any(month => month.IsWholeQuarter);
        var without = isWhole ? [] : Enumerable.Range(0, MonthsInAQuarter).Select(quarter.FirstDay.AddMonths).Except(months.Select(month => month.First)).ToImmutableArray();
        var awaited = without.RemoveAll(month => !winners.Stating(month).IsEmpty);
        var figure = months switch
        {
            [] => awaited.IsEmpty ? indicator.Calculation.Of([]) : Domain.Figure.NoData,
            _ => months.All(month => month.IsClosed) ? Domain.Figure.NotAssessed : indicator.Calculation.Of([.. months.Select(month => month.Partial)]),
        };
        return new(
            figure,
            isWhole ? [] : [.. months.Select(month => new MonthValue(month.First, month.IsClosed ? null : indicator.Calculation.Of([month.Partial]).Value))],
            Submission.Listed([.. counted.Select(entry => entry.Submission), .. winners.Clearing, .. without.SelectMany(month => winners.Stating(month))]),
            IsProvisional: !months.IsEmpty && !awaited.IsEmpty)
        {
            Awaited = months.IsEmpty ? [] : awaited,
            Largest = indicator.Calculation is Calculation.MeanOfMonths or Calculation.WeightedMean ? months.Max(month => month.Partial.Max) : null,
        };
    }

    private static Month MonthOf(DateOnly first, ImmutableArray<LedgerEntry.Measured> entries) => new(
        first,
        entries.Aggregate(Partial.Empty, (sum, entry) => sum.Merge(entry.Partial)),
        entries.All(entry => entry.IsClosed),
        entries.Any(entry => entry.IsWholeQuarter));

    private sealed record Month(DateOnly First, Partial Partial, bool IsClosed, bool IsWholeQuarter);
}
