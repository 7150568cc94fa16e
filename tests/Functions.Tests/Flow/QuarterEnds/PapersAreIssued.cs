using KpiPapers.Domain;
using KpiPapers.Functions.Tests.Flow.Support;

namespace KpiPapers.Functions.Tests.Flow.QuarterEnds;

/// <summary>Drafts go to those who write the paper; it is issued on its day, or earlier once everything is in and signed off.</summary>
public sealed class PapersAreIssued : IAsyncLifetime
{
    private const string Title = "Quarterly performance report: Quarter 2 2020/21";

    private Council _council = null!;   // set before each test

    public async ValueTask InitializeAsync() => _council = await Council.StartAsync();

    public ValueTask DisposeAsync() => _council.DisposeAsync();

    [Fact]
    public async Task A_draft_goes_to_the_authors_and_the_lead_officer_only()
    {
        _council.GoTo("2020-10-05");
        await _council.DropAsync("figures.csv", Csv.Figure(Council.Quarter, "P01a", 100));

        Assert.Equal((1, false), (await NumberAsync(), await IsFinalAsync()));
        Assert.Equal([$"performance.lead: Draft: {Title}", $"performance: Draft: {Title}"], await PaperMailsAsync());
    }

    [Fact]
    public async Task It_is_issued_on_its_publication_day_with_what_is_missing_named_and_goes_to_everybody_once()
    {
        _council.GoTo("2020-10-05");
        await _council.DropAsync("figures.csv", Csv.Figure(Council.Quarter, "CSU10", 400));
        await _council.MorningAsync("2020-10-26");
        Assert.False(await IsFinalAsync());

        await _council.MorningAsync("2020-10-27");
        await _council.MorningAsync("2020-10-27");
        await _council.MorningAsync("2020-10-28");

        Assert.Equal((2, true), (await NumberAsync(), await IsFinalAsync()));
        Assert.Equal(new DateOnly(2020, 10, 27), (await _council.LatestAsync())?.Issue?.On);
        Assert.Equal(
            [
                $"committee.services: {Title}", $"performance.lead: Draft: {Title}", $"performance.lead: {Title}",
                $"performance: Draft: {Title}", $"performance: {Title}", $"portfolio.holder: {Title}",
            ],
            await PaperMailsAsync());
        var version = (await _council.LatestAsync())!;   // just asserted
        var page = await _council.App.TextAsync("papers", version.PathOf(version.HtmlName));
        Assert.DoesNotContain("Draft: not issued yet", page, StringComparison.Ordinal);
        Assert.Contains("Average wait (red): no comment or action received.", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Children attending the adventure playgrounds: no data was received.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missed_publication_day_is_made_up_for()
    {
        _council.GoTo("2020-10-05");
        await _council.DropAsync("figures.csv", Csv.Figure(Council.Quarter, "P01a", 100));

        await _council.MorningAsync("2020-10-30");

        Assert.True(await IsFinalAsync());
    }

    [Fact]
    public async Task A_paper_of_which_nothing_has_come_is_issued_empty_rather_than_not_at_all()
    {
        await _council.MorningAsync("2020-10-27");

        Assert.Equal((1, true), (await NumberAsync(), await IsFinalAsync()));
        Assert.Equal(ValueState.NoData, (await _council.App.ResultAsync("CSU10", Council.Quarter))?.Figure.State);
    }

    [Fact]
    public async Task Before_that_day_it_is_issued_as_soon_as_everything_is_in_and_signed_off()
    {
        await EverythingAsync();

        await SignAsync(await NumberAsync());

        Assert.True(await IsFinalAsync());
        Assert.Equal(new DateOnly(2020, 10, 5), (await _council.LatestAsync())?.Issue?.On);
        await _council.MorningAsync("2020-10-27");
        Assert.Equal(4, (await PaperMailsAsync()).Count(mail => !mail.Contains("Draft", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_sign_off_while_something_is_missing_waits_for_it_and_lapses_with_the_next_draft()
    {
        _council.GoTo("2020-10-05");
        await _council.DropAsync("figures.csv", Csv.Figures($"P01a,{Council.Quarter},100,Fine.", $"CSU10,{Council.Quarter},200,Fine."));
        await SignAsync(await NumberAsync());
        Assert.False(await IsFinalAsync());
        foreach (var recipient in new[] { "performance", "performance.lead" })   // it is in the lead officer's name, whoever dropped it
            Assert.Contains("did not sign this off", await _council.TextAsync(recipient, "sign-off 1.csv was taken"), StringComparison.Ordinal);

        await _council.DropAsync("text.csv", Csv.Text(Council.Quarter, "A new season began."));

        await _council.MorningAsync("2020-10-06");
        Assert.False(await IsFinalAsync());
        await SignAsync(await NumberAsync());
        Assert.True(await IsFinalAsync());
    }

    [Fact]
    public async Task One_that_has_been_issued_is_not_signed_off_any_more()
    {
        await _council.MorningAsync("2020-10-27");

        var refused = await _council.DropAsync("late.csv", Csv.SignOff(Council.Quarter, 1, "performance-lead"));

        Assert.Equal($"{Title} has been issued, as version 1. There is nothing to sign off.", Assert.Single(refused.Reasons).Wrong);
    }

    [Fact]
    public async Task One_whose_issuing_was_cut_off_for_good_is_issued_the_next_day()
    {
        await EverythingAsync();
        await CutOffAsync("2020-10-27");
        Assert.Equal((true, false), ((await _council.LatestAsync())!.IsFinal, (await _council.LatestAsync())!.IsFinished));
        var number = await NumberAsync();

        await _council.MorningAsync("2020-10-28");

        Assert.Equal((number, true), (await NumberAsync(), (await _council.LatestAsync())!.IsFinished));
        Assert.Equal(4, (await PaperMailsAsync()).Count(mail => !mail.Contains("Draft", StringComparison.Ordinal)));
    }

    /// <summary>Begins to issue the paper and dies right after the version is claimed; nobody tries again.</summary>
    private async Task CutOffAsync(string day)
    {
        await using var proxy = await StorageProxy.StartAsync(_council.ConnectionString);
        await using var mortal = new App(proxy.ConnectionString);
        _council.GoTo(day);
        mortal.Clock.Now = _council.App.Clock.Now;
        for (var stop = 1; !await IsFinalAsync(); stop++)
        {
            using var death = new CancellationTokenSource();
            proxy.Forward(call => call < stop ? StorageProxy.Forwarding.Once : StorageProxy.Forwarding.WithoutAnswer);
            proxy.Unanswered = () => death.CancelAfter(0);
            await Assert.ThrowsAnyAsync<Exception>(() => mortal.Get<RenderPaper.RenderPaper>().RunAsync(
                new PaperWork(CouncilConfig.Paper, Council.Quarter, mortal.Clock.Now) { IsIssue = true }, death.Token));
        }
    }

    private async Task EverythingAsync()
    {
        _council.GoTo("2020-10-05");
        await _council.DropAsync("figures.csv", Csv.Figures($"P01a,{Council.Quarter},100,Fine.", $"CSU10,{Council.Quarter},200,Fine."));
        await _council.DropAsync("text.csv", Csv.Text(Council.Quarter, "A new season began."));
    }

    private async Task SignAsync(int? version) => await _council.DropAsync(
        $"sign-off {version}.csv",
        $"Paper,Quarter,Version,Signed by\r\n{CouncilConfig.Paper},{Council.Quarter},{version},performance-lead\r\n");

    private async Task<int?> NumberAsync() => (await _council.LatestAsync())?.Number;

    private async Task<bool> IsFinalAsync() => await _council.LatestAsync() is { IsFinal: true };

    private async Task<IEnumerable<string>> PaperMailsAsync() =>
        (await _council.MailsAsync()).Where(mail => mail.EndsWith($": {Title}", StringComparison.Ordinal) && !mail.Contains(" for ", StringComparison.Ordinal));
}
