using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;
using KpiPapers.Exports.Cells;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Collecting;

/// <summary>
/// Adds rows up by day and site: what is kept grows with the days and sites of a file, not with its rows. Nothing is allocated for a row
/// whose day and site have been seen before.
/// </summary>
internal sealed class RowCollector : IExportCollector
{
    private readonly Feed _feed;
    private readonly SheetFacts _sheet;
    private readonly int _day;   // -1 where all rows belong to one period
    private readonly int _site;
    private readonly OneRowEach? _oneRowEach;
    private readonly Conditions? _filter;
    private readonly NumberColumns _numbers;
    private readonly ImmutableArray<FigureSum> _figures;
    private readonly Sites _sites;
    private readonly ColumnSums _others;   // rows that the filter leaves out, which a total may count as well
    private readonly RowTotals _totals;
    private readonly RowWarnings _warnings;
    private readonly CopyBelowHeadings _copies;
    private long _rows;
    private long _filtered;

    public RowCollector(Feed feed, SheetFacts sheet)
    {
        (_feed, _sheet) = (feed, sheet);
        _day = feed.Day is null ? -1 : feed.Slot(feed.Day);
        if (_day < 0 && sheet.Day is null) throw new ArgumentException($"The feed {feed.Id} has no day.", nameof(feed));
        _site = feed.Dimension is null ? -1 : feed.Slot(feed.Dimension);
        _oneRowEach = feed.OneRowEach ? new(_day, _site, feed.ColumnNamed(feed.Day)?.Type is ColumnType.DateTime) : null;
        _filter = feed.Filter.IsEmpty ? null : new(feed, feed.Filter);
        _numbers = new(feed, sheet.Header);
        _figures = [.. feed.Figures.Select(figure => FigureSum.Of(feed, figure, sheet.Indicators)).Where(figure => figure.IsIn(sheet.Header))];
        _sites = new(_figures.Length, _numbers, _site, _site < 0 ? [] : feed.Columns[_site].Values, _day);
        _others = _numbers.NewSums();
        _totals = new(feed, sheet.Header, sheet.Problems, _numbers, _figures, _sites.All, _others);
        _warnings = new(feed, sheet.Header);
        _copies = new(_numbers, _figures.Length);
        if (_figures.IsEmpty)
            sheet.Problems.Add(new(sheet.Header.Row, "", "", "No figure can be made from these columns.", "the optional columns of at least one figure"));
    }

    public bool MayHaveTotals => true;

    /// <summary>One entry for each indicator, day and site that has rows, a zero denominator included: it says that the day is covered.</summary>
    public ImmutableArray<LedgerEntry> Entries =>
    [
        .. from place in Enumerable.Range(0, _figures.Length)
           from site in _sites.All.OrderBy(site => site.Key, StringComparer.Ordinal)
           from day in site.Value.Days.OrderBy(day => day.Key)
           where day.Value.Figures[place].IsThere || day.Value.IsClosed
           select new LedgerEntry.Measured
           {
               Indicator = _figures[place].Indicator,
               Quarter = Quarter.Containing(day.Key),
               Day = day.Key,
               Dimension = site.Key,
               Partial = day.Value.Figures[place].ToPartial(),
               IsWholeQuarter = _feed.Grain is PeriodGrain.Quarter,
               IsClosed = !day.Value.Figures[place].IsThere,
           },
        .. RangeOfFile.Entries(_sheet, _feed, _figures, _sites.All),
    ];

    public ImmutableArray<CellProblem> Warnings => [.. _warnings.All, .. SiteOfAll(), .. _copies.Warnings(_rows, _sites), .. _day < 0 ? [] : RangeOfFile.Warnings(_sheet, _feed, _sites.All)];

    public ImmutableArray<string> Notes => _filtered == 0 ? [] : [$"{_filtered:#,##0} rows were left out, as this feed is about others"];

    public RowLabel Add(SheetRow row)
    {
        var known = _sites.Known(row);
        if (known is null && _site >= 0 && !_sites.AreChosen && Label(row) is not RowLabel.None and var label) return label;
        if (known is null && _site >= 0 && _day < 0 && _totals.AreSums(row, fewestSites: 2)) _warnings.PerhapsTotals(row, _site);
        _rows++;
        if (_filter is not null && _filter.Hold(row) is not Held.Yes)
        {
            _filtered++;
            _numbers.Add(row, _others);
            return RowLabel.None;
        }
        if ((known ?? _sites.Of(row)) is not { } site) return RowLabel.None;
        var on = _sheet.Day ?? row[_day].Day;
        if (_oneRowEach?.IsFirst(row, site, on) == false) return RowLabel.None;
        _numbers.Add(row, site.Columns);
        if (_warnings.AreLookedFor) _warnings.Look(row);
        AddFigures(row, site, on);
        return RowLabel.None;
    }

