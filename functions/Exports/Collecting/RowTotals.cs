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
    private readonly ProblemList _problems;
    private readonly ImmutableArray<int> _numbers;
    private readonly ImmutableArray<FigureSum> _figures;
    private readonly IReadOnlyDictionary<string, SiteDays> _sites;
    private readonly List<Stated> _atTheTop = [];
    private ColumnSums _before;   // what all rows came to at the last row of totals
    private (decimal Count, long Row)? _rows;
    private int _count;

    /// <param name="feed">The feed.</param>
    /// <param name="problems">Where problems are reported.</param>
    /// <param name="numbers">The slots of the columns of numbers that the file has.</param>
    /// <param name="figures">The figures that its rows come to.</param>
    /// <param name="sites">The rows so far, by site.</param>
    public RowTotals(Feed feed, ProblemList problems, ImmutableArray<int> numbers, ImmutableArray<FigureSum> figures, IReadOnlyDictionary<string, SiteDays> sites)
    {
        (_feed, _problems, _numbers, _figures, _sites) = (feed, problems, numbers, figures, sites);
        _before = new(numbers.Length);
    }

    /// <summary>Checks a row of totals; one that stands above all rows is checked at the end.</summary>
    public void Check(SheetRow row, string label)
    {
        if (++_count > MostTotals)
        {
            if (_count == MostTotals + 1) row.Wrong($"There are more than {MostTotals:N0} rows of totals.", "the rows themselves");
            return;
        }
        var stated = new Stated(row.Number, label,
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
        var scopes = Scopes(stated.Label).ToList();
        _before = _sites.Values.Aggregate(new ColumnSums(_numbers.Length), (all, site) => all.Add(site.Columns));
        if (scopes.Exists(scope => stated.Numbers.All(number => Agrees(number, scope)))) return;
        // What it is closest to being the total of is what its sender thinks of.
        var meant = scopes.MaxBy(scope => stated.Numbers.Count(number => Agrees(number, scope)))!;   // there are always some
        foreach (var number in stated.Numbers.Where(number => !Agrees(number, meant)))
            _problems.Add(new(stated.Row, number.Heading, number.Text,
                $"This total says {Unit.Number(number.Value)}, but {meant.Words} come to {Unit.Number(meant.Sums[number.Column])}.", "a total that agrees with its rows: one of the two is wrong"));
    }

    private IEnumerable<Scope> Scopes(string label)
    {
        var all = _sites.Values.Aggregate(new ColumnSums(_numbers.Length), (sums, site) => sums.Add(site.Columns));
        var since = new Scope("the rows above it", new ColumnSums(_numbers.Length).Add(all).Add(_before, -1), [.. _sites.Values]);
        var whole = new Scope("the rows", all, [.. _sites.Values]);
        if (_sites.TryGetValue(RowLabels.WithoutTotal(label), out var site)) yield return new($"the rows of {RowLabels.WithoutTotal(label)}", site.Columns, [site]);
        if (RowLabels.IsSubTotal(label)) (since, whole) = (whole, since);
        yield return whole;
        yield return since;
    }

    /// <summary>
    /// Whether a number is what rows come to. Waits and percentages cannot be added up, so that reports state the mean in such a row: of the
    /// rows or of what they count, to as many decimals as stand there, rounded or cut off.
    /// </summary>
    private bool Agrees(StatedNumber number, Scope scope)
    {
        if (number.Value == scope.Sums[number.Column]) return true;
        var slot = _numbers[number.Column];
        if (_feed.Columns[slot].Type is ColumnType.WholeNumber || scope.Sums.Count(number.Column) == 0) return false;
        var unit = new decimal(1, 0, 0, isNegative: false, number.Value.Scale);
        return scope.Sites
            .SelectMany(site => Enumerable.Range(0, _figures.Length).Where(place => _figures[place].IsMeanOf(slot)).Select(place => (place, site)))
            .GroupBy(figure => figure.place, figure => figure.site.Days.Values.Aggregate(Domain.Ledger.Partial.Empty, (sum, day) => sum.Merge(day.Figures[figure.place].ToPartial())))
            .Select(sums => sums.Aggregate(Domain.Ledger.Partial.Empty, (sum, partial) => sum.Merge(partial)))
            .Where(sum => sum.Denominator != 0).Select(sum => sum.Numerator / sum.Denominator)
            .Append(scope.Sums[number.Column] / scope.Sums.Count(number.Column))
            .Any(mean => Math.Abs(mean - number.Value) < unit);
    }

    private sealed record Stated(long Row, string Label, ImmutableArray<StatedNumber> Numbers);

    private sealed record StatedNumber(int Column, decimal Value, string Heading, string Text);

    private sealed record Scope(string Words, ColumnSums Sums, ImmutableArray<SiteDays> Sites);
}
