using KpiPapers.Domain;
using KpiPapers.Domain.Editions;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.Flow.QuarterEnds;

/// <summary>Whoever was issuing a paper died, and a correction came before anybody took it up again: what was never sent is not called changed.</summary>
public sealed class EditionsThatWereCutOff : IAsyncLifetime
{
    private const string Title = "Quarterly performance report: Quarter 2 2020/21";

    private Council _council = null!;   // set before each test

    public async ValueTask InitializeAsync()
    {
        _council = await Council.StartAsync();
        _council.GoTo("2020-10-05");
        await _council.DropAsync("figures.csv", Csv.Figures($"P01a,{Council.Quarter},100,Fine.", $"CSU10,{Council.Quarter},200,Fine."));
        _council.GoTo("2020-10-27");
    }

    public ValueTask DisposeAsync() => _council.DisposeAsync();

    [Fact]
    public async Task One_without_its_editions_is_left_out_and_the_next_is_the_first()
    {
        await ClaimAsync(isStored: false);

        await _council.DropAsync("corrected.csv", Csv.Figure(Council.Quarter, "CSU10", 310, "Counted again."));

        var now = (await _council.LatestAsync())!;
        Assert.Equal((3, true, true), (now.Number, now.IsFinal, now.IsFinished));
        Assert.Empty(now.Issue!.Changes);
        Assert.Equal(0, await RevisionAsync());   // nobody was sent another figure
        Assert.Equal([$"portfolio.holder: {Title}"], await MailsToMembersAsync());
    }

    [Fact]
    public async Task One_with_its_editions_still_goes_out_and_the_next_says_what_changed()
    {
        await ClaimAsync(isStored: true);

        await _council.DropAsync("corrected.csv", Csv.Figure(Council.Quarter, "CSU10", 310, "Counted again."));

        Assert.NotEmpty((await _council.LatestAsync())!.Issue!.Changes);
        Assert.Equal(1, await RevisionAsync());
        Assert.Equal([$"portfolio.holder: Changed: {Title} (version 3)", $"portfolio.holder: {Title}"], await MailsToMembersAsync());
    }

    [Fact]
    public async Task Whoever_gave_it_up_has_the_last_word_if_its_writer_was_only_slow()
    {
        var papers = _council.App.Get<PaperStore>();
        var slow = await ClaimAsync(isStored: false);

        Assert.True(await papers.TryGiveUpAsync(slow, TestContext.Current.CancellationToken));

        Assert.False(await papers.TryStoreAsync(slow, TestContext.Current.CancellationToken));
    }

    /// <summary>What an attempt to issue the paper leaves behind when it dies.</summary>
    private async Task<PaperVersion> ClaimAsync(bool isStored)
    {
        var draft = (await _council.LatestAsync())!;   // made from the first file
        var issued = draft with
        {
            Number = draft.Number + 1,
            ContentHash = "of the content before the correction",
            Issue = new IssuedEdition(new(2020, 10, 27), [new("CSU10", "200 seconds", Judgement.Green)], []),
            IsFinished = false,
            IsStored = isStored,
        };
        Assert.True(await _council.App.Get<PaperStore>().TryClaimAsync(issued, TestContext.Current.CancellationToken));
        return issued;
    }

    private async Task<int?> RevisionAsync() => (await _council.App.ResultAsync("CSU10", Council.Quarter))?.Revision;

    private async Task<IEnumerable<string>> MailsToMembersAsync() =>
        (await _council.MailsAsync()).Where(mail => mail.StartsWith("portfolio.holder", StringComparison.Ordinal));
}
