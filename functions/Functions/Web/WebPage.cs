using System.Text;
using System.Xml.Linq;
using KpiPapers.Papers.Editions;

namespace KpiPapers.Functions.Web;

/// <summary>A page of the app itself, complete in one file: no script, no picture, nothing fetched, nothing kept.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">Its title and heading.</param>
/// <param name="Parts">What stands below the heading, made by <see cref="WebPart"/>.</param>
internal sealed record WebPage(int Status, string Title, params IEnumerable<XElement> Parts) : IResult
{
    /// <summary>Whether it has wide tables, and uses the screen.</summary>
    public bool IsWide { get; init; }

    private static readonly string Style = ReadStyle();

    /// <summary>Browsers call a post from a page without referrer one of unknown origin, so a page with a form keeps it within the site.</summary>
    private bool HasForm => Parts.Any(part => part.DescendantsAndSelf("form").Any());

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var page = Encoding.UTF8.GetBytes($"<!doctype html>\n{Printable(Html()).ToString(SaveOptions.DisableFormatting)}\n");
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = page.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = HasForm ? "same-origin" : "no-referrer";
        // Not in a frame of another site either, where a person might be led to press a button unseen.
        response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; form-action {(HasForm ? "'self'" : "'none'")}";
        if (!HttpMethods.IsHead(httpContext.Request.Method)) await response.Body.WriteAsync(page, httpContext.RequestAborted);
    }

    /// <summary>Without the characters that a page cannot hold, whoever wrote them into a cell or a file's name.</summary>
    private static XElement Printable(XElement html)
    {
        foreach (var text in html.DescendantNodes().OfType<XText>()) text.Value = PrintableText.Of(text.Value);
        foreach (var attribute in html.Descendants().Attributes()) attribute.Value = PrintableText.Of(attribute.Value);
        return html;
    }

    private XElement Html() => new(
        "html",
        new XAttribute("lang", "en-GB"),
        new XElement(
            "head",
            new XElement("meta", new XAttribute("charset", "utf-8")),
            new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
            new XElement("title", Title),
            new XElement("style", Style)),
        new XElement(
            "body",
            IsWide ? new XAttribute("class", "wide") : null,
            new XElement("main", new XElement("h1", Title), Parts),
            new XElement("footer", WebPart.Paragraph(WebPart.Link("Accessibility statement", ShowAccessibility.ShowAccessibility.Address)))));

    private static string ReadStyle()
    {
        using var css = typeof(WebPage).Assembly.GetManifestResourceStream("WebPage.css")
            ?? throw new InvalidOperationException("The pages' style is not in the assembly: build functions/Functions anew.");
        using var reader = new StreamReader(css, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
