using System.Collections.Immutable;
using System.Text;
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
    public const int LongestSite = 100;   // a key of storage holds it
    private const int MostSites = 1000;   // a column with more holds something else, such as callers' numbers

    private readonly int _day;
    private readonly int _dimension;
    private readonly bool _isByQuarter;
    private readonly OneRowEach? _oneRowEach;
    private readonly ImmutableArray<int> _percents;
    private readonly List<CellProblem> _warnings = [];
    private readonly ImmutableArray<string> _siteWords;   // the words of a choice; empty for text
    private readonly ImmutableArray<FigureSum> _figures;
    private readonly Dictionary<string, SiteDays> _sites = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SiteDays>.AlternateLookup<ReadOnlySpan<char>> _sitesBySpan;

    public RowCollector(Feed feed, HeaderMatch header, IndicatorCatalogue indicators, ProblemList problems)
    {
        _day = feed.Slot(feed.Day ?? throw new ArgumentException($"The feed {feed.Id} has no day.", nameof(feed)));
        _dimension = feed.Dimension is null ? -1 : feed.Slot(feed.Dimension);
        _isByQuarter = feed.Columns[_day].Type is ColumnType.Quarter;
        _oneRowEach = feed.OneRowEach ? new(_day) : null;
        _percents = [.. Enumerable.Range(0, feed.Columns.Length).Where(slot => feed.Columns[slot].Type is ColumnType.Percent && header.Positions[slot] >= 0)];
        _siteWords = _dimension < 0 ? [] : feed.Columns[_dimension].Values;
        _sitesBySpan = _sites.GetAlternateLookup<ReadOnlySpan<char>>();
        _figures = [.. feed.Figures.Select(figure => FigureSum.Of(feed, figure, indicators)).Where(figure => figure.IsIn(header))];
        if (_figures.IsEmpty)
            problems.Add(new(header.Row, "", "", "No figure can be made from these columns.", "the optional columns of at least one figure"));
    }

    /// <summary>One entry for each indicator, day and site that has rows, a zero denominator included: it says that the day is covered.</summary>
    public ImmutableArray<LedgerEntry> Entries =>
    [
        .. from place in Enumerable.Range(0, _figures.Length)
           from site in _sites.OrderBy(site => site.Key, StringComparer.Ordinal)
           from day in site.Value.Days.OrderBy(day => day.Key)
           select new LedgerEntry.Measured
           {
               Indicator = _figures[place].Indicator,
               Quarter = Quarter.Containing(day.Key),
               Day = day.Key,
               Dimension = site.Key,
               Partial = day.Value[place].ToPartial(),
               IsWholeQuarter = _isByQuarter,
           },
    ];

    public ImmutableArray<CellProblem> Warnings => [.. _warnings];

    public void Add(SheetRow row)
    {
        if (Site(row) is not { } site) return;
        if (_oneRowEach?.IsFirst(row, site) == false) return;
        foreach (var slot in _percents) WarnOfFraction(row, slot);
        var sums = site.On(row[_day].Day);
        for (var place = 0; place < sums.Length; place++) _figures[place].Add(row, ref sums[place]);
    }

    /// <summary>0.92 may be 92% as a spreadsheet keeps it.</summary>
    private void WarnOfFraction(SheetRow row, int slot)
    {
        var cell = row[slot];
        if (cell.IsBlank || cell.Number is not (> 0 and < 1) || row.Bytes(slot).EndsWith("%"u8) || _warnings.Count >= ExportReader.MaximumProblems) return;
        _warnings.Add(new(row.Number, row.Heading(slot), $"{cell.Number}",
            $"This is read as {cell.Number}%, less than one per cent.", $"{100 * cell.Number:0.##}%, if that is what was meant"));
    }

    private SiteDays? Site(SheetRow row)
    {
        if (_dimension < 0) return Site("");
        if (!_siteWords.IsEmpty) return Site(_siteWords[row[_dimension].Choice]);
        var bytes = row.Bytes(_dimension);
        Span<char> characters = stackalloc char[LongestSite];
        if (!Encoding.UTF8.TryGetChars(bytes, characters, out var length))
        {
            row.Wrong(_dimension, $"This is longer than {LongestSite} characters.", $"a name of at most {LongestSite} characters");
            return null;
        }
        ReadOnlySpan<char> name = characters[..length];
        if (_sitesBySpan.TryGetValue(name, out var site)) return site;
        site = Site(Words.SingleSpaced(name.ToString()));
        if (_sites.Count <= MostSites) return site;
        row.Wrong(_dimension, $"There are more than {MostSites:N0} different names in this column.", "a name that many rows share");
        _sites.Clear();   // the file is refused already; memory stays flat
        return null;
    }

    private SiteDays Site(string name)
    {
        if (_sites.TryGetValue(name, out var site)) return site;
        return _sites[name] = new SiteDays(_figures.Length);
    }
}
