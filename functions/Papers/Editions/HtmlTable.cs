using System.Xml.Linq;

namespace KpiPapers.Papers.Editions;

/// <summary>What all tables of a page share.</summary>
internal static class HtmlTable
{
    /// <summary>
    /// A table with its caption, in a frame of its own that scrolls sideways on small screens. The frame can be reached by keyboard, as
    /// only then it can be scrolled by keyboard; it is named by the section too, since two services may have tables of one title.
    /// </summary>
    /// <param name="id">An id for the caption.</param>
    /// <param name="section">The id of the heading that it stands under.</param>
    /// <param name="kind">How it looks.</param>
    /// <param name="caption">What stands above it.</param>
    /// <param name="content">Head and bodies.</param>
    public static XElement Framed(string id, string section, string kind, string caption, params IEnumerable<XElement> content) => new(
        "div",
        new XAttribute("class", $"frame {kind}"),
        new XAttribute("role", "region"),
        new XAttribute("aria-labelledby", $"{section} {id}"),
        new XAttribute("tabindex", "0"),
        new XElement("table", new XElement("caption", new XAttribute("id", id), new XElement("span", HtmlText.Of(caption))), content));

    /// <summary>The row of headings.</summary>
    public static XElement Head(params IEnumerable<(string Heading, bool HasNumbers)> columns) => new(
        "thead",
        new XElement("tr", columns.Select(column => new XElement(
            "th", new XAttribute("scope", "col"), Numbers(column.HasNumbers), HtmlText.Of(column.Heading)))));

    /// <summary>The cell that heads a row.</summary>
    public static XElement RowHead(string name) => new("th", new XAttribute("scope", "row"), HtmlText.Of(name));

    /// <summary>Any other cell.</summary>
    public static XElement Cell(string text, bool hasNumbers = false) => new("td", Numbers(hasNumbers), HtmlText.Of(text));

    /// <summary>Numbers stand one below the other by their last digits.</summary>
    private static XAttribute? Numbers(bool are) => are ? new("class", "numbers") : null;
}
