using System.Collections.Immutable;

namespace KpiPapers.Domain.Listings;

/// <summary>A row of an export that a paper may list as it is, such as a post or a page.</summary>
/// <param name="Words">Its words by the feed's column names.</param>
/// <param name="Numbers">Its numbers by the feed's column names; a blank cell has none.</param>
public sealed record ListedRow(ImmutableSortedDictionary<string, string> Words, ImmutableSortedDictionary<string, decimal> Numbers)
{
    /// <summary>A number, or nothing where the cell was blank: it then ranks last.</summary>
    public decimal? Number(string column) => Numbers.TryGetValue(column, out var number) ? number : null;

    /// <summary>Decides between rows of the same number, so that a ranking never depends on the order of arrival.</summary>
    public string TieBreak => string.Join('\n', Words.Select(word => $"{word.Key}={word.Value}").Concat(Numbers.Select(number => $"{number.Key}={number.Value}")));
}
