using System.Net;
using KpiPapers.Functions.SignPaper;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Functions.Web;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.Web;

/// <summary>An operator stops every link to one version at once.</summary>
public sealed class StoppingLinks(SigningCouncil council) : IClassFixture<SigningCouncil>, IAsyncLifetime
{
    private const string Operator = "operator@wendlebury-vale.example.org";

    private WebApp? _started;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private WebApp Web => _started!;   // started before each test

    public async ValueTask InitializeAsync() => _started = await WebApp.StartAsync(council.ConnectionString);

    public ValueTask DisposeAsync() => Web.DisposeAsync();

    [Fact]
    public async Task The_links_of_every_recipient_to_that_version_stop_and_those_to_others_work()
    {
        var second = await council.PaperAsync(versions: 2);
        var first = second with { Number = 1 };
        await using var app = new App(council.ConnectionString);
        foreach (var recipient in new[] { "clerk", "chair" }) await MailAsync(app, first, recipient);
        await MailAsync(app, second, "clerk");

        var answer = await RevokeAsync(first);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("The links to version 1 no longer work", answer.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await OpenAsync(first, "clerk"));
        Assert.Equal(HttpStatusCode.NotFound, await OpenAsync(first, "chair"));
        Assert.Equal(HttpStatusCode.OK, await OpenAsync(second, "clerk"));
    }

    [Fact]
    public async Task Doing_so_again_says_the_same_and_keeps_the_time_of_the_first()
    {
        var version = await council.PaperAsync();

        var answer = await RevokeAsync(version);
        var first = await RevokedAsync(version);
        var again = await RevokeAsync(version);

        Assert.NotNull(first);
        Assert.Equal(answer.Whole, again.Whole);
        Assert.Equal(first, await RevokedAsync(version));
    }

    [Fact]
    public async Task The_sign_off_page_has_a_button_for_each_version_for_operators_alone()
    {
        var version = await council.PaperAsync(versions: 2);
        await RevokeAsync(version with { Number = 1 });

        var page = await Web.GetAsync(SignOffRoute.AddressOf(version.Paper, version.Quarter), Operator, SignedInUser.Operator);
        var ofOthers = await Web.GetAsync(SignOffRoute.AddressOf(version.Paper, version.Quarter), SigningCouncil.Lead);

        Assert.Contains($"action=\"{RevokeLinks.RevokeLinks.AddressOf(version)}\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("Version 1: links stopped on ", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Links in mails", ofOthers.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SigningCouncil.Lead, null, "same-origin", HttpStatusCode.Forbidden)]
    [InlineData(Operator, "operator", "same-origin", HttpStatusCode.Forbidden)]
    [InlineData(Operator, SignedInUser.Operator, "cross-site", HttpStatusCode.Forbidden)]
    [InlineData(null, null, "same-origin", HttpStatusCode.Unauthorized)]
    public async Task Nobody_else_can_and_no_other_site(string? user, string? role, string site, HttpStatusCode status)
    {
        var version = await council.PaperAsync();

        var answer = await Web.PostAsync(RevokeLinks.RevokeLinks.AddressOf(version), user, role, site);

        Assert.Equal(status, answer.Status);
        Assert.Null(await RevokedAsync(version));
    }

    [Fact]
    public async Task A_version_that_is_not_there_is_not_found()
    {
        var version = await council.PaperAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await RevokeAsync(version with { Number = 7 })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await RevokeAsync(version with { Paper = "none" })).Status);
    }

    private static string SecretOf(PaperVersion version, string recipient) => $"{recipient}-{version.Quarter.StartYear}-{version.Number}";

    private static Task<bool> MailAsync(App app, PaperVersion version, string recipient) => app.Get<DeliveryStore>().TryClaimAsync(
        DeliveryStore.KeyOf(version), recipient, new(version.Title, app.Clock.Now, "smtp", SecretOf(version, recipient), app.Clock.Now.AddDays(90)), Cancellation);

    private Task<WebApp.Answer> RevokeAsync(PaperVersion version) =>
        Web.PostAsync(RevokeLinks.RevokeLinks.AddressOf(version), Operator, SignedInUser.Operator);

    private async Task<HttpStatusCode> OpenAsync(PaperVersion version, string recipient) =>
        (await Web.GetAsync(ServePaper.PaperRoute.Link(WebApp.PublicUrl, version, version.PdfName, SecretOf(version, recipient)).PathAndQuery)).Status;

    private async Task<DateTimeOffset?> RevokedAsync(PaperVersion version)
    {
        await using var app = new App(council.ConnectionString);
        return (await app.Get<PaperStore>().GetAsync(version.Paper, version.Quarter, version.Number, Cancellation))?.LinksRevoked;
    }
}
