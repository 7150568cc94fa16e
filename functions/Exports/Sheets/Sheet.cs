using System.Collections.Immutable;
using CsvHelper;
using KpiPapers.Exports.Cells;

namespace KpiPapers.Exports.Sheets;

/// <summary>
/// The one way in which CSV is read, for exports and configuration alike: finds the separator and the headings, then hands over row after row.
/// Rows are numbered as a spreadsheet numbers them: a line break inside quotes starts no new row, a blank line is one.
/// </summary>
internal sealed class Sheet(ILayouts layouts, IndicatorCatalogue? indicators, ProblemList problems)
{
    private const string QuotesAround = "quotes only around a whole cell, and doubled inside it";

    private readonly OtherRows _others = new();
    private CsvMalformedReason? _malformed;
    private SheetLayout? _layout;
    private SheetRow _row = null!;   // made together with the layout
    private FileStyle _style = null!;   // likewise
    private ExtraCells _extra = null!;   // likewise
    private HeaderPlace? _place;
    private NextPages _pages = null!;   // made together with the layout
    private long _shortRow;   // the last row, if cells are missing at its end

    /// <summary>Rows of data, without blank ones, totals and notes.</summary>
    public long Rows { get; private set; }

    /// <summary>How the file was read: where its headings stand, what was left out.</summary>
    public IEnumerable<string> Notes(string encoding) => _place is null || _layout is null ? [] :
    [
        $"{encoding} text, columns separated by {Dialect.Name(_place.Separator)}, headings in row {_layout.Header.Row}",
        .. _style.DaysNote is { } days ? [days] : ImmutableArray<string>.Empty,
        .. _others.LeftOut.Words(),
    ];

    /// <summary>What is odd in how its cells are written.</summary>
    public ImmutableArray<CellProblem> Warnings => _layout is null ? [] : [.. _style.Warnings, .. YearsFirst(_layout), .. _others.Warnings, .. _pages.Warnings];

