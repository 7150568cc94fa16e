using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Listings;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Collecting;

/// <summary>The rows of one day or quarter of a listing, as far as a paper can list them, and what all of them come to.</summary>
internal sealed class ListingDay
{
    private const int ThinAt = 20 * Listing.MostListed;   // often enough to stay small, seldom enough to cost nothing

    private readonly List<ListingRow> _rows = [];
    private readonly SortedDictionary<string, decimal> _sums = new(StringComparer.Ordinal);
    private ListingRow? _stated;
    private long _count;

    public void Add(ListingRow row)
    {
        foreach (var (column, number) in row.Row.Numbers) _sums[column] = _sums.GetValueOrDefault(column) + number;
        _count++;
        _rows.Add(row);
        if (_rows.Count >= ThinAt) Thin();
    }

    /// <summary>What a column comes to.</summary>
    public decimal SumOf(string column) => _sums.GetValueOrDefault(column);

    /// <summary>Whether a row has stated the totals.</summary>
    public bool HasTotals => _stated is not null;

    /// <summary>Takes the row that states the totals; false when there is one already.</summary>
    public bool TryState(ListingRow totals)
    {
        if (_stated is not null) return false;
        _stated = totals;
        return true;
    }

    /// <summary>Reports totals that the rows exceed: one of the two is wrong, and nobody could tell which.</summary>
    /// <param name="problems">Where they are reported.</param>
    /// <param name="headings">The headings in the file by the columns' names.</param>
    public void CheckTotals(ProblemList problems, IReadOnlyDictionary<string, string> headings)
    {
        if (_stated is null) return;
        foreach (var (column, total) in _stated.Row.Numbers.Where(total => _sums.GetValueOrDefault(total.Key) > total.Value))
            problems.Add(new(_stated.Number, headings[column], Unit.Number(total),
                $"The rows come to {Unit.Number(_sums[column])}, which is more than this total.", "a total that is not less than its rows"));
    }

    public Listing ToListing()
    {
        Thin();
        return new([.. _rows.OrderBy(row => row.Number).Select(row => row.Row)], Totals(), _count);
    }

    /// <summary>Percentages in the file that are not what the file's own counts come to. Papers print what they come to.</summary>
    public IEnumerable<CellProblem> WrongShares()
    {
        var totals = Totals();
        return
            from row in _rows.OrderBy(row => row.Number)
            from share in row.Shares
            let part = row.Row.Number(share.Of)
            let whole = totals.GetValueOrDefault(share.Of)
            where part is not null && whole != 0 && !share.Agrees(100 * part.Value / whole)
            let computed = Unit.Number(100 * part.Value / whole)
            select new CellProblem(row.Number, share.Heading, $"{share.Stated}%",
                $"{Unit.Number(part.Value)} of {Unit.Number(whole)} is {computed}%.", $"{computed}%, which is what papers print");
    }

    private ImmutableSortedDictionary<string, decimal> Totals() =>
        _sums.ToImmutableSortedDictionary(StringComparer.Ordinal).SetItems(_stated?.Row.Numbers ?? ImmutableSortedDictionary<string, decimal>.Empty);

    /// <summary>Leaves only rows that lead by one of their numbers.</summary>
    private void Thin()
    {
        var leading = _sums.Keys
            .SelectMany(column => _rows.Where(row => row.Row.Numbers.ContainsKey(column))
                .OrderByDescending(row => row.Row.Number(column)).ThenBy(row => row.Row.TieBreak, StringComparer.Ordinal).Take(Listing.MostListed))
            .ToHashSet();
        _rows.RemoveAll(row => !leading.Contains(row));
    }
}
