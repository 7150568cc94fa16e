using System.Collections.Immutable;
using System.Text;
using KpiPapers.Domain;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Collecting;

/// <summary>
/// Checks the rows of totals that reports have against the rows themselves: those of the whole file, those since the last such row, or those
/// of the site that is named. One of these must come to what is stated, or one of the two is wrong and nobody could tell which.
/// </summary>
internal sealed class RowTotals
{
    private const int MostTotals = 10_000;   // so that checking them never takes longer than reading the file
    /// <summary>What a row of totals should state.</summary>
    public const string Expected = "a total that agrees with its rows: one of the two is wrong";

    private readonly int _site;
    private readonly ProblemList _problems;
    private readonly NumberColumns _numbers;
    private readonly ImmutableArray<FigureSum> _figures;
    private readonly IReadOnlyDictionary<string, SiteDays> _sites;
    private readonly ColumnSums _others;
    private readonly StatedMeans _means;
    private readonly List<StatedTotals> _atTheTop = [];
    private RowSums _before;   // what all rows came to at the last row of totals
    private (decimal Number, bool IsOfRows, long Row)? _stated;
    private int _count;

    /// <param name="feed">The feed.</param>
    /// <param name="header">Where the file has its columns.</param>
    /// <param name="problems">Where problems are reported.</param>
    /// <param name="numbers">The columns of numbers that the file has.</param>
    /// <param name="figures">The figures that its rows come to.</param>
    /// <param name="sites">The rows so far, by site.</param>
    /// <param name="others">Rows that the feed's filter leaves out.</param>
    public RowTotals(
        Feed feed, HeaderMatch header, ProblemList problems, NumberColumns numbers, ImmutableArray<FigureSum> figures, IReadOnlyDictionary<string, SiteDays> sites, ColumnSums others)
    {
        _site = feed.Dimension is null ? -1 : feed.Slot(feed.Dimension);
        (_problems, _numbers, _figures, _sites, _others) = (problems, numbers, figures, sites, others);
        _means = new(feed, header.Columns, numbers, figures);
        _before = RowSums.Of([], numbers, figures.Length);
    }

    /// <summary>Checks a row of totals; one that stands above all rows is checked at the end.</summary>
    /// <returns>Whether it states a number that can be checked.</returns>
    public bool Check(SheetRow row, string label)
    {
        if (++_count > MostTotals)
        {
            if (_count == MostTotals + 1) row.Wrong($"There are more than {MostTotals:N0} rows of totals.", "the rows themselves");
            return true;
        }
        var stated = StatedIn(row, label);
        foreach (var slot in _numbers.Slots.Where(slot => _means.IsSum(slot) && !row.IsRight(slot)))
            row.ReportCell(slot);
        if (_sites.Count == 0) _atTheTop.Add(stated);
        else Check(stated);
        return !stated.Numbers.IsEmpty;
    }

    /// <summary>Whether a row without a label states just what rows come to.</summary>
    public bool AreTotals(SheetRow row) =>
        StatedIn(row, "") is { Numbers.IsEmpty: false } stated && _sites.Count > 0 && Scopes(stated, RowSums.Of(_sites.Values, _numbers, _figures.Length)).Any(scope => stated.Numbers.All(number => _means.Agrees(number, scope.Sums)));

    /// <summary>Notes a line of words that states how many rows there are, or what they come to.</summary>
    public void CheckStated(SheetRow row, decimal number, bool isOfRows) => _stated ??= (number, isOfRows, row.Number);

    /// <summary>Checks what only the whole file can show.</summary>
    /// <param name="rows">How many rows of data there were.</param>
    public void Complete(long rows)
    {
        foreach (var stated in _atTheTop) Check(stated);
        if (_stated is not { } line) return;
        var countsRows = _figures.Any(figure => figure.CountsRows);
        if (!countsRows && !line.IsOfRows && _numbers.Slots.Length > 0)
        {
            var sums = RowSums.Of(_sites.Values, _numbers, _figures.Length);
            var known = Enumerable.Range(0, _numbers.Slots.Length).Where(column => _means.IsSum(_numbers.Slots[column])).Select(column => sums.Columns[column]).ToList();
            if (known.Count > 0 && !known.Contains(line.Number)) Report(Cells.Words.Either([.. known.Select(Unit.Number)]));
        }
        else if (line.Number != rows && (countsRows || line.IsOfRows))
        {
            Report($"{rows:#,##0}");
        }

        void Report(string isThere) => _problems.Add(new(
            line.Row, "", $"{line.Number:#,##0}", $"This line says {line.Number:#,##0}, but the rows come to {isThere}.", "as much as it says: the file may have been cut off or changed"));
    }

    private void Check(StatedTotals stated)
    {
        var all = RowSums.Of(_sites.Values, _numbers, _figures.Length);
        var scopes = Scopes(stated, all);
        _before = all;
        if (scopes.Any(scope => stated.Numbers.All(number => _means.Agrees(number, scope.Sums)))) return;
        // What it is closest to being the total of is what its sender thinks of.
        var (words, sums) = scopes.MaxBy(scope => stated.Numbers.Count(number => _means.Agrees(number, scope.Sums)))!;   // there are always some
        foreach (var number in stated.Numbers.Where(number => !_means.Agrees(number, sums)))
        {
            var means = _means.Of(number.Column, sums).Select(Unit.Number).Distinct(StringComparer.Ordinal).ToList();
            _problems.Add(new(stated.Row, number.Heading, number.Text,
                $"This total says {Unit.Number(number.Value)}, but {words} come to {Unit.Number(sums.Columns[number.Column])}{(means.Count == 0 ? "" : $", and their mean to {Cells.Words.Either(means)}")}.",
                Expected));
        }
    }

    private IReadOnlyList<(string Words, RowSums Sums)> Scopes(StatedTotals stated, RowSums all)
    {
        var since = ("the rows above it", all.Less(_before, _numbers));
        var whole = ("the rows", all);
        var withOthers = ("the rows", all with { Columns = _numbers.NewSums().Add(all.Columns).Add(_others) });
        foreach (var name in (ReadOnlySpan<string>)[stated.Site, RowLabels.WithoutTotal(stated.Label)])
            if (name.Length > 0 && _sites.TryGetValue(name, out var site))
                return [($"the rows of {name}", RowSums.Of([site], _numbers, _figures.Length)), whole, since, withOthers];
        return RowLabels.IsSubTotal(stated.Label) ? [since, whole, withOthers] : [whole, since, withOthers];
    }

    private StatedTotals StatedIn(SheetRow row, string label) => new(
        row.Number, label, _site < 0 || !row.IsRight(_site) ? "" : Cells.Words.SingleSpaced(row.Text(_site)),
        [
            .. from column in Enumerable.Range(0, _numbers.Slots.Length)
               let slot = _numbers.Slots[column]
               where row.IsRight(slot) && !row[slot].IsBlank
               select new StatedNumber(column, row[slot].Number, row.Heading(slot), Encoding.UTF8.GetString(row.Bytes(slot))),
        ]);
}

/// <summary>A row of totals.</summary>
internal sealed record StatedTotals(long Row, string Label, string Site, ImmutableArray<StatedNumber> Numbers);

/// <summary>A number in a row of totals.</summary>
/// <param name="Column">The column's place among those of numbers.</param>
/// <param name="Value">The number.</param>
/// <param name="Heading">The column's heading in the file.</param>
/// <param name="Text">What stands there.</param>
internal sealed record StatedNumber(int Column, decimal Value, string Heading, string Text);
