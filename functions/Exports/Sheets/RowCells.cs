using CsvHelper;
using KpiPapers.Exports.Cells;

namespace KpiPapers.Exports.Sheets;

/// <summary>The cells of a row that cannot be read as data, as words.</summary>
internal sealed class RowCells
{
    private readonly SheetLayout _layout;
    private readonly List<(int Place, string Text)> _filled;
    private readonly int _day;
    private readonly int _site;

    public RowCells(CsvReader csv, SheetLayout layout)
    {
        _layout = layout;
        _filled = [.. Enumerable.Range(0, csv.FieldCount).Select(place => (place, Words.SingleSpaced(csv.GetString(place)))).Where(cell => cell.Item2.Length > 0)];
        (_day, _site) = (layout.Header.PositionOf(layout.Day), layout.Header.PositionOf(layout.Site));
    }

    public int Count => _filled.Count;

    public IEnumerable<string> Filled => _filled.Select(cell => cell.Text);

    public string First => _filled[0].Text;

    /// <summary>Whether a cell that the feed reads as words holds some, other than the day's.</summary>
    public bool HasWords => _filled.Exists(cell => cell.Place != _day && ColumnAt(cell.Place) is { IsWords: true });

    /// <summary>Whether the first cell that is not blank stands in a column.</summary>
    public bool IsFirstAt(int place) => _filled[0].Place == place;

    /// <summary>
    /// Whether the row may be something else than data: its day is blank or words, and what else is read as words is blank or a label.
    /// </summary>
    public bool MayBeOther()
    {
        if (_day < 0 && Count > 1 && !_filled.Exists(cell => ColumnAt(cell.Place) is null or { IsWords: true } && RowLabels.Of(cell.Text) is not RowLabel.None)) return false;
        if (TextAt(_day) is { Length: > 0 } day && Count > 1 && RowLabels.Of(day) is RowLabel.None && RowLabels.Alone(day) is RowLabel.None) return false;
        return _filled.TrueForAll(cell => cell.Place == _day || cell.Place == _site || ColumnAt(cell.Place) is not { IsWords: true } || Count == 1
            || RowLabels.Of(cell.Text) is not RowLabel.None);
    }

    /// <summary>Words that may say what the row is, and whether they stand where its day or site would.</summary>
    public IEnumerable<(string Text, bool IsInItsPlace)> Labels()
    {
        foreach (var place in new[] { _day, _site })
            if (TextAt(place) is { Length: > 0 } text) yield return (text, true);
        foreach (var (place, text) in _filled)
            if (place != _day && place != _site && ColumnAt(place) is null or { IsWords: true }) yield return (text, false);
    }

    /// <summary>Whether a column of numbers holds one.</summary>
    public bool HasNumbers(SheetRow row)
    {
        for (var slot = 0; slot < _layout.Header.Columns.Length; slot++)
            if (_layout.Header.Columns[slot].IsNumber && row.IsRight(slot) && !row[slot].IsBlank) return true;
        return false;
    }

    private string TextAt(int place) => place < 0 ? "" : _filled.Find(cell => cell.Place == place).Text ?? "";

    private Column? ColumnAt(int place)
    {
        for (var slot = 0; slot < _layout.Header.Positions.Length; slot++)
            if (_layout.Header.Positions[slot] == place) return _layout.Header.Columns[slot];
        return null;
    }
}
