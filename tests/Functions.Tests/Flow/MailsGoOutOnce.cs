using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Local;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.Flow;

/// <summary>A mail is claimed before it is sent: none goes out twice, and one that certainly did not go out is tried again.</summary>
public sealed class MailsGoOutOnce(CouncilAccount account, MailsGoOutOnce.Server server) : IClassFixture<MailsGoOutOnce.Server>
{
    private const string Recipient = "committee-services";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_is_repeated()
    {
        await using var app = new App(account.ConnectionString, server.Port);
        var version = await RenderedAsync(app);

        for (var attempt = 0; attempt < 3; attempt++) await SendAsync(app, version);

        var mail = Assert.Single(await MailsOfAsync(version));
        Assert.Contains("To: \"Committee Services\" <committee.services@wendlebury-vale.example.org>", mail.Eml, StringComparison.Ordinal);
        Assert.Equal(DeliveryState.Sent, await StateAsync(app, version));
    }

    [Fact]
    public async Task Two_instances_at_once_send_one()
    {
        await using var app = new App(account.ConnectionString, server.Port);
        await using var other = new App(account.ConnectionString, server.Port);
        var version = await RenderedAsync(app);

        await Task.WhenAll(SendAsync(app, version), SendAsync(other, version));

        Assert.Single(await MailsOfAsync(version));
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_leaves_no_claim_and_a_later_attempt_sends()
    {
        await using var cutOff = new App(account.ConnectionString, FreePort.Any());
        await using var app = new App(account.ConnectionString, server.Port);
        var version = await RenderedAsync(app);

        await SendAsync(cutOff, version);   // and the message comes again in five minutes
        Assert.Null(await StateAsync(app, version));
        await SendAsync(app, version);

        Assert.Single(await MailsOfAsync(version));
    }

    [Fact]
    public async Task A_claim_whose_sender_died_is_not_sent_again()
    {
        await using var app = new App(account.ConnectionString, server.Port);
        var version = await RenderedAsync(app);
        await app.Get<DeliveryStore>().TryClaimAsync(
            DeliveryStore.KeyOf(version), Recipient, new(version.Title, app.Clock.Now.AddDays(-1), "smtp", "secret", app.Clock.Now), Cancellation);

        await SendAsync(app, version);

        Assert.Empty(await MailsOfAsync(version));
        Assert.Equal(DeliveryState.Sending, await StateAsync(app, version));
    }

    [Fact]
    public async Task A_version_whose_links_were_stopped_before_is_not_mailed_at_all()
    {
        await using var app = new App(account.ConnectionString, server.Port);
        var version = await RenderedAsync(app);
        await app.Get<PaperStore>().RevokeLinksAsync(version.Paper, version.Quarter, version.Number, app.Clock.Now, Cancellation);

        await SendAsync(app, version);

        Assert.Empty(await MailsOfAsync(version));
    }

    [Theory]
    [InlineData("example.com", 0)]
    [InlineData("vale.example.org", 0)]
    [InlineData("EXAMPLE.ORG", 1)]
    [InlineData("wendlebury-vale.example.org", 1)]
    public async Task Only_addresses_in_an_allowed_domain_or_below_it_are_written_to(string allowed, int mails)
    {
        await using var app = new App(account.ConnectionString, server.Port, [allowed]);
        var version = await RenderedAsync(app);

        await SendAsync(app, version);

        Assert.Equal(mails, (await MailsOfAsync(version)).Count);
        if (mails == 0) Assert.Null(await StateAsync(app, version));
    }

    [Fact]
    public async Task A_refused_file_is_answered_once_with_what_is_wrong_in_it()
    {
        await using var app = new App(account.ConnectionString, server.Port);
        var quarter = CouncilConfig.NewQuarter();
        var refused = await app.TakeAsync($"<b>{quarter.StartYear}.csv", Csv.Figure(quarter, "CSU99", 1));
        var work = new MailWork("team", Refusal: new(refused.Month, refused.Submission.Id, "Ready-made figures"));

        for (var attempt = 0; attempt < 2; attempt++) await app.Get<SendMail.SendMail>().RunAsync(work, Cancellation);

        var mail = Assert.Single(await server.MailsAsync(), mail => mail.Eml.Contains($"<b>{quarter.StartYear}.csv was not taken", StringComparison.Ordinal));
        Assert.Contains("- Row 2, Indicator (\"CSU99\"): There is no such indicator.", mail.Eml, StringComparison.Ordinal);
        Assert.Contains($"&lt;b&gt;{quarter.StartYear}.csv", mail.Eml, StringComparison.Ordinal);
    }

    private static async Task<PaperVersion> RenderedAsync(App app)
    {
        var quarter = CouncilConfig.NewQuarter();
        await app.TakeAsync($"mailed {quarter.StartYear}.csv", Csv.Figure(quarter, "P01a", 100));
        await app.RenderAsync(quarter);
        return await app.LatestAsync(quarter) ?? throw new InvalidOperationException($"There is no paper for {quarter}.");
    }

    private static Task SendAsync(App app, PaperVersion version) => app.Get<SendMail.SendMail>().RunAsync(
        new MailWork(Recipient, Paper: new(version.Paper, version.Quarter, version.Number)), Cancellation);

    private static Task<DeliveryState?> StateAsync(App app, PaperVersion version) =>
        app.Get<DeliveryStore>().StateAsync(DeliveryStore.KeyOf(version), Recipient, Cancellation);

    private async Task<IReadOnlyList<CaughtMail>> MailsOfAsync(PaperVersion version) =>
        [.. (await server.MailsAsync()).Where(mail => mail.Eml.Contains($"Subject: Draft: {version.Title}", StringComparison.Ordinal))];

    /// <summary>A mail server that keeps what it is sent.</summary>
    public sealed class Server : IAsyncLifetime
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kpi-mails-");
        private MailCatcher? _catcher;

        internal int Port => _catcher!.SmtpPort;   // set before any test runs

        public async ValueTask InitializeAsync() => _catcher = await MailCatcher.StartAsync(_folder.FullName, prefersUsualPorts: false, CancellationToken.None);

        public async ValueTask DisposeAsync()
        {
            if (_catcher is not null) await _catcher.DisposeAsync();
            _folder.Delete(recursive: true);
        }

        internal async Task<IReadOnlyList<CaughtMail>> MailsAsync() => await _catcher!.ListAsync(Cancellation);
    }
}
