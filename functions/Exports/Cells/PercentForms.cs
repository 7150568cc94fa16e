namespace KpiPapers.Exports.Cells;

/// <summary>
/// Sees to it that a column has no percentages with their sign beside fractions without one: 0.93 below 92% is 93% where a spreadsheet has lost
/// a format, and 0.93% where the sign was left out. Alone, a fraction is only asked about.
/// </summary>
internal sealed class PercentForms
{
    private readonly ByColumn<Seen> _columns = new();

    /// <summary>Whether a number of per cent without a sign may be a fraction of one.</summary>
    public static bool IsFraction(in Cell cell) => cell.Sign is NumberSign.None && cell.UnitStart == 0 && cell.Number is > 0 and <= 1;

    /// <summary>What to ask whoever sent a fraction that is taken as it stands.</summary>
    public static CellProblem Asked(long row, string heading, decimal number) => new(
        row, heading, $"{number}",
        number == 1 ? "This is read as 1%, not as the whole." : $"This is read as {number}%, less than one per cent.",
        $"{100 * number:0.##}%, if that is what was meant");

    /// <summary>Takes note of a cell in a column of percentages; says what is wrong where another cell contradicts it.</summary>
    public string? Wrong(Column column, long row, in Cell cell)
    {
        if (cell.Sign is not NumberSign.Percent && !IsFraction(in cell)) return null;
        var seen = _columns.Of(column.Heading);
        if (cell.Sign is NumberSign.Percent)
        {
            if (seen.FractionRow > 0) return $"This has a % sign, but row {seen.FractionRow} has none, so {seen.Fraction} there could be {seen.Fraction}% or {100 * seen.Fraction:0.##}%.";
            seen.HasSigns = true;
            return null;
        }
        if (seen.HasSigns) return $"Other cells of this column have a % sign, so this could be {cell.Number}% or {100 * cell.Number:0.##}%.";
        if (seen.FractionRow == 0) (seen.FractionRow, seen.Fraction) = (row, cell.Number);
        return null;
    }

    private sealed class Seen
    {
        public bool HasSigns { get; set; }
        public long FractionRow { get; set; }
        public decimal Fraction { get; set; }
    }
}
