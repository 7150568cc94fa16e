using System.Collections.Immutable;
using KpiPapers.Domain.Narratives;

namespace KpiPapers.Exports.Narratives;

/// <summary>What a document holds, piece by piece in its order, whether it was written in Markdown or in Word.</summary>
/// <param name="Row">Where: a line of Markdown, a paragraph of Word, or the row of a CSV file whose cell is Markdown.</param>
internal abstract record Piece(long Row)
{
    /// <summary>A heading.</summary>
    /// <param name="Row">Where.</param>
    /// <param name="Level">From 1, the highest; 0 for a document's title.</param>
    /// <param name="Text">Its words.</param>
    public sealed record Heading(long Row, int Level, string Text) : Piece(Row);

    /// <summary>A paragraph.</summary>
    /// <param name="Row">Where.</param>
    /// <param name="Runs">Its text; one run or more.</param>
    /// <param name="Number">The number that was typed before it as an item of a list, and is left out; empty when none was.</param>
    public sealed record Paragraph(long Row, ImmutableArray<TextRun> Runs, string Number = "") : Piece(Row);

    /// <summary>An item of a list with bullets.</summary>
    /// <param name="Row">Where.</param>
    /// <param name="Runs">Its text; one run or more.</param>
    /// <param name="Number">The number that was typed before it as an item of a list within bullets, and is left out; empty when none was.</param>
    public sealed record Bullet(long Row, ImmutableArray<TextRun> Runs, string Number = "") : Piece(Row);

    /// <summary>Something that cannot be taken, or only otherwise than it stands there.</summary>
    /// <param name="Row">Where.</param>
    /// <param name="Value">Its words, or those around it.</param>
    /// <param name="Wrong">What is wrong, as a sentence.</param>
    /// <param name="Expected">What was expected, as a phrase.</param>
    /// <param name="IsTaken">Whether it is taken all the same, so that this is a warning only.</param>
    public sealed record Odd(long Row, string Value, string Wrong, string Expected, bool IsTaken = false) : Piece(Row);
}
