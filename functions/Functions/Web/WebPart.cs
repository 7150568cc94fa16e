using System.Xml.Linq;

namespace KpiPapers.Functions.Web;

/// <summary>What pages are made of. Text is text: whatever is in it, it cannot become markup.</summary>
internal static class WebPart
{
    public static XElement Heading(string text, string? id = null) => new("h2", id is null ? null : new XAttribute("id", id), text);

    public static XElement SubHeading(string text) => new("h3", text);

    public static XElement Paragraph(params object[] content) => new("p", content);

    public static XElement Link(string text, string address) => new("a", new XAttribute("href", address), text);

    public static XElement List(params IEnumerable<object> items) => new("ul", items.Select(item => new XElement("li", item)));

    /// <summary>What something is, term by term.</summary>
    public static XElement Terms(params IEnumerable<(string Term, object Meaning)> terms) => new(
        "dl", terms.Select(term => new XElement("div", new XElement("dt", term.Term), new XElement("dd", term.Meaning))));

    /// <summary>
    /// A table with its caption, in a frame of its own that scrolls sideways on small screens, by keyboard too. The first cell heads its row.
    /// </summary>
    /// <param name="section">The id of the heading that it stands under, which names it as well: two papers may have tables of one caption.</param>
    /// <param name="id">An id for the caption.</param>
    /// <param name="caption">What stands above it.</param>
    /// <param name="headings">Those of its columns.</param>
    /// <param name="rows">The content of each cell.</param>
    public static XElement Table(string section, string id, string caption, IEnumerable<string> headings, IEnumerable<IEnumerable<object?>> rows) => new(
        "div",
        new XAttribute("class", "frame"),
        new XAttribute("role", "region"),
        new XAttribute("aria-labelledby", $"{section} {id}"),
        new XAttribute("tabindex", "0"),
        new XElement(
            "table",
            new XElement("caption", new XAttribute("id", id), caption),
            new XElement("thead", new XElement("tr", headings.Select(heading => new XElement("th", new XAttribute("scope", "col"), heading)))),
            new XElement("tbody", rows.Select(cells => new XElement("tr", cells.Select((cell, place) => place == 0
                ? new XElement("th", new XAttribute("scope", "row"), cell)
                : new XElement("td", cell)))))));

    /// <summary>What somebody should see first.</summary>
    public static XElement Notice(params IEnumerable<object> content) => new("div", new XAttribute("class", "notice"), content);

    /// <summary>Parts that are shown once somebody asks for them; no script is needed.</summary>
    public static XElement Fold(string about, params IEnumerable<XElement> parts) => new("details", new XElement("summary", about), parts);

    /// <summary>A button that changes something. What it is about stands in the address, so there is no field and no body to read.</summary>
    public static XElement Button(string text, string address, bool isQuiet = false) => new(
        "form",
        new XAttribute("method", "post"),
        new XAttribute("action", address),
        new XElement("button", new XAttribute("type", "submit"), isQuiet ? new XAttribute("class", "quiet") : null, text));
}
