using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers.Editions;

/// <summary>The edition for screens: one accessible page that needs nothing beside itself and runs nothing.</summary>
public static class PaperHtml
{
    private static readonly string Style = ReadStyle();

    /// <summary>Writes the page, in UTF-8. The same paper gives the same bytes.</summary>
    public static byte[] Write(Paper paper) => HtmlPage.Write(new("html", new XAttribute("lang", "en-GB"), Head(paper), Body(paper)));

    private static XElement Head(Paper paper) => new(
        "head",
        new XElement("meta", new XAttribute("charset", "utf-8")),
        new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
        new XElement("meta", new XAttribute("http-equiv", "Content-Security-Policy"), new XAttribute("content", Policy())),
        new XElement("title", PrintableText.Of($"{(paper.IsDraft ? "Draft: " : "")}{paper.Title} – {paper.Council}")),
        new XElement("style", Style));

    /// <summary>Whatever somebody's words might do to a page, this one loads and runs nothing.</summary>
    private static string Policy()
    {
        var style = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));
        return $"default-src 'none'; style-src 'sha256-{style}'; base-uri 'none'; form-action 'none'";
    }

    private static XElement Body(Paper paper) => new(
        "body",
        new XElement("a", new XAttribute("class", "skip"), new XAttribute("href", "#content"), "Skip to main content"),
        new XElement(
            "header",
            new XElement("p", new XAttribute("class", "council"), HtmlText.Of(paper.Council)),
            new XElement("h1", HtmlText.Of(paper.Title)),
            paper.IsDraft ? Draft() : null),
        ContentsHtml.Nav(paper),
        new XElement(
            "main",
            new XAttribute("id", "content"),
            new XAttribute("tabindex", "-1"),
            CoverHtml.Section(paper.Cover),
            SectionHtml.Sections(paper.Sections)),
        new XElement("footer", new XElement("p", HtmlText.Of($"{paper.Council} · {paper.Title}"))));

    private static XElement Draft() => new(
        "p",
        new XAttribute("class", "draft"),
        new XElement("strong", Drafts.Sentence));

    private static string ReadStyle()
    {
        using var css = typeof(PaperHtml).Assembly.GetManifestResourceStream("PaperHtml.css")
            ?? throw new InvalidOperationException("The page's style is not in the assembly: build functions/Papers anew.");
        using var reader = new StreamReader(css, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
