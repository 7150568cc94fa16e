using System.Collections.Immutable;

namespace KpiPapers.Domain.Narratives;

/// <summary>A piece of a narrative. None of them holds a number: the paper numbers its paragraphs itself, so that no number is missing.</summary>
public abstract record NarrativeBlock
{
    private NarrativeBlock() { }

    /// <summary>A heading within a section.</summary>
    /// <param name="Text">Its words.</param>
    public sealed record SubHeading(string Text) : NarrativeBlock;

    /// <summary>A paragraph.</summary>
    /// <param name="Runs">Its text; one run or more.</param>
    public sealed record Paragraph(ImmutableArray<TextRun> Runs) : NarrativeBlock;

    /// <summary>A list with bullets.</summary>
    /// <param name="Items">The items' texts; one item or more, each of one run or more.</param>
    public sealed record Bullets(ImmutableArray<ImmutableArray<TextRun>> Items) : NarrativeBlock;
}
