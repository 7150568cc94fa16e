using System.Collections.Immutable;
using CsvHelper;
using KpiPapers.Exports.Periods;

namespace KpiPapers.Exports.Sheets;

/// <summary>
/// Tells the rows of a report that are no rows of data: totals, averages, notes, the headings again on every page. A row is one of these only
/// where its day is blank or a label, however wrong its other cells are: a wrong day must never make a row disappear.
/// </summary>
internal sealed class OtherRows
{
    private const int WordsOfASentence = 3;   // what is cut off within its first cell is shorter, as a rule
    private const int MostWordsOfASite = 3;

    private readonly List<ImmutableArray<string>> _headings = [];   // the rows of headings in two
    private string _lastWords = "";   // those of a line of words right above
    private long _lastWordsRow;
    private bool _isBelowData;
    private long _sections;   // lines of words between rows of data
    private long _firstSection;
    private string _lastStatement = "";

    /// <summary>A line below the data that states another period than the file's, in which the data may be the line's.</summary>
    public CellProblem? OtherPeriod { get; private set; }

    /// <summary>Which rows they were.</summary>
    public LeftOut LeftOut { get; } = new();

    /// <summary>Whether the last of them could not be a row that is cut off within its first cell.</summary>
    public bool IsSure { get; private set; }

    /// <summary>Whether there may have been some since the last row of data; before the first row of data anything may have been.</summary>
    public bool AreAbove { get; private set; } = true;

    /// <summary>Whether the row above repeated the headings.</summary>
    public bool IsBelowHeadings { get; private set; }

    /// <summary>Notes a row at or above the headings. Headings in two rows are known by each of them when they come again.</summary>
    public void TakeAbove(CsvReader csv, HeaderMatch header)
    {
        if (csv.RowNumber < header.Row - 1) return;
        ImmutableArray<string> cells = [.. Enumerable.Range(0, csv.FieldCount).Select(place => Cells.Words.SingleSpaced(csv.GetString(place)))];
        if (csv.RowNumber == header.Row && IsHeadings(csv, header.Headings)) _headings.Clear();   // they are in one row, and above stands a title
        else if (cells.Count(cell => cell.Length > 0) > 1) _headings.Add(cells);
    }

    /// <summary>Whether a row that cannot be read as data is such a row, which is then dealt with.</summary>
    public bool Take(CsvReader csv, SheetRow row, SheetLayout layout)
    {
        (IsSure, AreAbove) = (true, true);
        if (IsHeadings(csv, layout.Header.Headings) || _headings.Exists(headings => IsHeadings(csv, headings)))
        {
            if (_lastWords.Length > 0)
                row.Wrong("The headings are there again below a line of words, so another table begins here.", "one table in each file");
            _lastWords = "";
            LeftOut.Headings(row.Number);
            layout.Rows.BeginAgain(row.Number);
            IsBelowHeadings = true;
            return true;
        }
        if (!layout.Rows.MayHaveTotals || (layout.Day >= 0 && row.IsRight(layout.Day))) return false;
        var cells = new RowCells(csv, layout);
        if (IsRule(row, cells) || IsCutOff(row, cells) || IsOfUnit(row, layout, cells) || IsStated(row, layout, cells)) return true;
        return cells.MayBeOther() && !cells.IsAnswerAlone(row) && (IsLabel(row, layout, cells) || IsUnlabelled(row, layout, cells) || IsWordsAlone(row, layout, cells));
    }

