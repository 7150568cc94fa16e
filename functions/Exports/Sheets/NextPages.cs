using System.Collections.Immutable;
using CsvHelper;
using KpiPapers.Exports.Cells;

namespace KpiPapers.Exports.Sheets;

/// <summary>Looks at the row below headings that are there again: the next page goes on where the last one ended, a second export begins anew.</summary>
internal sealed class NextPages(SheetLayout layout)
{
    private string _first = "";
    private (DateOnly Day, int Second) _start;
    private (DateOnly Day, int Second) _last;
    private bool _isTurned;   // so that earlier days cannot be compared

    /// <summary>That a second export may overlap the first.</summary>
    public ImmutableArray<CellProblem> Warnings { get; private set; } = [];

    public void TurnDays() => _isTurned = true;

    /// <summary>Takes a row of data that is the first of all, or that has other rows right above it.</summary>
    public void TakeFirst(CsvReader csv, SheetRow row, bool isFirst, bool isBelowHeadings)
    {
        if (isFirst) (_first, _start) = (Text(csv), When(row));
        else if (isBelowHeadings) Look(csv, row, When(row));
    }

    /// <summary>Takes a row of data as the last so far.</summary>
    public void TakeLast(SheetRow row) => _last = When(row);

    private (DateOnly, int) When(SheetRow row) => layout.Day < 0 ? default : (row[layout.Day].Day, row[layout.Day].Second);

    private void Look(CsvReader csv, SheetRow row, (DateOnly, int) when)
    {
        if (Text(csv) == _first)
            row.Wrong("This is the first row again, below headings that are there again, so the file holds an export twice.", "each export once");
        else if (Warnings.IsEmpty && !_isTurned && GoesBack(when) && layout.Rows.HasBefore(row))
            Warnings = [new(row.Number, "", "", "Below headings that are there again, the rows go back to a day that rows above have already, so two exports may overlap here.", "each row once")];
    }

    private bool GoesBack((DateOnly, int) when) => _start.CompareTo(_last) switch
    {
        < 0 => when.CompareTo(_last) < 0,
        > 0 => when.CompareTo(_last) > 0,
        _ => false,   // nothing tells how the rows are sorted
    };

    /// <summary>The row's cells, however they are quoted and however many blank ones follow.</summary>
    private static string Text(CsvReader csv) =>
        string.Join('\n', Enumerable.Range(0, csv.FieldCount).Select(place => Words.SingleSpaced(csv.GetString(place)))).TrimEnd('\n');
}
