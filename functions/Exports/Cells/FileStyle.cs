namespace KpiPapers.Exports.Cells;

/// <summary>What only a whole file can tell of how its cells are written: whether days come first, and whether a comma is a decimal point.</summary>
internal sealed class FileStyle(char separator)
{
    private bool _turned;

    /// <summary>Whether numbers are written with a decimal comma, as where columns are separated by semicolons.</summary>
    public bool HasDecimalComma { get; } = separator == ';';

    public string? DaysNote => _turned ? "" : null;

    public System.Collections.Immutable.ImmutableArray<CellProblem> Warnings { get; } = [];

    public static DateOnly Turned(DateOnly day) => day.Day <= 12 ? new(day.Year, day.Day, day.Month) : day;

    /// <summary>
    /// True once, after the cell that proved months to come first, if days were read the other way before: they all have to be turned.
    /// </summary>
    public bool TakeTurn() => Interlocked.Exchange(ref _turned, false);
}
