using System.Collections.Immutable;
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

    private readonly Feed _feed;
    private readonly int _site;
    private readonly ProblemList _problems;
    private readonly ImmutableArray<int> _numbers;
    private readonly ImmutableArray<FigureSum> _figures;
    private readonly IReadOnlyDictionary<string, SiteDays> _sites;
    private readonly List<Stated> _atTheTop = [];
    private RowSums _before;   // what all rows came to at the last row of totals
    private (decimal Count, long Row)? _rows;
    private int _count;

    /// <param name="feed">The feed.</param>
    /// <param name="problems">Where problems are reported.</param>
    /// <param name="numbers">The slots of the columns of numbers that the file has.</param>
    /// <param name="figures">The figures that its rows come to.</param>
    /// <param name="sites">The rows so far, by site.</param>
    public RowTotals(Feed feed, ProblemList problems, ImmutableArray<int> numbers, ImmutableArray<FigureSum> figures, IReadOnlyDictionary<string, SiteDays> sites)
    {
        _site = feed.Dimension is null ? -1 : feed.Slot(feed.Dimension);
        (_feed, _problems, _numbers, _figures, _sites) = (feed, problems, numbers, figures, sites);
        _before = RowSums.Of([], numbers.Length, figures.Length);
    }

    /// <summary>Checks a row of totals; one that stands above all rows is checked at the end.</summary>
    public void Check(SheetRow row, string label)
    {
        if (++_count > MostTotals)
        {
            if (_count == MostTotals + 1) row.Wrong($"There are more than {MostTotals:N0} rows of totals.", "the rows themselves");
            return;
        }
        var stated = new Stated(row.Number, label, _site < 0 || !row.IsRight(_site) ? "" : Cells.Words.SingleSpaced(row.Text(_site)),
            [.. Enumerable.Range(0, _numbers.Length).Where(column => row.IsRight(_numbers[column]) && !row[_numbers[column]].IsBlank).Select(column =>
                new StatedNumber(column, row[_numbers[column]].Number, row.Heading(_numbers[column]), System.Text.Encoding.UTF8.GetString(row.Bytes(_numbers[column]))))]);
        if (_sites.Count == 0) _atTheTop.Add(stated);
        else Check(stated);
    }

    /// <summary>Notes a line that states the number of rows.</summary>
    public void CheckCount(SheetRow row, decimal count) => _rows ??= (count, row.Number);

    /// <summary>Checks what only the whole file can show.</summary>
    /// <param name="rows">How many rows of data there were.</param>
    public void Complete(long rows)
    {
        foreach (var stated in _atTheTop) Check(stated);
        if (_rows is { } count && count.Count != rows && _figures.Any(figure => figure.CountsRows))
            _problems.Add(new(count.Row, "", $"{count.Count:#,##0}", $"This line says {count.Count:#,##0}, but there are {rows:#,##0} rows.", "as many rows as it says: the file may have been cut off or changed"));
    }

    private void Check(Stated stated)
    {
        var scopes = Scopes(stated).ToList();
        _before = RowSums.Of(_sites.Values, _numbers.Length, _figures.Length);
        if (scopes.Exists(scope => stated.Numbers.All(number => Agrees(number, scope.Sums)))) return;
        // What it is closest to being the total of is what its sender thinks of.
        var (words, sums) = scopes.MaxBy(scope => stated.Numbers.Count(number => Agrees(number, scope.Sums)))!;   // there are always some
        foreach (var number in stated.Numbers.Where(number => !Agrees(number, sums)))
        {
            var means = Means(number.Column, sums).Select(Unit.Number).Distinct(StringComparer.Ordinal).ToList();
            _problems.Add(new(stated.Row, number.Heading, number.Text,
                $"This total says {Unit.Number(number.Value)}, but {words} come to {Unit.Number(sums.Columns[number.Column])}{(means.Count == 0 ? "" : $", and their mean to {Cells.Words.Either(means)}")}.",
                "a total that agrees with its rows: one of the two is wrong"));
        }
    }

    private IEnumerable<(string Words, RowSums Sums)> Scopes(Stated stated)
    {
        var all = RowSums.Of(_sites.Values, _numbers.Length, _figures.Length);
        var since = ("the rows above it", all.Less(_before));
        var whole = ("the rows", all);
        foreach (var name in (ReadOnlySpan<string>)[stated.Site, RowLabels.WithoutTotal(stated.Label)])
            if (name.Length > 0 && _sites.TryGetValue(name, out var site))
                return [($"the rows of {name}", RowSums.Of([site], _numbers.Length, _figures.Length)), whole, since];
        return RowLabels.IsSubTotal(stated.Label) ? [since, whole] : [whole, since];
    }

    /// <summary>
    /// Whether a number is what rows come to. Waits and percentages cannot be added up, so that reports state the mean in such a row: of the
    /// rows or of what they count, to as many decimals as stand there, rounded or cut off.
    /// </summary>
    private bool Agrees(StatedNumber number, RowSums sums)
    {
        var unit = new decimal(1, 0, 0, isNegative: false, number.Value.Scale);
        return number.Value == sums.Columns[number.Column] || Means(number.Column, sums).Any(mean => Math.Abs(mean - number.Value) < unit);
    }

    private IEnumerable<decimal> Means(int column, RowSums sums)
    {
        var slot = _numbers[column];
        if (_feed.Columns[slot].Type is ColumnType.WholeNumber || sums.Columns.Count(column) == 0) yield break;
        for (var place = 0; place < _figures.Length; place++)
            if (_figures[place].IsMeanOf(slot) && sums.Denominators[place] != 0) yield return sums.Numerators[place] / sums.Denominators[place];
        yield return sums.Columns[column] / sums.Columns.Count(column);
    }

    private sealed record Stated(long Row, string Label, string Site, ImmutableArray<StatedNumber> Numbers);

    private sealed record StatedNumber(int Column, decimal Value, string Heading, string Text);
}
