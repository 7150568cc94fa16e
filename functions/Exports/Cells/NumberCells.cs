using System.Diagnostics;

namespace KpiPapers.Exports.Cells;

/// <summary>Reads the cells of columns that hold numbers, percentages or lengths of time, with the words that say there is none.</summary>
internal sealed class NumberCells(FileStyle style)
{
    /// <summary>Reads a cell; null when nothing is wrong.</summary>
    public string? Read(Column column, ReadOnlySpan<byte> text, long row, ref Cell cell)
    {
        (cell.Sign, cell.UnitStart) = (NumberSign.None, 0);
        if (NumberText.TryCount(text, out var count))   // digits alone, as most cells are
        {
            if (column.Type is not ColumnType.Duration)
            {
                cell.Amount = new(count);
                return (count == 1 && column.Type is ColumnType.Percent ? WrongSign(column, row, in cell) : null) ?? Bounds(column, count, in cell);
            }
            if (count <= DurationText.Longest && count * DurationText.SecondsIn(column.Unit) is <= DurationText.Longest and var length)
            {
                cell.Amount = new(length);
                return (column.IsClock ? DurationText.WrongClock(text, column, row, style) : null) ?? Bounds(column, length, in cell);
            }
        }
        if (column.Type is not ColumnType.Duration && style.Decimals.IsPoint && TryPlain(column, text, ref cell))
            return WrongKind(column, in cell) ?? WrongSign(column, row, in cell) ?? Bounds(column, in cell.Amount);
        if (MissingWord.Is(text[0] == '\'' ? text[1..] : text, out cell.IsClosed)) return Missing(column, ref cell);
        if (column.MayHaveUnit && text.Contains((byte)':') && AnyClock.TryRead(text, twoPartsAreHours: false, out var seconds))
        {
            (cell.Number, cell.Sign) = (seconds, NumberSign.Clock);
            return seconds > DurationText.Longest ? DurationText.TooLong : null;
        }
        return (column.Type is ColumnType.Duration
            ? DurationText.Read(text, column, row, style, ref cell)
            : NumberForms.Read(text, column, row, style.Decimals, ref cell) ?? WrongKind(column, in cell) ?? WrongSign(column, row, in cell)) ?? Bounds(column, in cell.Amount);
    }

    /// <summary>What a cell of the column should be.</summary>
    public static string Expected(Column column) => Range(column, column.Type switch
    {
        ColumnType.Number => NumberText.Expected,
        ColumnType.WholeNumber => NumberText.ExpectedWhole,
        ColumnType.Percent => "per cent, such as 12.5%",
        ColumnType.Duration => DurationText.Expected(column),
        _ => throw new UnreachableException(),
    });

    /// <summary>Digits with a decimal point, and in a column of percentages their sign.</summary>
    private static bool TryPlain(Column column, ReadOnlySpan<byte> text, ref Cell cell)
    {
        if (column.Type is ColumnType.Percent && text[^1] == '%')
        {
            cell.Sign = NumberSign.Percent;
            text = text[..^1];
        }
        var isRead = NumberText.TryRead(text, out var number);
        cell.Number = number;
        return isRead;
    }

    private static string? Missing(Column column, ref Cell cell)
    {
        (cell.IsBlank, cell.IsMarked) = (true, true);
        return column.AllowsBlank ? null
            : cell.IsClosed ? "This says that there was nothing to measure, but there has to be a figure here."
            : "This says that there is no figure, but there has to be one here.";
    }

    private static string? WrongKind(Column column, in Cell cell) => column.Type switch
    {
        ColumnType.WholeNumber when cell.Sign is NumberSign.Percent => "This is a percentage, not a whole number.",
        ColumnType.Number when cell.Sign is NumberSign.Percent && !column.MayHaveUnit => "This is a percentage, not a number.",
        ColumnType.WholeNumber when !decimal.IsInteger(cell.Number) => "This is not a whole number.",
        ColumnType.Percent when cell.Sign is NumberSign.Pound => "This is an amount of money, not a percentage.",
        _ => null,
    };

    /// <summary>Whether percentages are written in two ways; those that are only checked against their counts may be.</summary>
    private string? WrongSign(Column column, long row, in Cell cell) =>
        column is { Type: ColumnType.Percent, PercentOf: null, ShareOf: null } ? style.Percents.Wrong(column, row, in cell) : null;

    private static string? Bounds(Column column, long whole, in Cell cell) =>
        whole >= column.LeastWhole && whole <= column.MostWhole ? null : Bounds(column, in cell.Amount);

    private static string? Bounds(Column column, in Amount amount) =>
        amount.Number < column.Min ? $"This is less than {column.Min}."
        : amount.Number > column.Max ? $"This is more than {column.Max}."
        : null;

    private static string Range(Column column, string expected) => (column.Min, column.Max) switch
    {
        (null, null) => expected,
        (_, null) => $"{expected}, {column.Min} or more",
        (null, _) => $"{expected}, {column.Max} or less",
        _ => $"{expected}, from {column.Min} to {column.Max}",
    };
}
