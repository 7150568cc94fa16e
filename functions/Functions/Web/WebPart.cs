using System.Xml.Linq;

namespace KpiPapers.Functions.Web;

/// <summary>What pages are made of. Text is text: whatever is in it, it cannot become markup.</summary>
internal static class WebPart
{
    public static XElement Heading(string text) => new("h2", text);

    public static XElement Paragraph(params object[] content) => new("p", content);

    public static XElement Link(string text, string address) => new("a", new XAttribute("href", address), text);

    public static XElement List(params IEnumerable<object> items) => new("ul", items.Select(item => new XElement("li", item)));

    /// <summary>What something is, term by term.</summary>
    public static XElement Terms(params IEnumerable<(string Term, object Meaning)> terms) => new(
        "dl", terms.Select(term => new XElement("div", new XElement("dt", term.Term), new XElement("dd", term.Meaning))));

    /// <summary>A button that changes something. What it is about stands in the address, so there is no field and no body to read.</summary>
    public static XElement Button(string text, string address, bool isQuiet = false) => new(
        "form",
        new XAttribute("method", "post"),
        new XAttribute("action", address),
        new XElement("button", new XAttribute("type", "submit"), isQuiet ? new XAttribute("class", "quiet") : null, text));
}
