using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Listings;
using KpiPapers.Exports.Cells;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Collecting;

/// <summary>
/// Takes rows that a paper may list. Of each day or quarter those are kept that lead by one of their numbers, and everything is added up, so
/// what is kept does not grow with the rows of a file.
/// </summary>
internal sealed class ListingCollector : IExportCollector
{
    private const int LongestWords = 300;   // a table's cell holds no more, and a day's rows must fit in one row of storage

    private static readonly Comparer<(DateOnly Day, string Dimension)> DaysAndDimensions = Comparer<(DateOnly Day, string Dimension)>.Create(
        (a, b) => a.Day != b.Day ? a.Day.CompareTo(b.Day) : string.Compare(a.Dimension, b.Dimension, StringComparison.OrdinalIgnoreCase));

    private readonly Feed _feed;
    private readonly ProblemList _problems;
    private readonly DateOnly? _period;   // null where rows have days of their own
    private readonly int _day;   // -1 where they have not
    private readonly int _dimension;   // -1 for none
    private readonly int _total;   // the slot of the column that marks the row of totals; -1 for none
    private readonly ImmutableArray<int> _words;
    private readonly ImmutableArray<int> _numbers;
    private readonly ImmutableArray<(int Slot, string Of)> _shares;
    private readonly Dictionary<string, string> _headings;
    private SortedDictionary<(DateOnly Day, string Dimension), ListingDay> _days = new(DaysAndDimensions);

    public ListingCollector(Feed feed, SheetFacts sheet)
    {
        var header = sheet.Header;
        (_feed, _problems, _period) = (feed, sheet.Problems, sheet.Day);
        _day = feed.Day is null ? -1 : feed.Slot(feed.Day);
        if (_day < 0 && _period is null) throw new ArgumentException($"The feed {feed.Id} has no day.", nameof(feed));
        _dimension = feed.Dimension is null ? -1 : feed.Slot(feed.Dimension);
        _total = feed.Total is null ? -1 : feed.Slot(feed.Total.Column);
        var present = Enumerable.Range(0, feed.Columns.Length).Where(slot => header.Positions[slot] >= 0).ToImmutableArray();
        _words = [.. present.Where(slot => feed.Columns[slot].IsWords)];
        _numbers = [.. present.Where(slot => feed.Columns[slot].IsAmount)];
        _headings = _numbers.ToDictionary(Name, slot => header.Headings[header.Positions[slot]], StringComparer.Ordinal);
        _shares = [.. present.Where(slot => feed.Columns[slot].ShareOf is not null).Select(slot => (slot, feed.Columns[slot].ShareOf!))];   // just looked at
    }

    public ImmutableArray<ListingEntry> Listings =>
        [.. _days.Select(day => new ListingEntry(Quarter.Containing(day.Key.Day), day.Key.Day, day.Key.Dimension, day.Value.ToListing()))];

    public ImmutableArray<CellProblem> Warnings => [.. _days.Values.SelectMany(day => day.WrongShares()).Take(ExportReader.MaximumProblems)];

    public RowLabel Add(SheetRow row)
    {
        foreach (var slot in _words)
        {
            var longest = slot == _dimension ? Sites.LongestName : LongestWords;
            if (row.Text(slot).Length <= longest) continue;
            row.Wrong(slot, $"This is longer than {longest} characters.", $"at most {longest} characters");
            return RowLabel.None;
        }
        var place = (_period ?? row[_day].Day, _dimension < 0 ? "" : Words.SingleSpaced(row.Text(_dimension)));
        if (!_days.TryGetValue(place, out var day)) _days[place] = day = new();
        if (IsTotal(row)) State(row, day);
        else day.Add(Read(row));
        return RowLabel.None;
    }

    public bool MayHaveTotals => true;

    public bool AddTotals(SheetRow row, string label)
    {
        if (_total >= 0 && _days.Count == 1 && row.IsRight(_total) && IsTotal(row) && _shares.Select(share => share.Slot).Concat(_numbers).All(row.IsRight))
        {
            State(row, _days.Values.First());   // only its day is left blank, and there is but one
            return true;
        }
        var stated = _numbers.Where(slot => row.IsRight(slot) && !row[slot].IsBlank).ToList();
        foreach (var slot in stated)
        {
            if (_days.Values.Sum(day => day.SumOf(Name(slot))) is var sum && sum == row[slot].Number) continue;
            row.Wrong(slot, $"This total says {Unit.Number(row[slot].Number)}, but the rows come to {Unit.Number(sum)}.", RowTotals.Expected);
        }
        return stated.Count > 0;
    }

    public void TurnDays()
    {
        if (_feed.ColumnNamed(_feed.Day) is not { Type: ColumnType.Date or ColumnType.DateTime }) return;   // months are sure from the first
        var turned = new SortedDictionary<(DateOnly Day, string Dimension), ListingDay>(DaysAndDimensions);
        foreach (var ((day, dimension), rows) in _days) turned.Add((Cells.FileStyle.Turned(day), dimension), rows);
        _days = turned;
    }

    public void Complete()
    {
        foreach (var ((day, dimension), rows) in _days)
        {
            rows.CheckTotals(_problems, _headings);
            // Shares of the rows that happen to be in the file would look like shares of everything.
            if (_feed.Total is { } total && !rows.HasTotals)
                _problems.Add(new(0, _feed.Columns[_total].Heading, "", $"There is no row of totals for {_feed.PeriodOf(day)}{(dimension.Length > 0 ? $", {dimension}" : "")}.",
                    $"a row that says {Words.Either(total.Values)} in this column"));
        }
    }

    private void State(SheetRow row, ListingDay day)
    {
        if (!day.TryState(Read(row))) row.Wrong(_total, "There is a row of totals already.", "one row of totals for each day or quarter");
    }

    private ListingRow Read(SheetRow row) => new(
        row.Number,
        new(
            _words.Where(slot => !row[slot].IsBlank).ToImmutableSortedDictionary(Name, slot => Words.SingleSpaced(row.Text(slot)), StringComparer.Ordinal),
            _numbers.Where(slot => !row[slot].IsBlank).ToImmutableSortedDictionary(Name, slot => row[slot].Number, StringComparer.Ordinal)),
        [.. _shares.Where(share => !row[share.Slot].IsBlank).Select(share => new StatedShare(share.Of, row.Heading(share.Slot), row[share.Slot].Number))]);

    private bool IsTotal(SheetRow row)
    {
        const string grand = "Grand ";
        if (_total < 0 || row[_total].IsBlank) return false;
        var words = Words.SingleSpaced(row.Text(_total));
        return IsAmong(words) || (words.StartsWith(grand, StringComparison.OrdinalIgnoreCase) && IsAmong(words[grand.Length..]));

        bool IsAmong(string text) => _feed.Total!.Values.Contains(text, StringComparer.OrdinalIgnoreCase);   // there is a slot only where there is a total
    }

    private string Name(int slot) => _feed.Columns[slot].Name;
}
