using System.Collections.Immutable;
using System.Text;
using CsvHelper;
using KpiPapers.Exports.Cells;

namespace KpiPapers.Exports.Sheets;

/// <summary>The row that is being read. One object serves all rows of a file; what it shows is valid until the next row.</summary>
internal sealed class SheetRow
{
    private readonly HeaderMatch _header;
    private readonly CellReader _reader;
    private readonly ProblemList _problems;
    private readonly Column[] _columns;
    private readonly int[] _positions;
    private readonly (int Slot, int Place, Column Column)[] _present;   // what the file has of the columns
    private readonly Cell[] _cells;
    private readonly int _first;   // the slot of the first of those
    private readonly ImmutableArray<(int Slot, int Limit)> _limits;   // columns that never exceed another
    private CsvReader _csv = null!;   // set by ReadFrom, which comes first

    public SheetRow(HeaderMatch header, CellReader reader, ProblemList problems)
    {
        (_header, _reader, _problems) = (header, reader, problems);
        _columns = [.. header.Columns];
        _positions = [.. header.Positions];
        _present = [.. Enumerable.Range(0, _columns.Length).Where(slot => _positions[slot] >= 0).Select(slot => (slot, _positions[slot], _columns[slot]))];
        _first = _present[0].Slot;
        _cells = new Cell[_columns.Length];
        Array.Fill(_cells, new Cell { Gap = Gap.Empty });
        _limits =
        [
            .. from slot in Enumerable.Range(0, _columns.Length)
               from limit in Enumerable.Range(0, _columns.Length)
               where _columns[slot].AtMost == _columns[limit].Name
               select (slot, limit),
        ];
    }

    /// <summary>The row as a spreadsheet numbers it.</summary>
    public long Number => _csv.RowNumber;

    /// <summary>The cell of a column, by the column's place in its layout.</summary>
    public ref readonly Cell this[int slot] => ref _cells[slot];

    /// <summary>Whether the first cell that is read is blank, as in a row without anything.</summary>
    public bool StartsBlank => _cells[_first].IsBlank;

    /// <summary>Says what reads the rows.</summary>
    public void ReadFrom(CsvReader csv) => _csv = csv;

    /// <summary>Reads and checks all cells; false as soon as one is wrong.</summary>
    public bool Read()
    {
        var csv = _csv;
        foreach (var (slot, place, column) in _present)
            if (!_reader.TryPlain(column, csv.GetSpan(place), ref _cells[slot]) && WrongWith(slot) is not null) return false;
        return true;
    }

    /// <summary>Whether a cell is what its column holds.</summary>
    public bool IsRight(int slot) => _positions[slot] >= 0 && WrongWith(slot) is null;

    /// <summary>Whether every cell would be right one place further right, as after a comma without quotes.</summary>
    public bool IsShifted()
    {
        var (fitting, cell) = (0, default(Cell));
        for (var slot = 0; slot < _columns.Length; slot++)
        {
            var place = _positions[slot] + 1;
            if (place == 0) continue;
            if (place >= _csv.FieldCount || _reader.Read(_columns[slot], Words.Trim(_csv.GetSpan(place)), Number, ref cell) is not null) return false;
            if (!_columns[slot].IsWords || _columns[slot].Type is ColumnType.Choice) fitting++;
        }
        return fitting > 1;
    }

    /// <summary>Whether a cell other than words is right in its own place or up to so many places further right, as none is in a note.</summary>
    public bool HasDataWithin(int places)
    {
        var cell = default(Cell);
        for (var slot = 0; slot < _columns.Length; slot++)
        {
            if (_positions[slot] < 0 || _columns[slot].Type is ColumnType.Text) continue;
            for (var place = _positions[slot]; place <= _positions[slot] + places; place++)
                if (BytesAt(_csv, place) is { IsEmpty: false } bytes && _reader.Read(_columns[slot], bytes, Number, ref cell) is null) return true;
        }
        return false;
    }

    /// <summary>Reports every cell that is wrong.</summary>
    public void ReportCells()
    {
        for (var slot = 0; slot < _columns.Length; slot++) ReportCell(slot);
    }

    /// <summary>Reports a cell if it is wrong.</summary>
    public void ReportCell(int slot)
    {
        if (_positions[slot] >= 0 && WrongWith(slot) is { } wrong)
            Wrong(slot, wrong, _problems.IsFull ? "" : _reader.Expected(_columns[slot], Encoding.UTF8.GetString(Bytes(slot))));
    }

    /// <summary>Whether no column exceeds one that it may not; otherwise reports it.</summary>
    public bool IsWithinLimits() => _limits.IsEmpty || AreWithinLimits();

    /// <summary>The bytes of a cell, without the spaces around it; none where the row ends before it.</summary>
    public ReadOnlySpan<byte> Bytes(int slot) => BytesAt(_csv, _positions[slot]);

    /// <summary>The words of a cell, with line breaks as LF; empty for a blank or absent one.</summary>
    public string Text(int slot) => _cells[slot].IsBlank ? "" : Encoding.UTF8.GetString(Bytes(slot)).ReplaceLineEndings("\n");

    /// <summary>The heading of a column as it stands in the file.</summary>
    public string Heading(int slot) => _header.HeadingOf(slot);

    /// <summary>Reports a cell.</summary>
    public void Wrong(int slot, string wrong, string expected) =>
        _problems.Add(Number, Heading(slot), _positions[slot] < 0 ? [] : Bytes(slot), wrong, expected);

    /// <summary>Reports the row as a whole.</summary>
    public void Wrong(string wrong, string expected) => _problems.Add(new(Number, "", "", wrong, expected));

    private bool AreWithinLimits()
    {
        var isRight = true;
        foreach (var (slot, limit) in _limits)
        {
            if (_cells[slot].IsBlank || _cells[limit].IsBlank || _cells[slot].Number <= _cells[limit].Number) continue;
            Wrong(slot, $"This is more than {Heading(limit)}, which is {_cells[limit].Number}.", $"at most what {Heading(limit)} says");
            isRight = false;
        }
        return isRight;
    }

    // As it is set up, the reader answers nothing for a place behind the row's last cell.
    private static ReadOnlySpan<byte> BytesAt(CsvReader csv, int place) => Words.Trim(csv.GetSpan(place));

    private string? WrongWith(int slot) => _reader.Read(_columns[slot], Bytes(slot), Number, ref _cells[slot]);
}
