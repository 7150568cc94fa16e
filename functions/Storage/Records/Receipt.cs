using System.Collections.Immutable;

namespace KpiPapers.Storage.Records;

/// <summary>What the sender of a file that was taken is told, in words as they are printed, so that it reads the same whenever it is sent.</summary>
public sealed record Receipt
{
    /// <summary>What was read, as lines such as <c>8,706 rows from 1 July 2020 to 31 July 2020</c>.</summary>
    public required ImmutableArray<string> Read { get; init; }

    /// <summary>The first of the figures that it gave or changed, by code and quarter.</summary>
    public required ImmutableArray<FigureMove> Figures { get; init; }

    /// <summary>How many figures there are, those left out included.</summary>
    public required int FigureCount { get; init; }

    /// <summary>The first of its warnings.</summary>
    public required ImmutableArray<Remark> Warnings { get; init; }

    /// <summary>How many warnings there are, those left out included.</summary>
    public required int WarningCount { get; init; }

    /// <summary>The papers that print what it brought, such as <c>Quarterly performance report: Quarter 2 2020/21</c>.</summary>
    public ImmutableArray<string> Papers { get; init; } = [];

    /// <summary>True once figures and papers say how things are now; until then a figure's <see cref="FigureMove.Now"/> is empty.</summary>
    public bool IsComplete { get; init; }
}

/// <summary>How a figure moved.</summary>
/// <param name="Figure">Which one.</param>
/// <param name="Name">The indicator as printed: <c>CSU10 – Calls: average wait</c>.</param>
/// <param name="Before">What it was before the file was taken.</param>
/// <param name="Now">What it is now.</param>
public sealed record FigureMove(FigureKey Figure, string Name, string Before, string Now);
