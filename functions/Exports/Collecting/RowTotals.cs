using System.Collections.Immutable;
using System.Text;
using KpiPapers.Domain;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Collecting;

/// <summary>
/// Checks the rows of totals that reports have against the rows themselves: those of the whole file, those since such a row above, or
/// those of the site that is named. One of these must come to what is stated, or one of the two is wrong and nobody could tell which.
/// </summary>
internal sealed class RowTotals
{
    private const int MostTotals = 10_000;   // so that checking them never takes longer than reading the file
    private const int FewestSites = 3;   // of two that are equal neither stands for the other
    private const int MostEarlier = 400;   // of a year of days, one of which may begin the group that a total is of

    /// <summary>What a row of totals should state.</summary>
    public const string Expected = "a total that agrees with its rows: one of the two is wrong";

    private readonly int _site;
    private readonly ProblemList _problems;
    private readonly NumberColumns _numbers;
    private readonly ImmutableArray<FigureSum> _figures;
    private readonly IReadOnlyDictionary<string, SiteDays> _sites;
    private readonly ColumnSums _others;
    private readonly StatedMeans _means;
    private readonly StatedLines _lines;
    private readonly List<StatedTotals> _atTheTop = [];
    private readonly List<Counted> _begun;   // what all rows came to where groups began whose totals have not come yet
    private bool _haveNoLabel;
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
        _lines = new(header, numbers, _means, figures.Any(figure => figure.CountsRows));
        _begun = [new(RowSums.Of([], numbers, figures.Length), 0)];
    }

    /// <summary>Checks a row of totals; one that stands above all rows is checked at the end.</summary>
    /// <param name="row">The row.</param>
    /// <param name="label">What it calls itself.</param>
    /// <param name="rows">How many rows of data stand above it.</param>
    /// <returns>Whether it states a number that can be checked.</returns>
    public bool Check(SheetRow row, string label, long rows)
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
        else Check(stated, rows);
        return !stated.Numbers.IsEmpty;
    }

    /// <summary>
    /// Whether a row without a label states just what rows come to, and so is one of totals. What only repeats the row above may be a row whose
    /// day is missing.
    /// </summary>
    public bool AreTotals(SheetRow row, long rows)
    {
        if (StatedIn(row, "") is not { Numbers.IsEmpty: false } stated || _sites.Count == 0) return false;
        var all = All(rows);
        if (Agreeing(stated, all) is not { } scope || (scope.Of.Rows < 2 && !_haveNoLabel)) return false;
        Begin(all, scope);
        return _haveNoLabel = true;
    }

    /// <summary>Whether the counts of a row, which calls itself a site, are just what the rows of other sites above come to: one alone may be so by chance.</summary>
    public bool AreSums(SheetRow row, int fewestSites)
    {
        if (_sites.Count < fewestSites) return false;
        var sums = AllColumns();
        var counts = StatedIn(row, "").Numbers.Where(number => _means.IsSum(_numbers.Slots[number.Column])).ToList();
        return counts.TrueForAll(number => number.Value == sums[number.Column]) && counts.Count(number => number.Value != 0) > 1;
    }

    /// <summary>
    /// The site that comes to just what all others come to together, as one that stands for all of them does, above or below them or day by day;
    /// null where there is none. A single count may do so by chance, so that it has to on several days.
    /// </summary>
    public string? SiteOfAll()
    {
        var counts = Enumerable.Range(0, _numbers.Slots.Length).Where(column => _means.IsSum(_numbers.Slots[column])).ToList();
        if (_sites.Count < FewestSites || counts.Count == 0) return null;
        var all = AllColumns();
        return _sites.FirstOrDefault(site => counts.TrueForAll(column => 2 * site.Value.Columns[column] == all[column])
            && (counts.Count(column => all[column] != 0) > 1 || (site.Value.Days.Count > 1 && site.Value.Days.Keys.All(day => IsOfAll(site.Value, day))))).Key;
    }

    private bool IsOfAll(SiteDays site, DateOnly day)
    {
        var sums = _sites.Values.Where(one => one.Days.ContainsKey(day)).Select(one => (Site: one, Sums: one.Days[day].Figures.Select(figure => figure.ToPartial()).ToList())).ToList();
        var own = sums.Find(one => one.Site == site).Sums;
        return sums.Count >= FewestSites && Enumerable.Range(0, own.Count).All(place =>
            2 * own[place].Numerator == sums.Sum(one => one.Sums[place].Numerator) && 2 * own[place].Denominator == sums.Sum(one => one.Sums[place].Denominator));
    }

    /// <summary>Notes a line of words that states how many rows there are, or what they come to.</summary>
    public void CheckStated(SheetRow row, StatedNumberOfWords stated, long rows)
    {
        if (_lines.IsFull) return;
        var above = All(rows);
        _lines.Add(row.Number, stated, above, above.Less(_begun[^1], _numbers));
    }

    /// <summary>Checks what only the whole file can show.</summary>
    /// <param name="rows">How many rows of data there were; without any, totals are not what is wrong.</param>
    public void Complete(long rows)
    {
        if (rows == 0) return;
        foreach (var stated in _atTheTop) Check(stated, rows);
        _lines.Check(All(rows), _problems);
    }

    private ColumnSums AllColumns()
    {
        var sums = _numbers.NewSums();
        foreach (var site in _sites.Values) sums.Add(site.Columns);
        return sums;
    }

    private Counted All(long rows) => new(RowSums.Of(_sites.Values, _numbers, _figures.Length), rows);

    private void Check(StatedTotals stated, long rows)
    {
        var all = All(rows);
        var agreeing = Agreeing(stated, all);
        var scopes = Scopes(stated, all);
        Begin(all, agreeing);
        if (agreeing is not null) return;
        // What it is closest to being the total of is what its sender thinks of.
        var (words, (sums, _), _) = scopes.MaxBy(scope => stated.Numbers.Count(number => _means.Agrees(number, scope.Of.Sums)))!;   // there are always some
        foreach (var number in stated.Numbers.Where(number => !_means.Agrees(number, sums)))
        {
            var means = _means.Of(number.Column, sums).Select(Unit.Number).Distinct(StringComparer.Ordinal).ToList();
            _problems.Add(new(stated.Row, number.Heading, number.Text,
                $"This total says {Unit.Number(number.Value)}, but {words} come to {Unit.Number(sums.Columns[number.Column])}{(means.Count == 0 ? "" : $", and their mean to {Cells.Words.Either(means)}")}.",
                Expected));
        }
    }

    private Scope? Agreeing(StatedTotals stated, Counted all) =>
        Scopes(stated, all).Concat(Earlier(all)).FirstOrDefault(scope => stated.Numbers.All(number => _means.Agrees(number, scope.Of.Sums)));

    /// <summary>The next group begins; those of which a total is, are over.</summary>
    private void Begin(Counted all, Scope? over)
    {
        if (over is { Begun: >= 0 and var begun }) _begun.RemoveRange(begun + 1, _begun.Count - begun - 1);
        _begun.Add(all);
    }

    private IReadOnlyList<Scope> Scopes(StatedTotals stated, Counted all)
    {
        var since = new Scope("the rows above it", all.Less(_begun[^1], _numbers), _begun.Count - 1);
        var whole = new Scope("the rows", all, 0);
        var withOthers = new Scope("the rows", all with { Sums = all.Sums with { Columns = _numbers.NewSums().Add(all.Sums.Columns).Add(_others) } });
        foreach (var name in (ReadOnlySpan<string>)[stated.Site, RowLabels.WithoutTotal(stated.Label)])
            if (name.Length > 0 && _sites.TryGetValue(name, out var site))
                return [new($"the rows of {name}", all with { Sums = RowSums.Of([site], _numbers, _figures.Length) }), whole, since, withOthers];
        return RowLabels.IsSubTotal(stated.Label) ? [since, whole, withOthers] : [whole, since, withOthers];
    }

    /// <summary>Groups that began earlier: of a month there may be weeks with totals of their own.</summary>
    private IEnumerable<Scope> Earlier(Counted all)
    {
        for (var begun = _begun.Count - 2; begun > 0 && begun >= _begun.Count - MostEarlier; begun--)
            yield return new("the rows above it", all.Less(_begun[begun], _numbers), begun);
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

/// <summary>Rows that a total may be of.</summary>
/// <param name="Words">What to call them.</param>
/// <param name="Of">What they come to.</param>
/// <param name="Begun">The place of their first among the groups that have begun; -1 for none.</param>
internal sealed record Scope(string Words, Counted Of, int Begun = -1);

/// <summary>A row of totals.</summary>
internal sealed record StatedTotals(long Row, string Label, string Site, ImmutableArray<StatedNumber> Numbers);

/// <summary>A number in a row of totals.</summary>
/// <param name="Column">The column's place among those of numbers.</param>
/// <param name="Value">The number.</param>
/// <param name="Heading">The column's heading in the file.</param>
/// <param name="Text">What stands there.</param>
internal sealed record StatedNumber(int Column, decimal Value, string Heading, string Text);
