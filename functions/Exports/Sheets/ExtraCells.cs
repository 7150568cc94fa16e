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

    private readonly List<(long Row, int Cells)> _suspects = [];
    private int _ofHeadings = header.Width;
    private int _ofFirst;   // the cells of the first row
    private bool _differ;
    private bool _areOthers;   // there are rows in which a comma without quotes is not likely
    private long _rows;

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
        if (csv.FieldCount > _ofHeadings && !(_areOthers && _suspects.Count >= MostKept)) Look(csv);
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
        for (var slot = 0; slot < header.Positions.Length; slot++)
        {
            if (header.Positions[slot] is var own && own < place) continue;   // where it stands it is right
            var text = own > place ? Words.Trim(csv.GetSpan(own + 1)) : [.. csv.GetSpan(place), (byte)separator, .. csv.GetSpan(place + 1)];
            var cell = default(Cell);
            if ((text.IsEmpty && !header.Columns[slot].Optional) || trial.Read(header.Columns[slot], Words.Trim(text), csv.RowNumber, ref cell) is not null) return false;
        }
        return true;
    }
}
