using DocumentFormat.OpenXml;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace KpiPapers.Exports.Narratives;

/// <summary>What a paper cannot print, in words: what is wrong, and what was expected.</summary>
internal static class Untakeable
{
    /// <summary>A block of Markdown that is neither paragraph, heading nor list.</summary>
    public static (string Wrong, string Expected) Of(Block block) => block switch
    {
        Table => ("There is a table here.", "paragraphs, bullets and headings; figures come with the exports"),
        QuoteBlock => ("There is a block quote here, which starts with >.", "a paragraph"),
        FencedCodeBlock => ("There is a block of code here.", "a paragraph"),
        CodeBlock => ("These lines are indented by four spaces or more, which makes them code in Markdown.", "lines that are not indented"),
        HtmlBlock => ("There is HTML here.", "plain Markdown"),
        _ => ("This cannot be taken.", "paragraphs, bullets and headings"),
    };

    /// <summary>A part of a run of Word; null for one that is not known.</summary>
    public static (string Wrong, string Expected)? Of(OpenXmlElement part) => part.LocalName switch
    {
        "sym" => ("There is a symbol of another font here.", "the symbol as a letter or word"),
        "footnoteReference" or "endnoteReference" => ("There is a footnote here.", "its words in the text itself"),
        "drawing" or "pict" or "object" or "AlternateContent" => part.Descendants().Any(inner => inner.LocalName == "txbxContent")
            ? ("There is a text box here.", "its words in the text itself")
            : ("There is a picture here.", "text only; papers have no pictures"),
        _ => null,
    };
}
