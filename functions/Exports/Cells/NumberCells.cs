using System.Diagnostics;

namespace KpiPapers.Exports.Cells;

/// <summary>Reads the cells of columns that hold numbers, percentages or lengths of time, with the words that say there is none.</summary>
internal sealed class NumberCells(FileStyle style)
{
    /// <summary>Reads digits alone, as most cells are, where nothing more is to be asked of them.</summary>
    public static bool TryPlain(Column column, ReadOnlySpan<byte> text, ref Cell cell)
    {
        if (!NumberText.TryCount(text, out var count) || column.IsClock || (count == 1 && column.Type is ColumnType.Percent)) return false;
        if (column.Type is ColumnType.Duration)
        {
            if (count > DurationText.Longest) return false;
            count *= DurationText.SecondsIn(column.Unit);
            if (count > DurationText.Longest) return false;
        }
        (cell.Sign, cell.UnitStart, cell.Amount) = (NumberSign.None, 0, new(count));
        return count >= column.LeastWhole && count <= column.MostWhole;
    }

    /// <summary>Reads a cell that is not plain; null when nothing is wrong.</summary>
    public string? Read(Column column, ReadOnlySpan<byte> text, long row, ref Cell cell)
    {
        (cell.Sign, cell.UnitStart) = (NumberSign.None, 0);
        if (column.Type is not ColumnType.Duration && style.Decimals.IsPoint && TryPoint(column, text, ref cell))
            return WrongKind(column, in cell) ?? WrongSign(column, row, in cell) ?? Bounds(column, in cell.Amount);
        if (MissingWord.Is(text[0] == '\'' ? text[1..] : text, out var isClosed)) return Missing(column, isClosed, ref cell);
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
    private static bool TryPoint(Column column, ReadOnlySpan<byte> text, ref Cell cell)
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

    private static string? Missing(Column column, bool isClosed, ref Cell cell)
    {
        cell.Gap = isClosed ? Gap.Closed : Gap.Word;
        return column.AllowsBlank ? null
            : isClosed ? "This says that there was nothing to measure, but there has to be a figure here."
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
