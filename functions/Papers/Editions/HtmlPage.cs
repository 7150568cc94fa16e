using System.Text;
using System.Xml.Linq;

namespace KpiPapers.Papers.Editions;

/// <summary>A tree of elements as a file that HTML parsers read as it was meant.</summary>
internal static class HtmlPage
{
    private static readonly HashSet<string> Void = new(["br", "meta", "wbr"], StringComparer.Ordinal);

    private static readonly HashSet<string> WithoutWords = new(
        [
            "html", "head", "body", "header", "nav", "main", "section", "footer", "ul", "dl", "div", "figure",
            "table", "thead", "tbody", "tr",
        ],
        StringComparer.Ordinal);

    public static byte[] Write(XElement html)
    {
        foreach (var element in html.DescendantsAndSelf().Where(IsHtml).ToList()) Prepare(element);
        return Encoding.UTF8.GetBytes($"<!doctype html>\n{html.ToString(SaveOptions.DisableFormatting)}\n");
    }

    private static bool IsHtml(XElement element) => element.Name.Namespace == XNamespace.None;

    /// <summary>
    /// An element without content must still be closed, as HTML knows no other way of being empty. What stands in an element that holds
    /// no words of its own begins a line, for those who read the source or compare two papers.
    /// </summary>
    private static void Prepare(XElement element)
    {
        if (element.IsEmpty && !Void.Contains(element.Name.LocalName)) element.Value = "";
        if (!WithoutWords.Contains(element.Name.LocalName)) return;
        foreach (var child in element.Elements().ToList()) child.AddBeforeSelf("\n");
    }
}