    /// <summary>What is odd in them: below words such as "E-mails", rows may be about something else.</summary>
    public ImmutableArray<CellProblem> Warnings => _sections == 0 ? [] :
    [
        new(_firstSection, "", "", $"A line of words stands between rows of data here{(_sections == 1 ? "" : $", and {_sections - 1:#,##0} times more below")}; the rows below it count like those above it.",
            "rows about one thing: take out those that should not count"),
    ];

    /// <summary>Notes that a row of data has been read.</summary>
    public void TakeData(SheetRow row, SheetLayout layout)
    {
        // Words that only name the site of the rows below change nothing.
        if (_lastWords.Length > 0 && _isBelowData && !(layout.Site >= 0 && Cells.Words.SingleSpaced(row.Text(layout.Site)).Equals(_lastWords, StringComparison.OrdinalIgnoreCase))
            && _sections++ == 0)
            _firstSection = _lastWordsRow;
        (_lastWords, AreAbove, IsBelowHeadings, _isBelowData) = ("", false, false, true);
    }

    private bool IsRule(SheetRow row, RowCells cells)
    {
        if (!cells.Filled.All(RowLabels.IsRule)) return false;
        LeftOut.Note(row.Number);
        return true;
    }

    private static bool IsCutOff(SheetRow row, RowCells cells)
    {
        if (cells.Count > 2 || cells.HasNumbers(row)) return false;
        if (!LinesOfWords.SaysCutOff(string.Join(' ', cells.Filled))) return false;
        row.Wrong("This line says that the export was cut off, so rows are missing.", "the whole export");
        return true;
    }

    /// <summary>Whether a line says in which unit lengths of time are, which comes too late for those above it.</summary>
    private static bool IsOfUnit(SheetRow row, SheetLayout layout, RowCells cells)
    {
        if (cells.Count > 1 || LinesOfWords.UnitOfTimes(cells.First) is not { } unit || layout.Header.WithTimesIn(unit) == layout.Header) return false;
        row.Wrong("This line says in which unit lengths of time are, but it stands below them.", "the unit in the heading, such as Wait (minutes)");
        return true;
    }

    private bool IsStated(SheetRow row, SheetLayout layout, RowCells cells)
    {
        if (cells.Count > 2 || cells.HasNumbers(row) || RowLabels.Stated(string.Join(' ', cells.Filled)) is not { } stated) return false;
        layout.Rows.AddStated(row, stated);
        LeftOut.Note(row.Number);
        return true;
    }

    private bool IsLabel(SheetRow row, SheetLayout layout, RowCells cells)
    {
        if (cells.Count == 1 && RowLabels.BeginsAnother(cells.First))
        {
            Words(row, layout, cells.First);
            return true;
        }
        foreach (var (text, label) in cells.Labels())
        {
            switch (label)
            {
                case RowLabel.Totals when layout.Rows.AddTotals(row, text):
                    LeftOut.Totals(row.Number);
                    return true;
                case RowLabel.Totals or RowLabel.Summary:
                    LeftOut.Summary(row.Number);
                    return true;
                default:
                    break;
            }
        }
        if (RowLabels.Of(cells.First) is not RowLabel.Note || !cells.MayBeWords(row)) return false;
        Words(row, layout, cells.First);
        _lastWords = "";   // a page's foot, after which its headings come again
        return true;
    }

    private bool IsUnlabelled(SheetRow row, SheetLayout layout, RowCells cells)
    {
        if (cells.HasWords || !layout.Rows.AreTotals(row)) return false;
        LeftOut.Totals(row.Number);
        return true;
    }

    private bool IsWordsAlone(SheetRow row, SheetLayout layout, RowCells cells)
    {
        if (cells.Count > 1 || layout.Header.Width < 2) return false;
        var words = cells.First.Split(' ').Count(word => word.Any(char.IsLetter));
        var isPeriod = layout.Period is not null && PeriodSource.RangeAlone(cells.First) is not null;
        if (!isPeriod && (words == 0 || (char.IsAsciiDigit(cells.First[0]) && words < WordsOfASentence))) return false;
        if (cells.IsFirstAt(layout.Header.PositionOf(layout.Site)) && words <= MostWordsOfASite && !IsLikeATitle(layout, cells.First)) return false;
        IsSure = isPeriod || words >= WordsOfASentence;
        Words(row, layout, cells.First);
        return true;
    }

    private static bool IsLikeATitle(SheetLayout layout, string line) =>
        layout.Above.Contains(line, StringComparer.OrdinalIgnoreCase) || RowLabels.BeginsAnother(line) || PeriodSource.InTitle([line]).Count > 0;

    private void Words(SheetRow row, SheetLayout layout, string line)
    {
        var isOther = RowLabels.BeginsAnother(line)
            || (layout.Period is { } period && PeriodSource.InTitle([line]).Any(stated => stated.First != period.First && !stated.Is(PeriodGrain.Day)));
        if (isOther && !layout.Above.Contains(line, StringComparer.OrdinalIgnoreCase))
        {
            _lastStatement = line;
            if (PeriodSource.RangeAlone(line) is { } other && layout.Period?.IsApartFrom(other) == true)
                OtherPeriod ??= new(row.Number, "", "", $"This line says {other}, but {layout.PeriodWords}.", "the same period in both, or only in one");
        }
        (_lastWords, _lastWordsRow) = layout.Above.Contains(line, StringComparer.OrdinalIgnoreCase) ? ("", 0) : (line, row.Number);
        LeftOut.Note(row.Number);
    }

    /// <summary>Whether a line of words above a row of data says that the data are about something else; asked once.</summary>
    public bool IsOfAnother()
    {
        var isOther = _lastStatement.Length > 0;
        (_lastStatement, OtherPeriod) = ("", null);
        return isOther;
    }

    private static bool IsHeadings(CsvReader csv, ImmutableArray<string> headings)
    {
        for (var place = 0; place < headings.Length; place++)
            if (!(place < csv.FieldCount ? Cells.Words.SingleSpaced(csv.GetString(place)) : "").Equals(headings[place], StringComparison.OrdinalIgnoreCase)) return false;
        return true;
    }
}
