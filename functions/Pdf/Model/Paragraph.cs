using System.Collections.Immutable;

namespace KpiPapers.Pdf;

/// <summary>A paragraph, as a block of its own or inside a <see cref="Cell"/>. One without a text is left out, unless it has a number.</summary>
/// <param name="Runs">The text in pieces of one look each.</param>
public sealed record Paragraph(ImmutableArray<Run> Runs) : Block
{
    /// <inheritdoc cref="Paragraph" path="/param[@name='Runs']" />
    public ImmutableArray<Run> Runs { get; init => field = value.OrEmpty(); } = Runs.OrEmpty();

    /// <summary>A number such as <c>1.1</c>, hung to the left of the text.</summary>
    public string? Number { get; init; }

    /// <summary>
    /// Whether it stays on the page of the block that follows, as one does that announces a list, unless both are more than a page. Not
    /// in a cell.
    /// </summary>
    public bool KeepsWithNext { get; init; }

    /// <summary>A paragraph in plain letters.</summary>
    /// <param name="text">The text; a line feed in it starts a new line.</param>
    public static Paragraph Of(string text) => new([new Run(text)]);
}
