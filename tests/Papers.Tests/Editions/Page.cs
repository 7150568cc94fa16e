using System.Text;
using System.Xml.Linq;
using KpiPapers.Papers.Editions;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers.Tests.Editions;

/// <summary>A page read back by a parser that forgives nothing.</summary>
internal sealed class Page
{
    private const string Doctype = "<!doctype html>\n";

    public static readonly XName Svg = "{http://www.w3.org/2000/svg}svg";

    private Page(XElement html) => Html = html;

    public XElement Html { get; }

    /// <summary>All words in their order, a line feed for each line's end.</summary>
    public string Text => Squeezed(TextOf(Html.Element("body")!));

    public static Page Of(Paper paper)
    {
        var file = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(PaperHtml.Write(paper));
        Assert.StartsWith(Doctype, file, StringComparison.Ordinal);
        return new(XElement.Parse(file[Doctype.Length..], LoadOptions.PreserveWhitespace));
    }

    public IEnumerable<XElement> All(string name) => Html.Descendants(name);

    public static string TextOf(XElement element) => string.Concat(element.DescendantNodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "br" } => "\n",
        _ => "",
    }));

    /// <summary>White space as readers see it.</summary>
    public static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
