using System.Text;
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
        if (_day < 0 && Count > 1 && !_filled.Exists(cell => ColumnAt(cell.Place) is null or { IsWords: true } && RowLabels.OfDay(cell.Text) is not RowLabel.None)) return false;
        if (TextAt(_day) is { Length: > 0 } day && Count > 1 && RowLabels.OfDay(day) is RowLabel.None) return false;
        return _filled.TrueForAll(cell => cell.Place == _day || cell.Place == _site || ColumnAt(cell.Place) is not { IsWords: true } || Count == 1
            || RowLabels.OfDay(cell.Text) is not RowLabel.None);
    }

    /// <summary>What words say that the row is: those where its day would stand first. A site may begin with any word, so it is read as a whole.</summary>
    public IEnumerable<(string Text, RowLabel Label)> Labels()
    {
        if (TextAt(_day) is { Length: > 0 } day) yield return (day, RowLabels.OfDay(day));
        if (TextAt(_site) is { Length: > 0 } site) yield return (site, RowLabels.Alone(site));
        foreach (var (place, text) in _filled)
            if (place != _day && place != _site && ColumnAt(place) is null or { IsWords: true }) yield return (text, RowLabels.Alone(text));
    }

    /// <summary>Whether the row's only cell answers what its column asks, so that the rest of a row of data is missing: words are no note there.</summary>
    public bool IsAnswerAlone(SheetRow row)
    {
        if (Count != 1 || SlotAt(_filled[0].Place) is not (>= 0 and var slot) || slot == _layout.Day) return false;
        return _layout.Header.Columns[slot].Type is not ColumnType.Text
            && (row.IsRight(slot) || (_filled[0].Place > 0 && RowLabels.OfDay(First) is RowLabel.None));   // a title stands at the left
    }

    /// <summary>Whether what stands in columns of numbers may be part of a note: no number, and nothing that was one.</summary>
    public bool MayBeWords(SheetRow row)
    {
        const int labelAndValue = 2;   // "Date printed" and a day
        return !HasNumbers(row) && _filled.TrueForAll(cell => cell.Place == _day || ColumnAt(cell.Place) is not { IsNumber: true }
            || (SpreadsheetTrace.InNumber(Encoding.UTF8.GetBytes(cell.Text)) is null && (Count <= labelAndValue || cell.Text.Any(char.IsLetter))));
    }

    /// <summary>Whether a column of numbers holds one.</summary>
    public bool HasNumbers(SheetRow row)
    {
        for (var slot = 0; slot < _layout.Header.Columns.Length; slot++)
            if (_layout.Header.Columns[slot].IsNumber && row.IsRight(slot) && !row[slot].IsBlank) return true;
        return false;
    }

    private string TextAt(int place) => place < 0 ? "" : _filled.Find(cell => cell.Place == place).Text ?? "";

    private Column? ColumnAt(int place) => SlotAt(place) is >= 0 and var slot ? _layout.Header.Columns[slot] : null;

    private int SlotAt(int place) => _layout.Header.Positions.IndexOf(place);
}
