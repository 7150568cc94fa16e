using System.Collections.Immutable;

namespace KpiPapers.Domain.Listings;

/// <summary>
/// The rows of an export that a paper may list, and what all of its rows come to. Of a long export only the rows that lead by one of their
/// numbers are kept, so a listing stays small whatever the size of the file. Merging is associative and commutative.
/// </summary>
/// <param name="Rows">The leading rows, in no order.</param>
/// <param name="Totals">Each number column added up over every row, or as the export itself states its totals.</param>
/// <param name="Count">How many rows there were.</param>
public sealed record Listing(ImmutableArray<ListedRow> Rows, ImmutableSortedDictionary<string, decimal> Totals, long Count)
{
    /// <summary>How many rows are kept that lead by a number, and the most that a paper can list.</summary>
    public const int MostListed = 50;

    /// <summary>Nothing: merging it changes nothing.</summary>
    public static Listing Empty { get; } = new([], ImmutableSortedDictionary<string, decimal>.Empty, 0);

    /// <summary>Both together.</summary>
    public Listing Merge(Listing other) => new(
        [.. Rows, .. other.Rows],
        other.Totals.Aggregate(Totals, (totals, total) => totals.SetItem(total.Key, totals.GetValueOrDefault(total.Key) + total.Value)),
        Count + other.Count);

    /// <summary>The rows that lead by a number, the largest first.</summary>
    /// <param name="by">The column of the number.</param>
    /// <param name="count">How many; at most <see cref="MostListed"/>.</param>
    public ImmutableArray<ListedRow> Top(string by, int count) =>
        [.. Rows.Where(row => row.Number(by) is not null).OrderByDescending(row => row.Number(by)).ThenBy(row => row.TieBreak, StringComparer.Ordinal).Take(count)];
}
