using System.Diagnostics;
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

    /// <summary>What the file's cells have told so far of how it is written.</summary>
    public FileStyle Style => style;

    /// <summary>Reads a cell whose surrounding spaces are gone; null when nothing is wrong.</summary>
    /// <param name="column">Its column, with the unit that the file's heading states.</param>
    /// <param name="text">Its bytes.</param>
    /// <param name="row">Its row, as a spreadsheet numbers it.</param>
    /// <param name="cell">Where the value goes.</param>
    public string? Read(Column column, ReadOnlySpan<byte> text, long row, ref Cell cell)
    {
        cell.IsBlank = text.IsEmpty;
        if (text.IsEmpty) return column.AllowsBlank ? null : Empty;
        return column.Type switch
        {
            ColumnType.Text => text.Length > LongestText && Encoding.UTF8.GetCharCount(text) > LongestText
                ? $"This is longer than {LongestText:N0} characters." : null,
            ColumnType.Number => NumberText.Read(text, out cell.Number) ?? Bounds(column, cell.Number),
            ColumnType.WholeNumber => NumberText.Read(text, out cell.Number)
                ?? (decimal.IsInteger(cell.Number) ? Bounds(column, cell.Number) : "This is not a whole number."),
            ColumnType.Duration => NumberText.Read(text, out cell.Number) ?? Bounds(column, cell.Number),
            ColumnType.Percent => NumberText.Read(WithoutSign(text), out cell.Number) ?? Bounds(column, cell.Number),
            ColumnType.Date => DayText.Read(text, withTime: false, out cell.Day),
            ColumnType.DateTime => DayText.Read(text, withTime: true, out cell.Day),
            ColumnType.Choice => (cell.Choice = Choice(column, text)) < 0 ? "This is not one of the words that can be read here." : null,
            ColumnType.Month => text.Length > LongestPeriod ? "This is not a month." : MonthText.Read(Encoding.UTF8.GetString(text), out cell.Day),
            ColumnType.Quarter => ReadQuarter(text, ref cell),
            ColumnType.Indicator => (cell.Indicator = indicators?.Find(Encoding.UTF8.GetString(text))) is null ? "There is no such indicator." : null,
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>What a cell of the column should be.</summary>
    public string Expected(Column column, string text) => column.Type switch
    {
        ColumnType.Text => $"words, at most {LongestText:N0} characters",
        ColumnType.Number or ColumnType.Duration => NumberText.Expected + Range(column),
        ColumnType.WholeNumber => NumberText.ExpectedWhole + Range(column),
        ColumnType.Percent => "per cent, such as 12.5%" + Range(column),
        ColumnType.Date => DayText.Expected,
        ColumnType.DateTime => DayText.ExpectedWithTime,
        ColumnType.Choice => Words.Either(column.Values),
        ColumnType.Month => MonthText.Expected,
        ColumnType.Quarter => QuarterText.Expected,
        ColumnType.Indicator => NearestCode.Expected(text, indicators),
        _ => throw new UnreachableException(),
    };

    private static int Choice(Column column, ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < column.Values.Length; i++)
            if (Words.Same(text, column.Values[i])) return i;
        return -1;
    }

    private static string? ReadQuarter(ReadOnlySpan<byte> text, ref Cell cell)
    {
        if (text.Length > LongestPeriod) return "This is not a quarter.";
        if (!QuarterText.TryRead(Encoding.UTF8.GetString(text), out var quarter, out var wrong)) return wrong;
        (cell.Quarter, cell.Day) = (quarter, quarter.FirstDay);
        return DayText.IsKnownYear(quarter.StartYear) ? null : DayText.WrongYear;
    }

    private static ReadOnlySpan<byte> WithoutSign(ReadOnlySpan<byte> text) => text.EndsWith("%"u8) ? Words.Trim(text[..^1]) : text;

    private static string? Bounds(Column column, decimal number) =>
        number < column.Min ? $"This is less than {column.Min}."
        : number > column.Max ? $"This is more than {column.Max}."
        : null;

    private static string Range(Column column) => (column.Min, column.Max) switch
    {
        (null, null) => "",
        (_, null) => $", {column.Min} or more",
        (null, _) => $", {column.Max} or less",
        _ => $", from {column.Min} to {column.Max}",
    };
}
