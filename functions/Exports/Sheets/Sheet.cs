using System.Collections.Immutable;
using System.Text;
using CsvHelper;
using KpiPapers.Exports.Cells;

namespace KpiPapers.Exports.Sheets;

/// <summary>
/// The one way in which CSV is read, for exports and configuration alike: finds the separator and the headings, then hands over row after row.
/// Rows are numbered as a spreadsheet numbers them: a line break inside quotes starts no new row, a blank line is one.
/// </summary>
internal sealed class Sheet(ILayouts layouts, IndicatorCatalogue? indicators, ProblemList problems)
{
    private const int LongestRow = 1 << 20;
    private const string QuotesAround = "quotes only around a whole cell, and doubled inside it";

    private readonly OtherRows _others = new();
    private CsvMalformedReason? _malformed;
    private SheetLayout? _layout;
    private SheetRow _row = null!;   // made together with the layout
    private FileStyle _style = null!;   // likewise
    private HeaderPlace? _place;
    private long _shortRow;   // the last row, if cells are missing at its end

    /// <summary>Rows of data, without blank ones, totals and notes.</summary>
    public long Rows { get; private set; }

    /// <summary>How the file was read: where its headings stand, what was left out.</summary>
    public IEnumerable<string> Notes(string encoding) => _place is null || _layout is null ? [] :
    [
        $"{encoding} text, columns separated by {Separator(_place.Separator)}, headings in row {_layout.Header.Row}",
        .. _style.DaysNote is { } days ? [days] : ImmutableArray<string>.Empty,
        .. _others.LeftOut.Words(),
    ];

    /// <summary>What is odd in how its cells are written.</summary>
    public ImmutableArray<CellProblem> Warnings => _layout is null ? [] : _style.Warnings;

    public async Task ReadAsync(TextFile file, CancellationToken cancellationToken)
    {
        var (stated, length) = StatedSeparator(file.Sample.Span);
        file.Skip(length);
        var sample = file.Sample[length..];
        if (!file.IsSampleAll && sample.Span.IndexOfAny((byte)'\n', (byte)'\r') < 0) RowTooLong(1, TextFile.SampleSize);
        else if (Begin(HeaderSearch.Find(sample, file.IsSampleAll, stated, layouts)) is { } separator)
        {
            await using var csv = CsvReader.Create(file, Options(separator, record => _malformed = record.Reason), leaveOpen: true);
            try
            {
                while (await csv.ReadAsync(cancellationToken)) Take(csv);
            }
            catch (CsvFormatException exception)
            {
                RowTooLong(exception.RecordNumber, LongestRow);
            }
            if (_shortRow > 0 && !file.EndsLine)
            {
                problems.Forget(_shortRow);   // its cells are not what is wrong with it
                problems.Add(new(_shortRow, "", "", "The file ends in the middle of this row, so it was cut off.", "the whole file: export or copy it again"));
            }
            End();
        }
    }

    /// <summary>Reads a small file that has commas.</summary>
    public void Read(byte[] content)
    {
        if (Begin(HeaderSearch.Find(content, isAll: true, ',', layouts)) is not { } separator) return;
        using var csv = CsvReader.Create(content, Options(separator, record => _malformed = record.Reason));
        while (csv.Read()) Take(csv);
        End();
    }

    /// <summary>How CSV is cut into cells.</summary>
    public static CsvReaderOptions Options(char separator, Action<CsvMalformedRecord>? onMalformed = null) => new()
    {
        Separator = separator,
        HasHeader = false,         // headings are looked for, not assumed
        SkipEmptyLines = false,    // a blank line is a row in a spreadsheet
        MalformedData = CsvMalformedDataHandling.Recover,   // reported below, so that the rest of the file is still checked
        OnMalformedRecord = onMalformed,
        FieldCountMismatch = CsvFieldCountHandling.Allow,   // reported below, for the same reason
        MaxRecordSize = LongestRow,
    };

