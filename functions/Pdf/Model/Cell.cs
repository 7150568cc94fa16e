using System.Collections.Immutable;

namespace KpiPapers.Pdf;

/// <summary>A cell of a <see cref="Table"/>.</summary>
/// <param name="Paragraphs">Its text; none for an empty cell.</param>
public sealed record Cell(ImmutableArray<Paragraph> Paragraphs)
{
    /// <inheritdoc cref="Cell" path="/param[@name='Paragraphs']" />
    public ImmutableArray<Paragraph> Paragraphs { get; init => field = value.OrEmpty(); } = Paragraphs.OrEmpty();

    /// <summary>Whether it names its row (read out with each of the row's cells) rather than being one of its values.</summary>
    public bool IsHeader { get; init; }

    /// <summary>A shape before the text. Decoration to a screen reader, so the text must say the same, and may not be empty.</summary>
    public Mark? Mark { get; init; }

    /// <summary>A cell with one plain paragraph, or an empty one if there is no text.</summary>
    /// <param name="text">The text.</param>
    public static Cell Of(string text) => new(text.Length == 0 ? [] : [Paragraph.Of(text)]);
}
