using System.Collections.Immutable;

namespace KpiPapers.Domain.Ledger;

/// <summary>An entry and the committed submission that it came with.</summary>
/// <param name="Entry">What it says.</param>
/// <param name="Submission">Where it comes from.</param>
public sealed record SubmittedEntry(LedgerEntry Entry, Submission Submission);

/// <summary>The mean, share or total of one month, for charts and for means of months.</summary>
/// <param name="Month">The month's first day.</param>
/// <param name="Value">Unrounded; null when the month has nothing to divide by.</param>
public sealed record MonthValue(DateOnly Month, decimal? Value);

/// <summary>What a quarter's committed entries come to.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Months">Monthly values, earliest first; empty for a ready-made figure.</param>
/// <param name="Sources">The submissions that the figure rests on, by file name.</param>
/// <param name="IsProvisional">True when a month of the quarter has no entry yet.</param>
public sealed record QuarterFigure(Figure Figure, ImmutableArray<MonthValue> Months, ImmutableArray<Submission> Sources, bool IsProvisional);

/// <summary>
/// Turns the entries of one indicator and quarter into its figure. Exports overlap (a weekly file sent again, a month corrected), so
/// figures are never added to a total: the newest submission that covers a day and site wins, and the winners are merged anew each time.
/// </summary>
public static class QuarterLedger
{
    /// <summary>The figure that committed entries come to. No entries come to no data.</summary>
    /// <param name="indicator">Whose entries they are.</param>
    /// <param name="quarter">The quarter they are in.</param>
    /// <param name="committed">All entries of committed submissions, in any order.</param>
    public static QuarterFigure Figure(Indicator indicator, Quarter quarter, IEnumerable<SubmittedEntry> committed)
    {
        var winners = Winners(committed);
        if (winners.Length == 0) return new(Domain.Figure.NoData, [], [], IsProvisional: false);

        var sources = winners.Select(winner => winner.Submission).DistinctBy(submission => submission.Id)
            .OrderBy(submission => submission.FileName, StringComparer.Ordinal).ThenBy(submission => submission.Dropped).ToImmutableArray();
        if (winners.Select(winner => winner.Entry).OfType<LedgerEntry.Stated>().FirstOrDefault() is { } stated)
            return new(stated.Figure, [], sources, IsProvisional: false);

        var months = winners.Select(winner => (LedgerEntry.Measured)winner.Entry)
            .GroupBy(entry => new DateOnly(entry.Day.Year, entry.Day.Month, 1))
            .Select(month => (Month: month.Key, Partial: month.Aggregate(Partial.Empty, (sum, entry) => sum.Merge(entry.Partial))))
            .OrderBy(month => month.Month)
            .ToImmutableArray();
        return new(
            FigureOf(indicator.Calculation, [.. months.Select(month => month.Partial)]),
            [.. months.Select(month => new MonthValue(month.Month, FigureOf(indicator.Calculation, [month.Partial]).Value))],
            sources,
            IsProvisional: months.Length < 3);
    }

    /// <summary>
    /// The entries in force. One feed is the source of a figure: where another has replaced it, the newest submission's feed is the one.
    /// Within it the newest submission wins each day and site.
    /// </summary>
    private static ImmutableArray<SubmittedEntry> Winners(IEnumerable<SubmittedEntry> committed)
    {
        var entries = committed.ToList();
        if (entries.Count == 0) return [];
        var feed = entries.Select(entry => entry.Submission).Aggregate((a, b) => b.IsNewerThan(a) ? b : a).Feed;
        return
        [
            .. entries.Where(entry => entry.Submission.Feed == feed)
                .GroupBy(entry => (entry.Entry.Day, entry.Entry.Dimension))
                .Select(key => key.Aggregate((a, b) => b.Submission.IsNewerThan(a.Submission) ? b : a)),
        ];
    }

    private static Figure FigureOf(Calculation calculation, ImmutableArray<Partial> months)
    {
        var all = months.Aggregate(Partial.Empty, (sum, month) => sum.Merge(month));
        if (calculation is Calculation.Total) return Domain.Figure.Of(all.Numerator);
        if (all.Denominator == 0) return Domain.Figure.NotAssessed;
        return calculation switch
        {
            Calculation.Share => new(ValueState.Value, 100 * all.Numerator / all.Denominator, all.Numerator, all.Denominator),
            Calculation.WeightedMean => Domain.Figure.Of(all.Numerator / all.Denominator),
            Calculation.MeanOfMonths => Domain.Figure.Of(
                months.Where(month => month.Denominator != 0).Average(month => month.Numerator / month.Denominator)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
