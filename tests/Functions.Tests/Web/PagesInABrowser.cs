using System.Text.Json;
using KpiPapers.Domain;
using KpiPapers.Functions.ServePaper;
using KpiPapers.Functions.SignPaper;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Functions.Web;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.Web;

/// <summary>The pages of the app in a real browser, narrow and wide, by the rules of axe-core; and its buttons, pressed there.</summary>
public sealed class PagesInABrowser(SigningCouncil council) : IClassFixture<SigningCouncil>
{
    private const string Secret = "the-secret";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Those_for_strangers_can_be_read_by_everybody()
    {
        await using var app = new App(council.ConnectionString);
        await using var web = await WebApp.StartAsync(council.ConnectionString, app.Clock);
        var version = await MailedAsync(app, CouncilConfig.Paper, app.Clock.Now);
        var exempt = await MailedAsync(app, CouncilConfig.ExemptPaper, app.Clock.Now.AddDays(1));
        var never = PaperRoute.Link(web.Address, version, version.PdfName, "invented");

        var pages = await ReadAsync(
            user: null, $"{never}", $"{LinkTo(web, version)}", $"{LinkTo(web, exempt)}", $"{Address(web, version)}",
            $"{new Uri(web.Address, ShowAccessibility.ShowAccessibility.Address)}");

        Check(pages, "This link does not work", "This link has expired", "This paper is not opened by a link", "Please sign in", "Accessibility statement");
    }

    [Fact]
    public async Task Those_about_the_sign_off_can_be_read_by_everybody_and_their_buttons_work()
    {
        await using var web = await WebApp.StartAsync(council.ConnectionString);
        var version = await council.PaperAsync(versions: 2);
        var page = $"{Address(web, version)}";

        var pages = await ReadAsync(
            WebApp.Principal(SigningCouncil.Lead, SignedInUser.Operator), page, $"{page}|Stop the links to version 1", $"{page}|Sign off version 2");

        Check(pages, $"Sign-off: {version.Title}", "The links to version 1 no longer work", "Your sign-off of version 2 is on its way");
        Assert.NotNull(await council.DroppedAsync(version));
    }

    [Fact]
    public async Task Those_about_a_quarter_and_what_needs_a_look_can_be_read_by_everybody()
    {
        await using var web = await WebApp.StartAsync(council.ConnectionString);
        var version = await council.PaperAsync();

        var pages = await ReadAsync(
            WebApp.Principal(SigningCouncil.Lead, SignedInUser.Operator),
            $"{new Uri(web.Address, ShowStatus.ShowStatus.AddressOf(version.Quarter))}", $"{new Uri(web.Address, ShowIndicator.ShowIndicator.AddressOf("P01a"))}",
            $"{new Uri(web.Address, ReplayMessages.ReplayMessages.Address)}", $"{new Uri(web.Address, ResendMails.ResendMails.Address)}");

        Check(pages, $"Where {version.Quarter.TitleForm()} stands", "P01a – ", "Work that was put aside", "Mails that nobody can be sure of");
    }

    [Fact]
    public async Task Those_that_refuse_can_be_read_by_everybody()
    {
        await using var web = await WebApp.StartAsync(council.ConnectionString);
        var version = await council.PaperAsync();
        var page = $"{Address(web, version)}";

        var pages = await ReadAsync(
            WebApp.Principal(SigningCouncil.Colleague), page, $"{web.Address}api/papers/none/2020-21-q2/sign-off",
            $"{new Uri(web.Address, PaperRoute.Path(version, "none.pdf"))}");

        Check(pages, $"Sign-off: {version.Title}", "There is no such paper", "There is no such file");
    }

    private static void Check(List<JsonElement> pages, params string[] titles)
    {
        Assert.Equal(titles.Length, pages.Count);
        Assert.All(titles.Zip(pages), page =>
        {
            var (title, reading) = page;
            Assert.StartsWith(title, reading.GetProperty("text").GetString(), StringComparison.Ordinal);
            Assert.Equal("rgb(20, 53, 92)", reading.GetProperty("styled").GetString());
            Assert.Equal("[]", reading.GetProperty("complaints").GetRawText());
            Assert.Equal([320, 1280], reading.GetProperty("widths").EnumerateArray().Select(screen => screen.GetProperty("width").GetInt32()));
            Assert.All(reading.GetProperty("widths").EnumerateArray(), screen =>
            {
                Assert.Equal("[]", screen.GetProperty("violations").GetRawText());
                Assert.True(screen.GetProperty("passes").GetInt32() > 10, "Few rules were tried.");
                Assert.InRange(screen.GetProperty("overflow").GetInt32(), int.MinValue, 0);
            });
        });
    }

    private async Task<PaperVersion> MailedAsync(App app, string paper, DateTimeOffset expires)
    {
        var version = await council.PaperAsync(paper: paper);
        await app.Get<DeliveryStore>().TryClaimAsync(DeliveryStore.KeyOf(version), "clerk", new(version.Title, app.Clock.Now, "smtp", Secret, expires), Cancellation);
        return version;
    }

    private static Uri LinkTo(WebApp web, PaperVersion version) => PaperRoute.Link(web.Address, version, version.PdfName, Secret);

    private static Uri Address(WebApp web, PaperVersion version) => new(web.Address, SignOffRoute.AddressOf(version.Paper, version.Quarter));

    /// <summary>What the browser finds at each address, in their order.</summary>
    private static async Task<List<JsonElement>> ReadAsync(string? user, params string[] addresses)
    {
        using var found = await BrowserScript.RunAsync("read.mjs", user, addresses);
        return [.. addresses.Select(address => found.RootElement.GetProperty(address).Clone())];
    }
}
