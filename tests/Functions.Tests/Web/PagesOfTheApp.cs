using System.Text;
using System.Xml.Linq;
using KpiPapers.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace KpiPapers.Functions.Tests.Web;

/// <summary>Every page of the app is complete in itself and kept by nobody.</summary>
public sealed class PagesOfTheApp
{
    private static readonly WebPage Plain = new(StatusCodes.Status404NotFound, "A <title> & more", WebPart.Paragraph("Words <b>as</b> they are"));
    private static readonly WebPage WithForm = new(StatusCodes.Status200OK, "A form", WebPart.Paragraph("Press"), WebPart.Button("Go", "/api/x?version=1&y=2"));

    [Fact]
    public async Task It_has_a_language_a_title_that_is_its_heading_and_fits_small_screens()
    {
        var html = XDocument.Parse((await AnswerAsync(Plain)).Body.Replace("<!doctype html>", "", StringComparison.Ordinal)).Root!;

        Assert.Equal("en-GB", (string?)html.Attribute("lang"));
        Assert.Equal("A <title> & more", html.Element("head")!.Element("title")!.Value);
        Assert.Equal("A <title> & more", html.Descendants("main").Single().Element("h1")!.Value);
        Assert.Equal("Words <b>as</b> they are", html.Descendants("main").Single().Element("p")!.Value);
        Assert.Contains(html.Descendants("meta"), meta => (string?)meta.Attribute("name") == "viewport");
        Assert.Empty(html.Descendants("script"));
        Assert.Equal("/api/accessibility", (string?)html.Descendants("footer").Single().Descendants("a").Single().Attribute("href"));
    }

    [Fact]
    public async Task No_cache_keeps_it_and_nothing_may_be_fetched_or_framed()
    {
        var (_, headers, _) = await AnswerAsync(Plain);

        Assert.Equal(
            "text/html; charset=utf-8; no-store; nosniff; no-referrer",
            $"{headers.ContentType}; {headers.CacheControl}; {headers.XContentTypeOptions}; {headers["Referrer-Policy"]}");
        Assert.Equal(
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'", headers.ContentSecurityPolicy);
    }

    [Fact]
    public async Task Only_a_page_with_a_form_may_send_one_and_says_to_its_own_site_where_from()
    {
        var (_, headers, _) = await AnswerAsync(WithForm);

        Assert.Equal("same-origin", headers["Referrer-Policy"]);
        Assert.EndsWith("form-action 'self'", headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_for_its_head_it_answers_that_alone()
    {
        var whole = await AnswerAsync(Plain);
        var head = await AnswerAsync(Plain, HttpMethods.Head);

        Assert.Equal((StatusCodes.Status404NotFound, ""), (head.Status, head.Body));
        Assert.Equal(whole.Headers, head.Headers);
        Assert.Equal(Encoding.UTF8.GetByteCount(whole.Body), head.Headers.ContentLength);
    }

    private static async Task<(int Status, IHeaderDictionary Headers, string Body)> AnswerAsync(WebPage page, string? method = null)
    {
        using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.Method = method ?? HttpMethods.Get;
        context.Response.Body = body;
        await page.ExecuteAsync(context);
        return (context.Response.StatusCode, context.Response.Headers, Encoding.UTF8.GetString(body.ToArray()));
    }
}
