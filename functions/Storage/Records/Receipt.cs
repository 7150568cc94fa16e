using System.Collections.Immutable;
using KpiPapers.Domain;

namespace KpiPapers.Storage.Records;

/// <summary>What the sender of a file that was taken is told, in words as they are printed, so that it reads the same whenever it is sent.</summary>
public sealed record Receipt
{
    /// <summary>What was read, as lines such as <c>8,706 rows, from 1 July 2020 to 31 July 2020</c>.</summary>
    public required ImmutableArray<string> Read { get; init; }

    /// <summary>What its moves are about; comments have none.</summary>
    public required Touched Bears { get; init; }

    /// <summary>How figures, texts, listings and sign-offs moved, in the order of <see cref="Bears"/>.</summary>
    public required ImmutableArray<Move> Moves { get; init; }

    /// <summary>How many further figures there are that <see cref="Bears"/> leaves out.</summary>
    public required int FurtherFigures { get; init; }

    /// <summary>The figures among <see cref="Bears"/> as they stood before; none for those that nobody had sent.</summary>
    public ImmutableArray<FigureBefore> Stood { get; init; } = [];

    /// <summary>The first of its warnings; those about moved and unusual figures are known once it is complete, and stand first.</summary>
    public required ImmutableArray<Remark> Warnings { get; init; }

    /// <summary>How many warnings there are, those left out included.</summary>
    public required int WarningCount { get; init; }

    /// <summary>The papers that print what it brought.</summary>
    public ImmutableArray<PaperMention> Papers { get; init; } = [];

    /// <summary>True once moves and papers say how things are now; until then <see cref="Move.Now"/> is empty.</summary>
    public bool IsComplete { get; init; }
}

/// <summary>How a figure, a text, a listing or a sign-off moved.</summary>
/// <param name="Item">What it is: <c>Figure</c>, <c>Text</c>, <c>Table</c> or <c>Sign-off</c>.</param>
/// <param name="About">Which one, as printed: <c>CSU10 – Calls: average wait</c>.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Before">How it stood before the file was taken.</param>
/// <param name="Now">How it stands now.</param>
public sealed record Move(string Item, string About, Quarter Quarter, string Before, string Now);

/// <summary>A figure as it stood before a file was taken.</summary>
/// <param name="Key">Which one.</param>
/// <param name="Figure">The figure.</param>
/// <param name="IsComplete">Whether it was a value that nothing was awaited for.</param>
public sealed record FigureBefore(FigureKey Key, Figure Figure, bool IsComplete);

/// <summary>A paper that a file goes into.</summary>
/// <param name="Title">Its title with the quarter.</param>
/// <param name="Meeting">The day of its meeting.</param>
public sealed record PaperMention(string Title, DateOnly Meeting);
