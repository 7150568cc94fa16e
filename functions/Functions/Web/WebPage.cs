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

    // Colours are those of the papers' web pages. No angle brackets or ampersands: this is text in XML.
    private const string Style = """

        body { margin: 0 auto; max-width: 40rem; padding: 0 1rem 3rem; background: #fff; color: #1a1c1e; overflow-wrap: break-word; }
        body { font: 1rem/1.5 "Atkinson Hyperlegible Next", system-ui, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; }
        h1 { margin: 2.5rem 0 1.5rem; font-size: clamp(1.5rem, 1.2rem + 1.5vw, 2rem); line-height: 1.25; color: #14355c; }
        h2 { margin: 2.5rem 0 .75rem; font-size: 1.25rem; line-height: 1.25; color: #14355c; }
        h3 { margin: 1.75rem 0 .5rem; font-size: 1rem; line-height: 1.25; color: #14355c; }
        p, ul { margin: .75rem 0; }
        ul { padding-left: 1.25rem; }
        ul:has(button) { padding: 0; list-style: none; }
        li { margin: .5rem 0; }
        a { color: #1d509e; text-underline-offset: .15em; }
        dl { margin: 1rem 0 0; border-top: 1px solid #6b7782; }
        dl div { padding: .625rem 0; border-bottom: 1px solid #c3c9cf; }
        dt { font-weight: bold; }
        dd { margin: .125rem 0 0; }
        dd p:first-child { margin-top: 0; }
        button { margin: .25rem 0; padding: .75rem 1.25rem; border: 0; border-radius: 4px; background: #14355c; color: #fff; }
        button { font: inherit; font-weight: bold; cursor: pointer; }
        body.wide { max-width: 76rem; }
        h3 { margin: 2rem 0 .5rem; font-size: 1.0625rem; line-height: 1.25; color: #14355c; }
        .notice { margin: 1.5rem 0; padding: .5rem 1rem; border: 1px solid #b35f00; border-left-width: 6px; }
        .frame { margin: 1rem 0; overflow-x: auto; position: relative; }
        table { width: 100%; min-width: 40rem; border-collapse: collapse; font-size: .9375rem; line-height: 1.4; }
        caption { padding: 0 0 .5rem; text-align: left; font-weight: bold; }
        th, td { padding: .5rem .625rem; text-align: left; vertical-align: top; border-bottom: 1px solid #c3c9cf; }
        thead th { background: #e9eef4; vertical-align: bottom; border-color: #6b7782; }
        tbody th { min-width: 9rem; }
        td.number { text-align: right; font-variant-numeric: tabular-nums; }
        td b, td small { display: block; }
        small { font-size: .875rem; color: #4a535b; }
        .mark { width: 1em; height: 1em; margin-right: .35em; vertical-align: -.125em; }
        .spark { display: block; width: 60px; height: 16px; margin-top: .25rem; fill: none; stroke: #14355c; stroke-width: 1.5; stroke-linecap: round; }
        .chart { display: block; width: 100%; min-width: 30rem; height: auto; }
        figure { margin: 1rem 0; }
        figcaption { font-size: .9375rem; color: #4a535b; }
        summary { padding: .375rem 0; cursor: pointer; }
        code { font: .8125rem/1.4 ui-monospace, Menlo, Consolas, "Liberation Mono", monospace; overflow-wrap: anywhere; }
        button.quiet { padding: .5rem 1rem; border: 2px solid #14355c; background: #fff; color: #14355c; }
        label { display: block; font-weight: bold; }
        input[type=file] { box-sizing: border-box; width: 100%; margin: .5rem 0 1rem; padding: .75rem; }
        input[type=file] { border: 2px solid #6b7782; border-radius: 4px; background: #fff; font: inherit; }
        input::file-selector-button { margin: 0 1rem 0 0; padding: .375rem .75rem; border: 2px solid #14355c; border-radius: 4px; }
        input::file-selector-button { background: #fff; color: #14355c; font: inherit; font-weight: bold; cursor: pointer; }
        .buttons { display: flex; flex-wrap: wrap; gap: .5rem 1rem; }
        .hint { margin: 0; color: #50585f; }
        .alert { margin: 1.5rem 0; padding: .25rem 1rem; border: 3px solid #a1203a; }
        .alert h2 { margin-top: .75rem; }
        .good, .bad { padding: .25rem 0 .25rem .75rem; border-left: .375rem solid #14713d; font-weight: bold; }
        .bad { border-left: .375rem double #a1203a; }
        details { margin: 1rem 0; }
        summary { padding: .25rem 0; color: #1d509e; text-decoration: underline; text-underline-offset: .15em; cursor: pointer; }
        :focus-visible { outline: 3px solid #1d509e; outline-offset: 3px; }
        @media (min-width: 40rem) {
          body { padding: 0 2rem 4rem; }
          dl div { display: grid; grid-template-columns: 11rem 1fr; column-gap: 1.5rem; }
          dd { margin: 0; }
        }

        """;

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
        new XElement("body", IsWide ? new XAttribute("class", "wide") : null, new XElement("main", new XElement("h1", Title), Parts)));
}
