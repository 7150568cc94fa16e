using System.Collections.Immutable;
using CsvHelper;
using KpiPapers.Exports.Cells;

namespace KpiPapers.Exports.Sheets;

/// <summary>Tells the rows of a report that are no rows of data: totals, averages, notes, the headings again on every page.</summary>
internal sealed class OtherRows
{
    private const int MostCellsOfNotes = 2;   // "Generated:" and a day

    /// <summary>Which rows they were.</summary>
    public LeftOut LeftOut { get; } = new();

    /// <summary>Whether the last of them said what it is. What is cut off within its first cell looks like a note that does not.</summary>
    public bool IsLabelled { get; private set; }

    /// <summary>Whether a row that cannot be read as data is such a row, which is then dealt with.</summary>
    public bool Take(CsvReader csv, SheetRow row, SheetLayout layout)
    {
        IsLabelled = true;
        if (IsHeadings(csv, layout.Header.Headings))
        {
            LeftOut.Headings(row.Number);
            return true;
        }
        // A row with a right day is data, however wrong its other cells are.
        if (!layout.Rows.MayHaveTotals || (layout.Day >= 0 && row.IsRight(layout.Day))) return false;
        var filled = Enumerable.Range(0, csv.FieldCount).Where(place => !Words.Trim(csv.GetSpan(place)).IsEmpty).ToList();
        return IsCount(csv, row, layout, filled) || IsLabel(csv, row, layout, filled) || IsWordsAlone(csv, row, layout, filled);
    }

    private bool IsCount(CsvReader csv, SheetRow row, SheetLayout layout, List<int> filled)
    {
        if (filled.Count > MostCellsOfNotes || RowLabels.CountOfRows(string.Join(' ', filled.Select(place => Label(csv, place)))) is not { } count) return false;
        layout.Rows.AddCount(row, count);
        LeftOut.Note(row.Number);
        return true;
    }

    private bool IsLabel(CsvReader csv, SheetRow row, SheetLayout layout, List<int> filled)
    {
        // The label stands in the first cell there is, or where the day or the site would.
        foreach (var place in (ReadOnlySpan<int>)[filled[0], layout.Header.PositionOf(layout.Day), layout.Header.PositionOf(layout.Site)])
        {
            var label = place < 0 || place >= csv.FieldCount ? "" : Label(csv, place);
            switch (RowLabels.Of(label))
            {
                case RowLabel.Totals:
                    layout.Rows.AddTotals(row, label);
                    LeftOut.Totals(row.Number);
                    return true;
                case RowLabel.Summary:
                    LeftOut.Summary(row.Number);
                    return true;
                case RowLabel.Note when filled.Count <= MostCellsOfNotes || filled.TrueForAll(cell => RowLabels.Of(Label(csv, cell)) is RowLabel.Note):
                    LeftOut.Note(row.Number);
                    return true;
                default:
                    break;
            }
        }
        return false;
    }

    private bool IsWordsAlone(CsvReader csv, SheetRow row, SheetLayout layout, List<int> filled)
    {
        IsLabelled = false;
        if (filled is not [0] || layout.Header.Width < 2 || Label(csv, 0) is not { } label || char.IsAsciiDigit(label[0]) || !label.Any(char.IsLetter)) return false;
        LeftOut.Note(row.Number);
        return true;
    }

    private static string Label(CsvReader csv, int place) => Words.SingleSpaced(csv.GetString(place));

    private static bool IsHeadings(CsvReader csv, ImmutableArray<string> headings)
    {
        for (var place = 0; place < headings.Length; place++)
            if (!(place < csv.FieldCount ? Label(csv, place) : "").Equals(headings[place], StringComparison.OrdinalIgnoreCase)) return false;
        return true;
    }
}
