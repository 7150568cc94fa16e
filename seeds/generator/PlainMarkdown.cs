namespace KpiPapers.Seeds;

/// <summary>What a paragraph of a document is.</summary>
internal enum ParagraphKind
{
    Text,
    Heading,
    Bullet,
}

/// <summary>A paragraph of a document.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Runs">Its text in pieces, every second of them bold.</param>
internal sealed record SourceParagraph(ParagraphKind Kind, IReadOnlyList<string> Runs);

/// <summary>The little of Markdown that the documents are kept in: headings, paragraphs, bullets and bold words.</summary>
internal static class PlainMarkdown
{
    private const string Heading = "# ";
    private const string Bullet = "- ";
    private const string Bold = "**";

    public static IEnumerable<SourceParagraph> Read(string text) =>
        text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).SelectMany(block =>
            block.StartsWith(Heading, StringComparison.Ordinal) ? [Paragraph(ParagraphKind.Heading, block[Heading.Length..])]
            : block.StartsWith(Bullet, StringComparison.Ordinal) ? $"\n{block}".Split($"\n{Bullet}").Skip(1).Select(item => Paragraph(ParagraphKind.Bullet, item))
            : new[] { Paragraph(ParagraphKind.Text, block) });

    private static SourceParagraph Paragraph(ParagraphKind kind, string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);   // lines are broken only for whoever reads the source
        return new(kind, string.Join(' ', words).Split(Bold));
    }
}
