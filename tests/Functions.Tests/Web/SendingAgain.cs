using System.Net;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Functions.Web;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.Web;

/// <summary>A mail whose sending was cut off is sent again only when an operator says so.</summary>
public sealed class SendingAgain : IAsyncLifetime
{
    private const string Operator = "operator@wendlebury-vale.example.org";
    private const string Address = ResendMails.ResendMails.Address;

    private Council _council = null!;   // both set before each test
    private WebApp _web = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _council = await Council.StartAsync();
        _web = await WebApp.StartAsync(_council.ConnectionString, _council.App.Clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync();
        await _council.DisposeAsync();
    }

    [Fact]
    public async Task Then_it_goes_out_once_more_with_links_that_work()
    {
        _council.GoTo("2020-10-05");
        await _council.DropAsync("figures.csv", Csv.Figure(Council.Quarter, "P01a", 100));
        var delivery = await CutOffAsync("team");
        _council.App.Clock.Now = _council.App.Clock.Now.AddHours(2);

        var page = await _web.GetAsync(Address, Operator, SignedInUser.Operator);
        var answer = await _web.PostAsync($"{Address}?delivery={Uri.EscapeDataString(delivery)}&recipient=team", Operator, SignedInUser.Operator);
        var again = await _web.PostAsync($"{Address}?delivery={Uri.EscapeDataString(delivery)}&recipient=team", Operator, SignedInUser.Operator);

        Assert.Contains("to Performance Team, on 5 October 2020 at 07:30", page.Body, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Conflict), (answer.Status, again.Status));
        Assert.Null(await _council.App.Get<DeliveryStore>().StateAsync(delivery, "team", Cancellation));
        await _council.WaitAndWorkAsync();
        Assert.Equal(DeliveryState.Sent, await _council.App.Get<DeliveryStore>().StateAsync(delivery, "team", Cancellation));
        Assert.Equal(2, (await _council.MailsAsync()).Count(mail => mail.StartsWith("performance: Draft", StringComparison.Ordinal)));
        Assert.Contains("There is none", (await _web.GetAsync(Address, Operator, SignedInUser.Operator)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Or_counts_as_sent_when_somebody_has_it()
    {
        _council.GoTo("2020-10-05");
        await _council.DropAsync("figures.csv", Csv.Figure(Council.Quarter, "P01a", 100));
        var delivery = await CutOffAsync("team");
        _council.App.Clock.Now = _council.App.Clock.Now.AddHours(2);
        var address = $"{Address}?delivery={Uri.EscapeDataString(delivery)}&recipient=team&arrived=true";
        Assert.Contains(WebUtility.HtmlEncode(address), (await _web.GetAsync(Address, Operator, SignedInUser.Operator)).Body, StringComparison.Ordinal);

        var answer = await _web.PostAsync(address, Operator, SignedInUser.Operator);
        var again = await _web.PostAsync(address, Operator, SignedInUser.Operator);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict), (answer.Status, again.Status));
        Assert.Equal(DeliveryState.Sent, await _council.App.Get<DeliveryStore>().StateAsync(delivery, "team", Cancellation));
        await _council.WorkAsync();
        Assert.Equal(1, (await _council.MailsAsync()).Count(mail => mail.StartsWith("performance: Draft", StringComparison.Ordinal)));
        Assert.Contains("There is none", (await _web.GetAsync(Address, Operator, SignedInUser.Operator)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_may_still_be_under_way_is_neither_listed_nor_sent()
    {
        _council.GoTo("2020-10-05");
        await _council.DropAsync("figures.csv", Csv.Figure(Council.Quarter, "P01a", 100));
        var delivery = await CutOffAsync("team");

        var answer = await _web.PostAsync($"{Address}?delivery={Uri.EscapeDataString(delivery)}&recipient=team", Operator, SignedInUser.Operator);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("There is none", (await _web.GetAsync(Address, Operator, SignedInUser.Operator)).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, "same-origin", HttpStatusCode.Unauthorized)]
    [InlineData(Operator, "Reader", "same-origin", HttpStatusCode.Forbidden)]
    [InlineData(Operator, SignedInUser.Operator, "cross-site", HttpStatusCode.Forbidden)]
    public async Task Nobody_else_can_and_no_other_site(string? user, string? role, string site, HttpStatusCode status) =>
        Assert.Equal(status, (await _web.PostAsync($"{Address}?delivery=a&recipient=team", user, role, site)).Status);

    /// <summary>Leaves the draft's delivery as an attempt does that died after it had claimed it.</summary>
    private async Task<string> CutOffAsync(string recipient)
    {
        var version = (await _council.LatestAsync())!;   // there is a draft
        var (store, delivery) = (_council.App.Get<DeliveryStore>(), DeliveryStore.KeyOf(version));
        await store.ReleaseAsync(delivery, recipient, Cancellation);
        var work = System.Text.Json.JsonSerializer.Serialize(
            new MailWork(recipient, Paper: new(version.Paper, version.Quarter, version.Number)), System.Text.Json.JsonSerializerOptions.Web);
        Assert.True(await store.TryClaimAsync(delivery, recipient, new(version.Title, _council.App.Clock.Now, "smtp", null, null) { Work = work }, Cancellation));
        return delivery;
    }
}