    public async Task ReadAsync(TextFile file, CancellationToken cancellationToken)
    {
        var (stated, length) = Dialect.Stated(file.Sample.Span);
        file.Skip(length);
        var sample = file.Sample[length..];
        if (!file.IsSampleAll && sample.Span.IndexOfAny((byte)'\n', (byte)'\r') < 0) RowTooLong(1, TextFile.SampleSize);
        else if (Begin(sample, file.IsSampleAll, stated) is { } separator)
        {
            await using var csv = CsvReader.Create(file, Dialect.Options(separator, record => _malformed = record.Reason), leaveOpen: true);
            _row.ReadFrom(csv);
            try
            {
                while (await csv.ReadAsync(cancellationToken)) Take(csv);
            }
            catch (CsvFormatException exception)
            {
                RowTooLong(exception.RecordNumber, Dialect.LongestRow);
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
        if (Begin(content, isAll: true, ',') is not { } separator) return;
        using var csv = CsvReader.Create(content, Dialect.Options(separator, record => _malformed = record.Reason));
        _row.ReadFrom(csv);
        while (csv.Read()) Take(csv);
        End();
    }

    /// <summary>The separator, or null when there is no point in reading on.</summary>
    private char? Begin(ReadOnlyMemory<byte> sample, bool isAll, char? stated)
    {
        var place = HeaderSearch.Find(sample, isAll, stated, layouts);
        if (place.Recognised is { IsComplete: true } recognised)
        {
            var before = problems.Count;
            _layout = layouts.LayOut(recognised, place.Above);
            if (_layout is null || problems.Count > before) return null;
            (_place, _style) = (place, new FileStyle(place.Separator, _layout.Dropped));
            if (_layout.MonthFirstRow > 0) _style.Days.SettleMonthFirst(_layout.MonthFirstRow);
            _row = new SheetRow(_layout.Header, new CellReader(indicators, _style), problems);
            _pages = new NextPages(_layout);
            _extra = new ExtraCells(_layout.Header, new CellReader(indicators, new FileStyle(place.Separator, _layout.Dropped)), place.Separator);
            return place.Separator;
        }
        if (place.Width == 0) problems.Add(new(0, "", "", "The file is empty.", "a row of headings, and rows under it"));
        else if (HeaderQuotes.Problem(sample, isAll, stated, layouts) is { } quotes) problems.Add(quotes);
        else layouts.ReportUnrecognised(place.Recognised, place.Separator);
        return null;
    }

    private void Take(CsvReader csv)
    {
        var malformed = _malformed;
        _malformed = null;
        if (csv.RowNumber <= _layout!.Header.Row)   // there is a layout once rows are read
        {
            _others.TakeAbove(csv, _layout.Header);
            if (csv.RowNumber == _layout.Header.Row) _extra.TakeHeadings(csv.FieldCount);
            return;
        }
        if (malformed is { } reason && !(reason is CsvMalformedReason.StrayQuote && AreFormulas(csv)))
        {
            problems.Add(new(csv.RowNumber, "", "", Dialect.InWords(reason), QuotesAround));
            Rows++;
        }
        else
        {
            TakeRow(csv, _layout);
        }
    }

    private void TakeRow(CsvReader csv, SheetLayout layout)
    {
        var width = layout.Header.Width;
        var isTooWide = csv.FieldCount > width && HasMore(csv, width);
        var isRead = !isTooWide && _row.Read();
        if (!isTooWide && (!isRead || _row.StartsBlank) && HeaderSearch.IsBlank(csv)) return;
        // Of a row that ends in or before the last column that is read, something may be missing.
        _shortRow = csv.FieldCount < width && csv.FieldCount <= layout.Header.LastRead + 1 ? csv.RowNumber : 0;
        if (isTooWide) TakeTooWide(csv, layout);
        else if (isRead && (layout.Day >= 0 || !IsWordsAlone(csv, layout))) TakeData(csv, layout);
        else TakeOther(csv, layout);
    }

    /// <summary>Whether all quotes of a row are those of cells such as <c>="012"</c>, which some systems write so that a spreadsheet keeps the nought.</summary>
    private static bool AreFormulas(CsvReader csv)
    {
        for (var place = 0; place < csv.FieldCount; place++)
            if (Words.Trim(csv.GetSpan(place)).Contains((byte)'"')) return false;
        return true;
    }

    private void TakeOther(CsvReader csv, SheetLayout layout)
    {
        if (_others.Take(csv, _row, layout))
        {
            if (_others.IsSure) _shortRow = 0;
        }
        else if (_row.Read())
        {
            TakeData(csv, layout);
        }
        else
        {
            Rows++;
            if (_row.IsShifted()) _row.Wrong("The cells of this row stand one place to the right of their headings.", "a cell with a comma in it needs quotes around it");
            else _row.ReportCells();
        }
    }

    private void TakeData(CsvReader csv, SheetLayout layout)
    {
        if (_style.TakeTurn())
        {
            layout.Rows.TurnDays();
            _pages.TurnDays();
            _row.Read();   // its other days are month first as well
        }
        var label = _row.IsWithinLimits() ? layout.Rows.Add(_row) : RowLabel.None;
        if (label is RowLabel.Totals) _others.LeftOut.Totals(csv.RowNumber);
        else if (label is RowLabel.Summary) _others.LeftOut.Summary(csv.RowNumber);
        else TakeFirst(csv);
    }

    /// <summary>Looks at a row of data that comes after other rows, for tables that begin anew.</summary>
    private void TakeFirst(CsvReader csv)
    {
        Rows++;
        _extra.Take(csv);
        if (_others.AreAbove) TakeBelowOthers(csv);
        _pages.TakeLast(_row);
    }

    private void TakeBelowOthers(CsvReader csv)
    {
        _pages.TakeFirst(csv, _row, Rows == 1, _others.IsBelowHeadings);
        if (_others.IsOfAnother())
            _row.Wrong("The line of words above this row says that it is about something else.", "one period and one table in each file");
        _others.TakeData(_row, _layout!);   // as in every row
    }

    private void TakeTooWide(CsvReader csv, SheetLayout layout)
    {
        if (layout.Rows.MayHaveTotals && RowLabels.Of(Words.SingleSpaced(csv.GetString(0))) is RowLabel.Note && !_row.HasDataWithin(csv.FieldCount - layout.Header.Width))
        {
            _others.LeftOut.Note(csv.RowNumber);
            return;
        }
        Rows++;
        ReportTooWide(csv.RowNumber, csv.FieldCount, layout);
    }

    private void ReportTooWide(long row, int cells, SheetLayout layout) =>
        problems.Add(new(row, "", "", $"The row has {CountOfCells(cells)}, but there are {layout.Header.Width} headings.",
            $"{CountOfCells(layout.Header.Width)}; a cell with a comma in it needs quotes around it"));

    /// <summary>Whether a row that can be read though it has no day is but one cell, as a site without numbers is, and a line of words.</summary>
    private static bool IsWordsAlone(CsvReader csv, SheetLayout layout)
    {
        if (layout.Header.Width < 2) return false;
        var filled = 0;
        for (var place = 0; place < csv.FieldCount && filled < 2; place++)
            if (!Words.Trim(csv.GetSpan(place)).IsEmpty) filled++;
        return filled == 1;
    }

    private IEnumerable<CellProblem> YearsFirst(SheetLayout layout) => layout.Day < 0 || _style.Days.Doubtful is not { } doubtful ? [] :
    [
        new(doubtful.Row, layout.Header.Columns[layout.Day].Heading, "",
            $"This is read as {doubtful.Day:d MMMM yyyy}; if the year comes first, it is {doubtful.YearFirst:d MMMM yyyy}.", "days with all four digits of the year, such as 2020-07-25"),
    ];

    private void End()
    {
        foreach (var (row, cells) in _extra.Unsure) ReportTooWide(row, cells, _layout!);   // as in every row
        if (_style.Undecided is { } undecided) problems.Add(undecided);
        if (_others.OtherPeriod is { } other) problems.Add(other);
        if (Rows > 0 || problems.Count > 0) return;
        if (_others.LeftOut.FirstTotals is > 0 and var totals) problems.Add(new(totals, "", "", "There are only totals here.", RowsOf(_layout!)));
        else problems.Add(new(0, "", "", "There are headings but no rows.", "at least one row under the headings"));
    }

    private static string RowsOf(SheetLayout layout) =>
        Math.Max(layout.Site, layout.Day) < 0 ? "the rows of which these are totals" : $"a row for each {layout.Header.HeadingOf(layout.Site < 0 ? layout.Day : layout.Site)}";

    private void RowTooLong(long row, int longest) =>
        problems.Add(new(row, "", "", $"The row is longer than {longest:N0} bytes; perhaps a quote is opened and never closed.", QuotesAround));

    private static bool HasMore(CsvReader csv, int width)
    {
        for (var place = width; place < csv.FieldCount; place++)
            if (!Words.Trim(csv.GetSpan(place)).IsEmpty) return true;
        return false;
    }

    private static string CountOfCells(int count) => count == 1 ? "1 cell" : $"{count} cells";
}