    /// <summary>The separator, or null when there is no point in reading on.</summary>
    private char? Begin(HeaderPlace place)
    {
        if (place.Recognised is { IsComplete: true } recognised)
        {
            var before = problems.Count;
            _layout = layouts.LayOut(recognised, place.Above);
            if (_layout is null || problems.Count > before) return null;
            (_place, _style) = (place, new FileStyle(place.Separator));
            _row = new SheetRow(_layout.Header, new CellReader(indicators, _style), problems);
            return place.Separator;
        }
        if (place.Width == 0) problems.Add(new(0, "", "", "The file is empty.", "a row of headings, and rows under it"));
        else layouts.ReportUnrecognised(place.Recognised, place.Separator);
        return null;
    }

    private void Take(CsvReader csv)
    {
        var malformed = _malformed;
        _malformed = null;
        if (csv.RowNumber <= _layout!.Header.Row) return;   // there is a layout once rows are read
        if (malformed is { } reason)
        {
            problems.Add(new(csv.RowNumber, "", "", InWords(reason), QuotesAround));
            Rows++;
        }
        else if (!HeaderSearch.IsBlank(csv))
        {
            TakeRow(csv, _layout);
        }
    }

    private void TakeRow(CsvReader csv, SheetLayout layout)
    {
        _row.Begin(csv);
        _shortRow = csv.FieldCount < layout.Header.Width ? csv.RowNumber : 0;
        if (csv.FieldCount > layout.Header.Width && HasMore(csv, layout.Header.Width))
        {
            Rows++;
            problems.Add(new(csv.RowNumber, "", "", $"The row has {CountOfCells(csv.FieldCount)}, but there are {layout.Header.Width} headings.",
                $"{CountOfCells(layout.Header.Width)}; a cell with a comma in it needs quotes around it"));
        }
        else if (_row.Read())
        {
            if (_style.TakeTurn())
            {
                layout.Rows.TurnDays();
                _row.Read();   // its other days are month first as well
            }
            if (!_row.IsWithinLimits() || layout.Rows.Add(_row)) Rows++;
            else _others.LeftOut.Totals(csv.RowNumber);
        }
        else if (_others.Take(csv, _row, layout))
        {
            if (_others.IsLabelled) _shortRow = 0;
        }
        else
        {
            Rows++;
            _row.ReportCells();
        }
    }

    private void End()
    {
        if (_style.Undecided is { } undecided) problems.Add(undecided);
        if (Rows == 0 && problems.Count == 0) problems.Add(new(0, "", "", "There are headings but no rows.", "at least one row under the headings"));
    }

    private void RowTooLong(long row, int longest) =>
        problems.Add(new(row, "", "", $"The row is longer than {longest:N0} bytes; perhaps a quote is opened and never closed.", QuotesAround));

    private static bool HasMore(CsvReader csv, int width)
    {
        for (var place = width; place < csv.FieldCount; place++)
            if (!Words.Trim(csv.GetSpan(place)).IsEmpty) return true;
        return false;
    }

    /// <summary>Excel's line <c>sep=;</c>, which is no row of the sheet, and its length.</summary>
    private static (char? Separator, int Length) StatedSeparator(ReadOnlySpan<byte> sample)
    {
        var line = sample.StartsWith("\""u8) ? sample[1..] : sample;
        if (line.Length < 5 || !Ascii.EqualsIgnoreCase(line[..4], "sep="u8) || line[4] >= 128) return (null, 0);
        var end = sample.IndexOfAny((byte)'\n', (byte)'\r');
        if (end is < 0 or > 8) return (null, 0);
        return ((char)line[4], end + (sample[end..].StartsWith("\r\n"u8) ? 2 : 1));
    }

    private static string Separator(char separator) => separator switch
    {
        ',' => "commas",
        ';' => "semicolons",
        '\t' => "tabs",
        '|' => "upright bars",
        _ => $"\"{separator}\"",
    };

    private static string CountOfCells(int count) => count == 1 ? "1 cell" : $"{count} cells";

    private static string InWords(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.StrayQuote => "A quote (\") stands in the middle of a cell.",
        CsvMalformedReason.TextAfterClosingQuote => "There is text after a closing quote (\").",
        CsvMalformedReason.UnterminatedQuote => "A quote (\") is opened and never closed.",
        _ => $"The row cannot be read ({reason}).",
    };
}
