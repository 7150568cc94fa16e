using System.Collections.Immutable;
using CsvHelper;
using KpiPapers.Exports.Cells;

namespace KpiPapers.Exports.Sheets;

/// <summary>
/// The one strict way in which CSV is read, for exports and configuration alike: finds the headings, then hands over row after row.
/// Rows are numbered as a spreadsheet numbers them: a line break inside quotes starts no new row, a blank line is one.
/// </summary>
internal sealed class Sheet(ILayouts layouts, CellReader cells, ProblemList problems)
{
    private const int HeaderRows = 10;   // banner lines such as a title and a date range may stand above the headings
    private const int LongestRow = 1 << 20;

    private CsvMalformedReason? _malformed;
    private SheetLayout? _layout;
    private SheetRow? _row;
    private long _blankFrom;
    private bool _isEmpty = true;

    /// <summary>Rows under the headings, blank ones left out.</summary>
    public long Rows { get; private set; }

    public async Task ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        await using var csv = CsvReader.Create(content, Options(), leaveOpen: true);
        try
        {
            while (await csv.ReadAsync(cancellationToken) && Take(csv)) { }
        }
        catch (CsvFormatException exception)
        {
            RowTooLong(exception);
        }
        End();
    }

    public void Read(byte[] content)
    {
        using var csv = CsvReader.Create(content, Options());
        while (csv.Read() && Take(csv)) { }
        End();
    }

    private CsvReaderOptions Options() => new()
    {
        Separator = ',',
        HasHeader = false,         // headings are looked for, not assumed
        SkipEmptyLines = false,    // a blank line is a row in a spreadsheet
        MalformedData = CsvMalformedDataHandling.Recover,   // reported below, so that the rest of the file is still checked
        OnMalformedRecord = record => _malformed = record.Reason,
        FieldCountMismatch = CsvFieldCountHandling.Allow,   // reported below, for the same reason
        MaxRecordSize = LongestRow,
    };

    /// <summary>Takes a row; false when there is no point in going on.</summary>
    private bool Take(CsvReader csv)
    {
        if (_malformed is { } reason)
        {
            _malformed = null;
            problems.Add(new(csv.RowNumber, "", "", InWords(reason), "quotes only around a whole cell, and doubled inside it"));
            if (_layout is not null) Rows++;
        }
        else if (IsBlank(csv))
        {
            if (_layout is not null && _blankFrom == 0) _blankFrom = csv.RowNumber;
        }
        else if (_layout is null)
        {
            _isEmpty = false;
            return TakeHeadings(csv);
        }
        else
        {
            TakeRow(csv, _layout);
        }
        return true;
    }

    private bool TakeHeadings(CsvReader csv)
    {
        var before = problems.Count;
        var headings = Enumerable.Range(0, csv.FieldCount).Select(csv.GetString).ToImmutableArray();
        _layout = layouts.Recognise(csv.RowNumber, headings);
        if (_layout is null) return problems.Count == before && csv.RowNumber < HeaderRows;
        _row = new SheetRow(_layout.Header, cells, problems);
        return problems.Count == before;
    }

    private void TakeRow(CsvReader csv, SheetLayout layout)
    {
        Rows++;
        if (_blankFrom > 0)
        {
            problems.Add(new(_blankFrom, "", "", "The row is empty, but there are rows after it.", "no empty rows, or only at the end"));
            _blankFrom = 0;
        }
        var width = layout.Header.Headings.Length;
        if (csv.FieldCount != width)
        {
            problems.Add(new(csv.RowNumber, "", "", $"The row has {Cells(csv.FieldCount)}, but there are {width} headings.",
                $"{Cells(width)}; a cell with a comma in it needs quotes around it"));
            return;
        }
        if (_row!.Read(csv)) layout.Rows.Add(_row);   // made together with the layout
    }

    private void End()
    {
        if (problems.Count > 0) return;
        if (_isEmpty) problems.Add(new(0, "", "", "The file is empty.", "a row of headings, and rows under it"));
        else if (_layout is null) layouts.ReportUnrecognised();
        else if (Rows == 0) problems.Add(new(0, "", "", "There are headings but no rows.", "at least one row under the headings"));
    }

    private void RowTooLong(CsvFormatException exception) =>
        problems.Add(new(exception.RecordNumber, "", "", $"The row is longer than {LongestRow:N0} bytes; perhaps a quote is opened and never closed.",
            "quotes only around a whole cell, and doubled inside it"));

    private static bool IsBlank(CsvReader csv)
    {
        for (var i = 0; i < csv.FieldCount; i++)
            if (!Words.Trim(csv.GetSpan(i)).IsEmpty) return false;
        return true;
    }

    private static string Cells(int count) => count == 1 ? "1 cell" : $"{count} cells";

    private static string InWords(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.StrayQuote => "A quote (\") stands in the middle of a cell.",
        CsvMalformedReason.TextAfterClosingQuote => "There is text after a closing quote (\").",
        CsvMalformedReason.UnterminatedQuote => "A quote (\") is opened and never closed.",
        _ => $"The row cannot be read ({reason}).",
    };
}
