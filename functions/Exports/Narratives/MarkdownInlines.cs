using System.Runtime.CompilerServices;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KpiPapers.Exports.Narratives;

/// <summary>Takes the text of a paragraph of Markdown apart.</summary>
/// <param name="source">The whole text, for quoting from it.</param>
/// <param name="row">Where all of it stands, if it is a cell, whose every line is a paragraph; without it, lines have their numbers.</param>
/// <param name="first">Its first line, which may have words already.</param>
/// <param name="used">Takes the definitions of addresses that links refer to.</param>
internal sealed class MarkdownInlines(string source, long? row, MarkdownLine first, HashSet<LinkReferenceDefinition> used)
{
    /// <summary>The text, line by line.</summary>
    public List<MarkdownLine> Lines { get; } = [first];

    /// <summary>What cannot be taken of it.</summary>
    public List<Piece.Odd> Oddities { get; } = [];

    public void Add(ContainerInline inlines, Look look)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var inline in inlines) Add(inline, look);
    }

    /// <summary>A part of a text as it was written.</summary>
    public static string Source(string text, SourceSpan span) =>
        span.Start < 0 || span.End >= text.Length || span.Length <= 0 ? "" : text.Substring(span.Start, span.Length);

    private void Add(Inline inline, Look look)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Text.Add(literal.Content.ToString(), look);
                break;
            case LineBreakInline lineBreak:
                AddLine(lineBreak);
                break;
            case HtmlEntityInline entity:
                Text.Add(entity.Transcoded.ToString(), look);
                break;
            case CodeInline code:
                Text.Add(code.Content, look);
                break;
            case EmphasisInline emphasis:
                Add(emphasis, emphasis.DelimiterCount == 2 ? look with { Bold = true } : look with { Italic = true });
                break;
            case AutolinkInline link:
                Text.Add(link.Url, look with { LinkTo = Address(link, link.IsEmail ? $"mailto:{link.Url}" : link.Url) });
                break;
            case LinkInline link:
                AddLink(link, look);
                break;
            case HtmlInline:
                Refuse(inline, "There is HTML here.", "plain Markdown");
                break;
            case ContainerInline container:
                Add(container, look);
                break;
            default:
                Refuse(inline, "This cannot be taken.", "plain text, bold, italic and links");
                break;
        }
    }

    private RunBuilder Text => Lines[^1].Text;

    private void AddLine(LineBreakInline lineBreak)
    {
        // Nobody sees the spaces at the end of a cell's line that would make its break a hard one.
        var before = row is not null && !lineBreak.IsBackslash ? MarkdownLine.NewParagraph : lineBreak.IsHard ? '\n' : ' ';
        var after = source.AsSpan(source.IndexOf('\n', lineBreak.Span.Start) + 1);
        Lines.Add(new(row ?? lineBreak.Line + 2, before, after is [' ' or '\t', ..]));
    }

    private void AddLink(LinkInline link, Look look)
    {
        if (link.Reference is not null) used.Add(link.Reference);
        if (link.IsImage) Refuse(link, "There is a picture here.", "text only; papers have no pictures");
        else Add(link, look with { LinkTo = Address(link, link.Url ?? "") });
    }

    private string? Address(Inline link, string address)
    {
        var kept = LinkAddress.Of(address);
        if (kept is null) Oddities.Add(LinkAddress.NotTaken(Row(link), address));
        return kept;
    }

    private void Refuse(Inline inline, string wrong, string expected) =>
        Oddities.Add(new(Row(inline), Source(source, inline.Span), wrong, expected));

    private long Row(Inline inline) => row ?? inline.Line + 1;
}
