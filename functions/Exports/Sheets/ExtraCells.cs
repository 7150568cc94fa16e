using CsvHelper;
using KpiPapers.Exports.Cells;

namespace KpiPapers.Exports.Sheets;

/// <summary>
/// Watches rows with blank cells behind the last heading. They do no harm where all rows have them, as many systems end a row in a comma. In
/// others a comma without quotes may have moved cells to the right, so that each is read under the heading before its own.
/// </summary>
/// <param name="header">Where the columns are.</param>
/// <param name="trial">Reads cells as they might be, and so leaves no trace in what is known of the file.</param>
/// <param name="separator">What separates cells.</param>
internal sealed class ExtraCells(HeaderMatch header, CellReader trial, char separator)
{
    private const int MostKept = 100;
    private const int RowsOfHabit = 100;   // after so many that end alike, the system ends all so

    private readonly List<(long Row, int Cells)> _suspects = [];
    private int _ofHeadings = header.Width;
    private int _ofFirst;   // the cells of the first row
    private bool _differ;
    private bool _areOthers;   // there are rows in which a comma without quotes is not likely
    private bool _isHabit;
    private long _rows;
    private byte[] _one = [];   // two cells as one

    private enum Comma
    {
        None,
        Possible,
        Likely,   // within a number, or with a space behind it as no other
    }

    /// <summary>Rows that are read differently if one of their commas is part of a cell, and nothing tells whether it is.</summary>
    public IReadOnlyList<(long Row, int Cells)> Unsure => _differ || _rows == 1 || !_areOthers ? _suspects : [];

    /// <summary>Notes how many cells the row of headings has, blank ones included.</summary>
    public void TakeHeadings(int cells) => _ofHeadings = Math.Max(cells, header.Width);

    /// <summary>Looks at a row of data.</summary>
    public void Take(CsvReader csv)
    {
        if (++_rows == 1) _ofFirst = csv.FieldCount;
        if (csv.FieldCount != _ofFirst) _differ = true;
        else if (_isHabit || IsHabit()) return;
        if (csv.FieldCount > _ofHeadings && !(_areOthers && _suspects.Count >= MostKept)) Look(csv);
    }

    private bool IsHabit()
    {
        if (_rows < RowsOfHabit || _differ || !_areOthers) return false;
        _suspects.Clear();
        return _isHabit = true;
    }

    private void Look(CsvReader csv)
    {
        var comma = CommaIn(csv);
        if (comma is not Comma.Likely) _areOthers = true;
        if (comma is not Comma.None && _suspects.Count < MostKept) _suspects.Add((csv.RowNumber, csv.FieldCount));
    }

    /// <summary>Whether all cells would be right as well if two of them were one.</summary>
    private Comma CommaIn(CsvReader csv)
    {
        var last = csv.FieldCount - 1;
        while (last >= 0 && Words.Trim(csv.GetSpan(last)).IsEmpty) last--;
        var comma = Comma.None;
        for (var place = 0; place < last && place <= header.LastRead && comma is not Comma.Likely; place++)
            if (MayBeOne(csv, place)) comma = IsNumber(place) || IsSpaced(csv, place + 1) ? Comma.Likely : Comma.Possible;
        return comma;
    }

    private bool IsNumber(int place) => header.Positions.IndexOf(place) is >= 0 and var slot && header.Columns[slot].IsNumber;

    private static bool IsSpaced(CsvReader csv, int place) => csv.GetSpan(place) is [(byte)' ', ..] && csv.GetSpan(place + 1) is not [(byte)' ', ..];

    private bool MayBeOne(CsvReader csv, int place)
    {
        for (var slot = 0; slot < header.Positions.Length; slot++)   // those before it are right where they stand
            if (header.Positions[slot] > place && !IsRight(slot, Words.Trim(csv.GetSpan(header.Positions[slot] + 1)), csv.RowNumber)) return false;
        return header.Positions.IndexOf(place) is not (>= 0 and var own) || IsRight(own, Words.Trim(Joined(csv.GetSpan(place), csv.GetSpan(place + 1))), csv.RowNumber);
    }

    private bool IsRight(int slot, ReadOnlySpan<byte> text, long row)
    {
        var cell = default(Cell);
        return (!text.IsEmpty || header.Columns[slot].Optional) && trial.Read(header.Columns[slot], text, row, ref cell) is null;
    }

    private ReadOnlySpan<byte> Joined(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var length = left.Length + 1 + right.Length;
        if (_one.Length < length) _one = new byte[2 * length];
        left.CopyTo(_one);
        _one[left.Length] = (byte)separator;
        right.CopyTo(_one.AsSpan(left.Length + 1));
        return _one.AsSpan(0, length);
    }
}
