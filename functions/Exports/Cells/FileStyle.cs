using System.Collections.Immutable;

namespace KpiPapers.Exports.Cells;

/// <summary>What only a whole file can tell of how its cells are written: whether days come first, and whether a comma is a decimal point.</summary>
/// <param name="separator">What separates its columns.</param>
/// <param name="dropped">The day on which it was dropped; null where it is not known.</param>
internal sealed class FileStyle(char separator, DateOnly? dropped = null)
{
    private const int MostMonths = 12;

    /// <summary>Whether days come before months.</summary>
    public DayOrder Days { get; } = new() { Dropped = dropped };

    /// <summary>Whether a comma is a decimal point.</summary>
    public DecimalSign Decimals { get; } = new(separator);

    /// <summary>How lengths of time look, column by column.</summary>
    public ClockForms Clocks { get; } = new();

    /// <summary>Whether percentages have their sign, column by column.</summary>
    public PercentForms Percents { get; } = new();

    /// <summary>What is odd in the file as a whole, once it has been read.</summary>
    public ImmutableArray<CellProblem> Warnings => Clocks.Warnings;

    /// <summary>A number that could be two, once the file has been read; null when all are sure. It is a problem, not a warning.</summary>
    public CellProblem? Undecided => Decimals.Undecided;

    /// <summary>How days are written, as a phrase; null where nothing needs saying.</summary>
    public string? DaysNote => Days.IsMonthFirst ? "days are written month first"
        : Days.IsGuessed ? "nothing tells whether days or months come first, so days are read day first" : null;

    /// <summary>
    /// True once, after the cell that proved months to come first, if days were read the other way before: those collected have to be turned,
    /// and the row that proved it read again.
    /// </summary>
    public bool TakeTurn() => Days.TakeTurn();

    /// <summary>A day that was read day first as what it is month first.</summary>
    public static DateOnly Turned(DateOnly day) => day.Day <= MostMonths ? new(day.Year, day.Day, day.Month) : day;
}
