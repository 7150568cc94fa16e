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
    private readonly Cell[] _cells;
    private readonly ImmutableArray<(int Slot, int Limit)> _limits;   // columns that never exceed another
    private CsvReader _csv = null!;   // set by Read, which comes first

    public SheetRow(HeaderMatch header, CellReader reader, ProblemList problems)
    {
        (_header, _reader, _problems) = (header, reader, problems);
        _columns = [.. header.Columns];
        _positions = [.. header.Positions];
        _cells = new Cell[_columns.Length];
        Array.Fill(_cells, new Cell { IsBlank = true });
        _limits =
        [
            .. from slot in Enumerable.Range(0, _columns.Length)
               from limit in Enumerable.Range(0, _columns.Length)
               where _columns[slot].AtMost == _columns[limit].Name
               select (slot, limit),
        ];
    }

    /// <summary>The row as a spreadsheet numbers it.</summary>
    public long Number { get; private set; }

    /// <summary>The cell of a column, by the column's place in its layout.</summary>
    public ref readonly Cell this[int slot] => ref _cells[slot];

    /// <summary>Reads and checks all cells; false when something is wrong with one, which is then reported.</summary>
    public bool Read(CsvReader csv)
    {
        (_csv, Number) = (csv, csv.RowNumber);
        var isRight = true;
        for (var slot = 0; slot < _columns.Length; slot++)
        {
            if (_positions[slot] < 0) continue;
            var text = Bytes(slot);
            if (_reader.Read(_columns[slot], text, Number, ref _cells[slot]) is not { } wrong) continue;
            Wrong(slot, wrong, _problems.IsFull ? "" : _reader.Expected(_columns[slot], Encoding.UTF8.GetString(text)));
            isRight = false;
        }
        return isRight && IsWithinLimits();
    }

    /// <summary>The bytes of a cell, without the spaces around it.</summary>
    public ReadOnlySpan<byte> Bytes(int slot) => Words.Trim(_csv.GetSpan(_positions[slot]));

    /// <summary>The words of a cell, with line breaks as LF; empty for a blank or absent one.</summary>
    public string Text(int slot) => _cells[slot].IsBlank ? "" : Encoding.UTF8.GetString(Bytes(slot)).ReplaceLineEndings("\n");

    /// <summary>The heading of a column as it stands in the file.</summary>
    public string Heading(int slot) => _positions[slot] < 0 ? _columns[slot].Heading : _header.Headings[_positions[slot]];

    /// <summary>Reports a cell.</summary>
    public void Wrong(int slot, string wrong, string expected) =>
        _problems.Add(Number, Heading(slot), _positions[slot] < 0 ? [] : Bytes(slot), wrong, expected);

    /// <summary>Reports the row as a whole.</summary>
    public void Wrong(string wrong, string expected) => _problems.Add(new(Number, "", "", wrong, expected));

    private bool IsWithinLimits()
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
}
