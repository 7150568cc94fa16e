using System.Net;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Functions.Web;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.Web;

/// <summary>A mail whose sending was cut off is sent again only when an operator says so.</summary>
public sealed class SendingAgain : PagesOfOneCouncil
{
    private const string Address = ResendMails.ResendMails.Address;

    [Fact]
    public async Task Then_it_goes_out_once_more_with_links_that_work()
    {
        Council.GoTo("2020-10-05");
        await Council.DropAsync("figures.csv", Csv.Figure(Council.Quarter, "P01a", 100));
        var delivery = await CutOffAsync("team");
        Council.App.Clock.Now = Council.App.Clock.Now.AddHours(2);

        var page = await Web.GetAsync(Address, Operator, SignedInUser.Operator);
        var answer = await Web.PostAsync($"{Address}?delivery={Uri.EscapeDataString(delivery)}&recipient=team", Operator, SignedInUser.Operator);
        var again = await Web.PostAsync($"{Address}?delivery={Uri.EscapeDataString(delivery)}&recipient=team", Operator, SignedInUser.Operator);

        Assert.Contains("to Performance Team, on 5 October 2020 at 07:30", page.Body, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Conflict), (answer.Status, again.Status));
        Assert.Null(await Council.App.Get<DeliveryStore>().StateAsync(delivery, "team", Cancellation));
        await Council.WaitAndWorkAsync();
        Assert.Equal(DeliveryState.Sent, await Council.App.Get<DeliveryStore>().StateAsync(delivery, "team", Cancellation));
        Assert.Equal(2, (await Council.MailsAsync()).Count(mail => mail.StartsWith("performance: Draft", StringComparison.Ordinal)));
        Assert.Contains("There is none", (await Web.GetAsync(Address, Operator, SignedInUser.Operator)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Or_counts_as_sent_when_somebody_has_it()
    {
        Council.GoTo("2020-10-05");
        await Council.DropAsync("figures.csv", Csv.Figure(Council.Quarter, "P01a", 100));
        var delivery = await CutOffAsync("team");
        Council.App.Clock.Now = Council.App.Clock.Now.AddHours(2);
        var address = $"{Address}?delivery={Uri.EscapeDataString(delivery)}&recipient=team&arrived=true";
        Assert.Contains(WebUtility.HtmlEncode(address), (await Web.GetAsync(Address, Operator, SignedInUser.Operator)).Body, StringComparison.Ordinal);

        var answer = await Web.PostAsync(address, Operator, SignedInUser.Operator);
        var again = await Web.PostAsync(address, Operator, SignedInUser.Operator);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict), (answer.Status, again.Status));
        Assert.Equal(DeliveryState.Sent, await Council.App.Get<DeliveryStore>().StateAsync(delivery, "team", Cancellation));
        await Council.WorkAsync();
        Assert.Equal(1, (await Council.MailsAsync()).Count(mail => mail.StartsWith("performance: Draft", StringComparison.Ordinal)));
        Assert.Contains("There is none", (await Web.GetAsync(Address, Operator, SignedInUser.Operator)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_may_still_be_under_way_is_neither_listed_nor_sent()
    {
        Council.GoTo("2020-10-05");
        await Council.DropAsync("figures.csv", Csv.Figure(Council.Quarter, "P01a", 100));
        var delivery = await CutOffAsync("team");

        var answer = await Web.PostAsync($"{Address}?delivery={Uri.EscapeDataString(delivery)}&recipient=team", Operator, SignedInUser.Operator);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("There is none", (await Web.GetAsync(Address, Operator, SignedInUser.Operator)).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, "same-origin", HttpStatusCode.Unauthorized)]
    [InlineData(Operator, "Reader", "same-origin", HttpStatusCode.Forbidden)]
    [InlineData(Operator, SignedInUser.Operator, "cross-site", HttpStatusCode.Forbidden)]
    public async Task Nobody_else_can_and_no_other_site(string? user, string? role, string site, HttpStatusCode status) =>
        Assert.Equal(status, (await Web.PostAsync($"{Address}?delivery=a&recipient=team", user, role, site)).Status);

    /// <summary>Leaves the draft's delivery as an attempt does that died after it had claimed it.</summary>
    private async Task<string> CutOffAsync(string recipient)
    {
        var version = (await Council.LatestAsync())!;   // there is a draft
        var (store, delivery) = (Council.App.Get<DeliveryStore>(), DeliveryStore.KeyOf(version));
        await store.ReleaseAsync(delivery, recipient, Cancellation);
        var work = System.Text.Json.JsonSerializer.Serialize(
            new MailWork(recipient, Paper: new(version.Paper, version.Quarter, version.Number)), System.Text.Json.JsonSerializerOptions.Web);
        Assert.True(await store.TryClaimAsync(delivery, recipient, new(version.Title, Council.App.Clock.Now, "smtp", null, null) { Work = work }, Cancellation));
        return delivery;
    }
}
