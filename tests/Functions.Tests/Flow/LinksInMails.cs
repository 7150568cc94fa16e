using KpiPapers.Domain;
using KpiPapers.Functions.ServePaper;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Functions.Tests.Web;
using KpiPapers.Storage.Records;
using Microsoft.AspNetCore.Http;

namespace KpiPapers.Functions.Tests.Flow;

/// <summary>The link in a mail opens that version of that paper, until it expires, for whoever has its secret.</summary>
public sealed class LinksInMails(CouncilAccount account) : IAsyncLifetime
{
    private const string Secret = "a-secret-of-this-test";

    private static readonly Quarter Quarter = CouncilConfig.NewQuarter();   // of a paper whose links no test stops

    private readonly App _app = new(account.ConnectionString);
    private WebApp? _started;

    private WebApp Web => _started!;   // started before each test

    public async ValueTask InitializeAsync() => _started = await WebApp.StartAsync(account.ConnectionString, _app.Clock);

    public async ValueTask DisposeAsync()
    {
        await Web.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData("GET", Secret, 0, null, StatusCodes.Status200OK, "%PDF-")]
    [InlineData("HEAD", Secret, 0, null, StatusCodes.Status200OK, "")]
    [InlineData("GET", Secret, 90, null, StatusCodes.Status410Gone, "This link has expired")]
    [InlineData("HEAD", Secret, 90, null, StatusCodes.Status410Gone, "")]
    [InlineData("GET", "another", 0, null, StatusCodes.Status404NotFound, "This link does not work")]
    [InlineData("GET", "another", 90, null, StatusCodes.Status404NotFound, "This link does not work")]
    [InlineData("GET", null, 0, null, StatusCodes.Status401Unauthorized, "Please sign in")]
    [InlineData("GET", Secret, 0, "other.pdf", StatusCodes.Status404NotFound, "There is no such file")]
    public async Task It_answers(string method, string? secret, int daysLater, string? file, int status, string words)
    {
        var version = await MailedAsync(CouncilConfig.Paper, Quarter);
        _app.Clock.Now = _app.Clock.Now.AddDays(daysLater);

        var answer = await Web.SendAsync(new(method), AddressOf(version, file ?? version.PdfName, secret), user: null);

        Assert.Equal(status, (int)answer.Status);
        Assert.Contains(words, answer.Body, StringComparison.Ordinal);
        Assert.Equal("no-referrer", answer.Headers["Referrer-Policy"]);
        Assert.Contains("no-store", answer.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.Equal(status == StatusCodes.Status200OK ? "application/pdf" : "text/html; charset=utf-8", answer.Headers["Content-Type"]);
        Assert.True(int.Parse(answer.Headers["Content-Length"]) > 1000);
        Assert.Equal(method == "HEAD", answer.Body.Length == 0);
    }

    [Fact]
    public async Task A_paper_in_Part_II_is_not_served_by_link()
    {
        var version = await MailedAsync(CouncilConfig.ExemptPaper, Quarter);

        var answer = await Web.GetAsync(AddressOf(version, version.PdfName, Secret));

        Assert.Equal(StatusCodes.Status403Forbidden, (int)answer.Status);
        Assert.Contains("exempt information (Part II)", answer.Body, StringComparison.Ordinal);
        Assert.Contains("/.auth/login/aad?post_login_redirect_uri=%2Fapi%2Fpapers%2Fexempt%2F", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_signed_in_reads_any_paper_without_a_link_and_Part_II_too()
    {
        var version = await MailedAsync(CouncilConfig.ExemptPaper, Quarter);

        var read = await Web.GetAsync(PaperRoute.Path(version, version.PdfName), "anybody@example.org");
        var unknown = await Web.GetAsync(PaperRoute.Path(version with { Number = 9 }, version.PdfName), "anybody@example.org");

        Assert.Equal(StatusCodes.Status200OK, (int)read.Status);
        Assert.StartsWith("%PDF-", read.Body, StringComparison.Ordinal);
        Assert.Equal(StatusCodes.Status404NotFound, (int)unknown.Status);
        Assert.Contains("There is no such paper", unknown.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopped_it_cannot_be_told_from_one_that_never_was()
    {
        var version = await MailedAsync(CouncilConfig.Paper, CouncilConfig.NewQuarter());
        var invented = await Web.GetAsync(AddressOf(version, version.PdfName, "invented"));

        await _app.Get<PaperStore>().RevokeLinksAsync(version.Paper, version.Quarter, version.Number, _app.Clock.Now, TestContext.Current.CancellationToken);

        var revoked = await Web.GetAsync(AddressOf(version, version.PdfName, Secret));
        Assert.Equal(StatusCodes.Status404NotFound, (int)invented.Status);
        Assert.Equal(invented.Whole, revoked.Whole);
        Assert.Equal(invented.Whole, (await Web.GetAsync(AddressOf(version with { Number = 2 }, version.PdfName, Secret))).Whole);
        Assert.Equal(invented.Whole, (await Web.GetAsync(AddressOf(version with { Quarter = version.Quarter.Add(1) }, version.PdfName, Secret))).Whole);
        Assert.Equal(invented.Whole, (await Web.GetAsync($"/api/papers/no-such-paper/2020-21-q2/v1/a.pdf?t={Secret}")).Whole);
        Assert.Equal(invented.Whole, (await Web.GetAsync($"/api/papers/{new string('p', 600)}/never/v1/a.pdf?t={Secret}")).Whole);
        _app.Clock.Now = _app.Clock.Now.AddDays(90);
        Assert.Equal(invented.Whole, (await Web.GetAsync(AddressOf(version, version.PdfName, Secret))).Whole);
        Assert.Equal(StatusCodes.Status200OK, (int)(await Web.GetAsync(PaperRoute.Path(version, version.PdfName), "anybody@example.org")).Status);
    }

    private static string AddressOf(PaperVersion version, string file, string? secret) =>
        secret is null ? PaperRoute.Path(version, file) : PaperRoute.Link(WebApp.PublicUrl, version, file, secret).PathAndQuery;

    private async Task<PaperVersion> MailedAsync(string paper, Quarter quarter)
    {
        await _app.TakeAsync($"linked {quarter.StartYear}.csv", Csv.Figure(quarter, "P01a", 100));
        await _app.RenderAsync(quarter, paper);
        var version = await _app.LatestAsync(quarter, paper) ?? throw new InvalidOperationException("There is no paper.");
        await _app.Get<DeliveryStore>().TryClaimAsync(
            DeliveryStore.KeyOf(version), "team", new(version.Title, _app.Clock.Now, "smtp", Secret, _app.Clock.Now.AddDays(90)), TestContext.Current.CancellationToken);
        return version;
    }
}
