using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using KpiPapers.Domain;

namespace KpiPapers.Exports.Cells;

/// <summary>Turns the bytes of a cell into a checked value, or says what is wrong and what was expected.</summary>
/// <param name="indicators">What an indicator's code is looked up in; only needed where a column holds codes.</param>
/// <param name="style">What the file's cells have told so far of how it is written.</param>
internal sealed class CellReader(IndicatorCatalogue? indicators, FileStyle style)
{
    public const int LongestText = 10_000;   // an entity of Table Storage holds a text of 32,000 characters
    private const int LongestPeriod = 100;
    private const string Empty = "The cell is empty.";

    private readonly NumberCells _numbers = new(style);

    /// <summary>What the file's cells have told so far of how it is written.</summary>
    public FileStyle Style => style;

    /// <summary>
    /// Reads a cell that is written as nearly all are, without spaces around it; false where <see cref="Read"/> has to find out more.
    /// </summary>
    /// <param name="column">Its column, with the unit that the file's heading states.</param>
    /// <param name="text">Its bytes.</param>
    /// <param name="cell">Where the value goes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]   // into the loop over a row's cells
    public bool TryPlain(Column column, ReadOnlySpan<byte> text, ref Cell cell)
    {
        cell.Gap = Gap.None;
        return column.Type switch
        {
            ColumnType.Text => Words.IsTrimmed(text) && text[0] != '#' && text.Length <= LongestText,
            ColumnType.Number or ColumnType.WholeNumber or ColumnType.Percent or ColumnType.Duration => NumberCells.TryPlain(column, text, ref cell),
            ColumnType.Date => DayText.TryPlain(text, DayUse.Day, style.Days, ref cell),
            ColumnType.DateTime => DayText.TryPlain(text, TimeUse(column), style.Days, ref cell),
            ColumnType.Choice => (cell.Choice = ChoiceCells.FindPlain(column, text)) >= 0,
            _ => false,
        };
    }

    /// <summary>Reads a cell whose surrounding spaces are gone; null when nothing is wrong.</summary>
    /// <param name="column">Its column, with the unit that the file's heading states.</param>
    /// <param name="text">Its bytes.</param>
    /// <param name="row">Its row, as a spreadsheet numbers it.</param>
    /// <param name="cell">Where the value goes.</param>
    public string? Read(Column column, ReadOnlySpan<byte> text, long row, ref Cell cell)
    {
        if (TryPlain(column, text, ref cell)) return null;
        cell.Gap = text.IsEmpty ? Gap.Empty : Gap.None;
        if (text.IsEmpty) return column.AllowsBlank ? null : Empty;
        return column.Type switch
        {
            ColumnType.Text => ReadText(text),
            ColumnType.Number or ColumnType.WholeNumber or ColumnType.Percent or ColumnType.Duration => _numbers.Read(column, text, row, ref cell),
            ColumnType.Date => DayText.Read(text, DayUse.Day, row, style.Days, ref cell),
            ColumnType.DateTime => DayText.Read(text, TimeUse(column), row, style.Days, ref cell),
            ColumnType.Choice => ReadChoice(column, text, ref cell),
            ColumnType.Month => MonthText.Read(text, row, style.Days, ref cell),
            ColumnType.Quarter => ReadQuarter(text, ref cell),
            ColumnType.Indicator => ReadIndicator(text, ref cell),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>What a cell of the column should be.</summary>
    public string Expected(Column column, string text) => column.Type switch
    {
        ColumnType.Text => $"words, at most {LongestText:N0} characters",
        ColumnType.Number or ColumnType.WholeNumber or ColumnType.Percent or ColumnType.Duration => NumberCells.Expected(column),
        ColumnType.Date => DayText.Expected,
        ColumnType.DateTime => DayText.ExpectedWithTime,
        ColumnType.Choice => Words.Either(column.Values),
        ColumnType.Month => MonthText.Expected,
        ColumnType.Quarter => QuarterText.Expected,
        ColumnType.Indicator => NearestCode.Expected(text, indicators),
        _ => throw new UnreachableException(),
    };

    private static DayUse TimeUse(Column column) => column.NeedsTime ? DayUse.DayAndTime : DayUse.DayWithOrWithoutTime;

    private static string? ReadText(ReadOnlySpan<byte> text) =>
        // An apostrophe that keeps a spreadsheet from running the cell is no part of the words.
        text.Length > LongestText && Encoding.UTF8.GetCharCount(text) - (text[0] == '\'' ? 1 : 0) > LongestText ? $"This is longer than {LongestText:N0} characters."
        : SpreadsheetTrace.In(text);

    private string? ReadIndicator(ReadOnlySpan<byte> text, ref Cell cell) =>
        (cell.Indicator = indicators?.Find(Encoding.UTF8.GetString(text))) is not null ? null
        : SpreadsheetTrace.In(text) ?? "There is no such indicator.";

    private static string? ReadChoice(Column column, ReadOnlySpan<byte> text, ref Cell cell)
    {
        if ((cell.Choice = ChoiceCells.Find(column, text)) >= 0) return null;
        if (!column.MayBeBlank || !MissingWord.Is(text, out _)) return SpreadsheetTrace.In(text) ?? "This is not one of the words that can be read here.";
        cell.Gap = Gap.Word;
        return null;
    }

    private static string? ReadQuarter(ReadOnlySpan<byte> text, ref Cell cell)
    {
        if (text.Length > LongestPeriod) return "This is not a quarter.";
        if (SpreadsheetTrace.In(text) is { } trace) return trace;
        if (!QuarterText.TryRead(Encoding.UTF8.GetString(text), out var quarter, out var wrong)) return wrong;
        (cell.Quarter, cell.Day) = (quarter, quarter.FirstDay);
        return DayText.IsKnownYear(quarter.StartYear) ? null : DayText.WrongYear;
    }
}