    public bool AddTotals(SheetRow row, string label) => _sites.AreTooMany || _totals.Check(row, label, _rows);

    public bool AreTotals(SheetRow row) => !_sites.AreTooMany && _totals.AreTotals(row, _rows);

    public void AddStated(SheetRow row, StatedNumberOfWords stated)
    {
        if (!_sites.AreTooMany) _totals.CheckStated(row, stated, _rows);
    }

    public void BeginAgain(long row) => _copies.BeginAgain(row, _rows, _sites);

    public bool HasBefore(SheetRow row) =>
        _oneRowEach is null && _sites.Known(row) is { } site && site.Days.TryGetValue(_sheet.Day ?? row[_day].Day, out var sums) && sums.FirstRow != row.Number;

    public void TurnDays()
    {
        if (_feed.ColumnNamed(_feed.Day) is not { Type: ColumnType.Date or ColumnType.DateTime }) return;   // months are sure from the first
        foreach (var site in _sites.All.Values) site.Turn(FileStyle.Turned);
        _oneRowEach?.Turn(FileStyle.Turned);
    }

    public void Complete()
    {
        if (_sites.AreTooMany) return;
        _totals.Complete(_rows);
        if (_filter is not null && _filtered == _rows && _rows > 0)
            _sheet.Problems.Add(new(0, "", "", "None of the rows is about what this feed counts.", $"rows with {Words.All([.. _feed.Filter.Select(Wanted)])}"));
        RangeOfFile.Check(_sheet, _feed, _sites.All);
    }

    private IEnumerable<CellProblem> SiteOfAll() => _warnings.HasTotals || _totals.SiteOfAll() is not { } site ? [] :
    [
        new(_sites.All[site].Days.Values.Min(day => day.FirstRow), _sheet.Header.HeadingOf(_site), site,
            "The counts here are what those of all others come to together. If it stands for all of them, everything is counted twice.", RowWarnings.LabelOfTotals),
    ];

    private void AddFigures(SheetRow row, SiteDays site, DateOnly on)
    {
        if (_sites.On(row, site, on) is not { } sums) return;
        var (isThere, isBlank) = (false, false);
        for (var place = 0; place < _figures.Length; place++)
        {
            var state = _figures[place].Add(row, ref sums.Figures[place]);
            isThere |= state is not TermState.Blank;
            isBlank |= state is TermState.Blank;
        }
        if (!isBlank) return;
        if (!isThere && IsClosed(row)) sums.IsClosed = true;
        else _warnings.Missing(row, _numbers.Slots, isThere);
    }

    /// <summary>What a row is whose site nobody has seen before: words such as "All queues" are none.</summary>
    private RowLabel Label(SheetRow row)
    {
        var words = Words.SingleSpaced(row.Text(_site));
        var label = words.Equals($"All {row.Heading(_site)}s", StringComparison.OrdinalIgnoreCase) ? RowLabel.Totals : RowLabels.Alone(words);
        // "Total Contact Centre" may be a name; with the sums of all rows it is none.
        if (label is RowLabel.None && _day < 0 && RowLabels.Of(words) is RowLabel.Totals && _totals.AreSums(row, fewestSites: 1)) label = RowLabel.Totals;
        if (label is RowLabel.Summary && _oneRowEach is null && _feed.ColumnNamed(_feed.Day)?.Type is ColumnType.DateTime) return RowLabel.None;   // no average or target has a time
        return label is RowLabel.Totals && !AddTotals(row, words) ? RowLabel.Summary : label;
    }

    private string Wanted(Condition condition)
    {
        var heading = _sheet.Header.HeadingOf(_feed.Slot(condition.Column));
        return condition.IsLimit ? $"a number within limits under {heading}" : $"{Words.Either(condition.Values)} under {heading}";
    }

    private bool IsClosed(SheetRow row)
    {
        foreach (var slot in _numbers.Slots)
            if (row[slot].IsClosed) return true;
        return false;
    }
}
