using System.Collections.Immutable;

namespace KpiPapers.Exports.Collecting;

/// <summary>Notices when what stands below headings that are there again comes to just the same as what stands above them, in whatever order.</summary>
/// <param name="numbers">The columns of numbers.</param>
/// <param name="figures">How many figures are summed.</param>
internal sealed class CopyBelowHeadings(NumberColumns numbers, int figures)
{
    private const int FewestRows = 2;   // one row is like another by chance

    private (long Row, int Days, Counted Rows)? _above;
    private bool _areMore;

    /// <summary>Notes that the headings are there again.</summary>
    public void BeginAgain(long row, long rows, Sites sites)
    {
        if (_above is { } above) _areMore |= rows > above.Rows.Rows;
        else if (rows >= FewestRows) _above = (row, Days(sites), new(RowSums.Of(sites.All.Values, numbers, figures), rows));
    }

    public ImmutableArray<CellProblem> Warnings(long rows, Sites sites) =>
        _areMore || _above is not { } above || rows != 2 * above.Rows.Rows || Days(sites) != above.Days || !IsTwice(RowSums.Of(sites.All.Values, numbers, figures), above.Rows.Sums)
            ? []
            : [new(above.Row, "", "", "What stands below these headings comes to just the same as what stands above them, so the file may hold an export twice.", "each export once")];

    private static int Days(Sites sites) => sites.All.Values.Sum(site => site.Days.Count);

    private bool IsTwice(RowSums all, RowSums half) =>
        Enumerable.Range(0, numbers.Slots.Length).All(column => all.Columns[column] == 2 * half.Columns[column])
        && all.Numerators.Zip(half.Numerators).Concat(all.Denominators.Zip(half.Denominators)).All(sums => sums.First == 2 * sums.Second);
}
