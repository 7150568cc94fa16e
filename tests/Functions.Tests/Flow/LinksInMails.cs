using KpiPapers.Domain;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Storage.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace KpiPapers.Functions.Tests.Flow;

/// <summary>The link in a mail opens that version of that paper, until it expires, for whoever has its secret.</summary>
public sealed class LinksInMails(CouncilAccount account) : IAsyncDisposable
{
    private const string Secret = "a-secret-of-this-test";

    private readonly App _app = new(account.ConnectionString);
    private readonly Quarter _quarter = CouncilConfig.NewQuarter();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("GET", Secret, 0, null, StatusCodes.Status200OK, "%PDF-")]
    [InlineData("HEAD", Secret, 0, null, StatusCodes.Status200OK, "")]
    [InlineData("GET", Secret, 90, null, StatusCodes.Status410Gone, "This link has expired.")]
    [InlineData("GET", "another", 0, null, StatusCodes.Status404NotFound, "This link does not lead to a paper.")]
    [InlineData("GET", null, 0, null, StatusCodes.Status404NotFound, "This link does not lead to a paper.")]
    [InlineData("GET", Secret, 0, "other.pdf", StatusCodes.Status404NotFound, "There is no file of this name")]
    public async Task It_answers(string method, string? secret, int daysLater, string? file, int status, string start)
    {
        var version = await MailedAsync(CouncilConfig.Paper);
        _app.Clock.Now = _app.Clock.Now.AddDays(daysLater);

        var (answered, headers, body) = await AskAsync(method, version, file ?? version.PdfName, secret);

        Assert.Equal(status, answered);
        Assert.StartsWith(start, body, StringComparison.Ordinal);
        if (status != StatusCodes.Status200OK) return;
        Assert.Equal("application/pdf; private, no-store; no-referrer", $"{headers.ContentType}; {headers.CacheControl}; {headers["Referrer-Policy"]}");
        Assert.True(headers.ContentLength > 1000);
        Assert.Equal(method == "HEAD", body.Length == 0);
    }

    [Fact]
    public async Task A_paper_in_Part_II_is_not_served_by_link()
    {
        var version = await MailedAsync(CouncilConfig.ExemptPaper);

        var (status, _, body) = await AskAsync("GET", version, version.PdfName, Secret);

        Assert.Equal(StatusCodes.Status403Forbidden, status);
        Assert.Contains("exempt information (Part II)", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secret_of_one_version_does_not_open_another()
    {
        var mailed = await MailedAsync(CouncilConfig.Paper);

        var (status, _, _) = await AskAsync("GET", mailed with { Number = 2 }, mailed.PdfName, Secret);

        Assert.Equal(StatusCodes.Status404NotFound, status);
    }

    private async Task<PaperVersion> MailedAsync(string paper)
    {
        await _app.TakeAsync($"linked {_quarter.StartYear}.csv", Csv.Figure(_quarter, "P01a", 100));
        await _app.RenderAsync(_quarter, paper);
        var version = await _app.LatestAsync(_quarter, paper) ?? throw new InvalidOperationException("There is no paper.");
        await _app.Get<DeliveryStore>().TryClaimAsync(
            DeliveryStore.KeyOf(version), "team", new(version.Title, _app.Clock.Now, "smtp", Secret, _app.Clock.Now.AddDays(90)), TestContext.Current.CancellationToken);
        return version;
    }

    private async Task<(int Status, IHeaderDictionary Headers, string Body)> AskAsync(string method, PaperVersion version, string file, string? secret)
    {
        using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.Method = method;
        context.Response.Body = body;
        var result = await _app.Get<ServePaper.ServePaper>().GetAsync(
            version.Paper, version.QuarterInPath, version.Number, file, secret, TestContext.Current.CancellationToken);
        await result.ExecuteAsync(context);
        return (context.Response.StatusCode, context.Response.Headers, System.Text.Encoding.Latin1.GetString(body.ToArray()));
    }
}
