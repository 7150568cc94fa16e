using KpiPapers.Domain;
using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.Hosting;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.Flow;

/// <summary>
/// The handler dies after each single call to storage in turn, and the message comes again: the results are those of a run that
/// nothing disturbed.
/// </summary>
public sealed class StoppedAnywhere(CouncilAccount account) : IAsyncLifetime
{
    private readonly App _calm = new(account.ConnectionString);
    private StorageProxy _proxy = null!;   // set before each test, as is the next
    private App _mortal = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _proxy = await StorageProxy.StartAsync(account.ConnectionString);
        _mortal = new(_proxy.ConnectionString);
        await _mortal.Get<ConfigurationStore>().InForceAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _mortal.DisposeAsync();
        await _calm.DisposeAsync();
        await _proxy.DisposeAsync();
    }

    [Fact]
    public Task A_file_that_is_taken()
    {
        FigureKey figure = null!;   // another for each drop, or each would have more rows to read than the one before
        return AfterEveryCallAsync(
            SubmissionStatus.Committed,
            stop =>
            {
                figure = CouncilConfig.NewFigureOfOld();
                return _calm.DropAsync($"taken {stop}.csv", Csv.Figure(figure.Quarter, figure.Indicator, 100, "Fine."));
            },
            async taken =>
            {
                Assert.Equal(100, await _calm.ValueAsync(figure.Indicator, figure.Quarter));
                var move = Assert.Single(taken.Receipt!.Moves);
                Assert.Equal((true, "no figure"), (taken.Receipt.IsComplete, move.Before));
                Assert.StartsWith("100 ", move.Now, StringComparison.Ordinal);
                Assert.Contains(",no figure,", await _calm.TextAsync("accepted", taken.ReceiptAt), StringComparison.Ordinal);
            });
    }

    [Fact]
    public Task A_text_that_is_taken()
    {
        Quarter quarter = null!;   // as above
        return AfterEveryCallAsync(
            SubmissionStatus.Committed,
            stop =>
            {
                quarter = CouncilConfig.NewFigureOfOld().Quarter;
                return _calm.DropAsync($"text {stop}.csv", Csv.Text(quarter, "A new season began."));
            },
            async taken =>
            {
                var text = Assert.Single(await _calm.Get<NarrativeStore>().InForceAsync(CouncilConfig.Paper, quarter, Cancellation));
                Assert.Single(text.Narrative.Blocks);
                Assert.True(taken.Receipt is { IsComplete: true });
                Assert.NotNull(await _calm.Get<PaperStore>().LastAskedAsync(CouncilConfig.Paper, quarter, Cancellation));
            });
    }

    [Fact]
    public Task A_sign_off_that_is_taken()
    {
        var (paper, quarter) = ("", Quarter.Of(2000, 1));   // as above
        return AfterEveryCallAsync(
            SubmissionStatus.Committed,
            async stop =>
            {
                (paper, quarter) = CouncilConfig.NewDraftOfOld();
                await _calm.ClaimAsync(paper, quarter, 1);
                return await _calm.DropAsync($"signed {stop}.csv", Csv.SignOff(quarter, 1, paper: paper));
            },
            async taken =>
            {
                Assert.Equal(new(paper, quarter, 1, "team"), (await _calm.Get<SignOffStore>().InForceAsync(paper, quarter, Cancellation))?.SignOff);
                Assert.StartsWith("version 1 signed off by team", Assert.Single(taken.Receipt!.Moves).Now, StringComparison.Ordinal);
            });
    }

    [Fact]
    public Task A_file_that_is_refused()
    {
        var quarter = CouncilConfig.NewQuarter();
        return AfterEveryCallAsync(
            SubmissionStatus.Rejected,
            stop => _calm.DropAsync($"refused {quarter.StartYear} {stop}.csv", Csv.Figures($"P01a,{quarter},100,", $"CSU99,{quarter},5,")),
            async _ => Assert.Null(await _calm.ResultAsync("P01a", quarter)));
    }

    [Fact]
    public Task A_withdrawal()
    {
        FigureKey figure = null!;   // as above
        return AfterEveryCallAsync(
            SubmissionStatus.Committed,
            async stop =>
            {
                figure = CouncilConfig.NewFigureOfOld();
                var wrong = await _calm.TakeAsync($"taken back {stop}.csv", Csv.Figure(figure.Quarter, figure.Indicator, 100));
                return await _calm.DropAsync($"taking back {stop}.csv", Csv.Withdrawal(wrong.Submission.Id));
            },
            async _ => Assert.Equal(ValueState.NoData, (await _calm.ResultAsync(figure.Indicator, figure.Quarter))?.Figure.State));
    }

    [Fact]
    public async Task A_withdrawal_that_is_refused_withdraws_nothing()
    {
        var quarter = CouncilConfig.NewQuarter();
        foreach (var folder in new[] { "a", "b" }) await _calm.TakeAsync($"{folder}/shared {quarter.StartYear}.csv", Csv.Figure(quarter, "P01a", 100));

        await AfterEveryCallAsync(
            SubmissionStatus.Rejected,
            stop => _calm.DropAsync($"withdrawal {quarter.StartYear} {stop}.csv", Csv.Withdrawal($"shared {quarter.StartYear}.csv")),
            async _ => Assert.Equal(100, await _calm.ValueAsync("P01a", quarter)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_decision_is_carried_out_although_the_file_has_left_the_inbox(bool isReplaced)
    {
        var quarter = CouncilConfig.NewQuarter();
        var drop = await _calm.DropAsync($"left {quarter.StartYear}.csv", Csv.Figure(quarter, "P01a", 100));
        for (var stop = 5; await StatusAsync(drop) is not SubmissionStatus.Committed; stop++)
            Assert.True(await StoppedAfterAsync(stop, token => _mortal.ReceiveAsync(drop, token)));
        Assert.Null(await _calm.ResultAsync("P01a", quarter));

        if (isReplaced) await _calm.DropAsync(drop.Path, "nothing that could be read");
        else await _calm.Blob(Names.Containers.Inbox, drop.Path).DeleteAsync(cancellationToken: Cancellation);
        await _calm.ReceiveAsync(drop);

        Assert.Equal(100, await _calm.ValueAsync("P01a", quarter));
        Assert.True((await _calm.RecordAsync(drop)).IsFinished);
    }

    [Fact]
    public async Task A_withdrawal_that_is_tried_again_spares_the_file_that_came_in_between()
    {
        var (quarter, later) = (CouncilConfig.NewQuarter(), CouncilConfig.NewQuarter());
        var name = $"weekly {quarter.StartYear}.csv";
        await _calm.TakeAsync(name, Csv.Figure(quarter, "P01a", 100));
        var withdrawal = await _calm.DropAsync($"withdrawal {quarter.StartYear}.csv", Csv.Withdrawal(name));
        for (var stop = 5; await StatusAsync(withdrawal) is not SubmissionStatus.Committed; stop++)
            Assert.True(await StoppedAfterAsync(stop, token => _mortal.ReceiveAsync(withdrawal, token)));
        await _calm.TakeAsync(name, Csv.Figure(later, "P01a", 200));

        await _calm.ReceiveAsync(withdrawal);

        Assert.Equal(ValueState.NoData, (await _calm.ResultAsync("P01a", quarter))?.Figure.State);
        Assert.Equal(200, await _calm.ValueAsync("P01a", later));
    }

    [Fact]
    public async Task Every_answer_lost_once_and_every_call_sent_twice_changes_nothing()
    {
        var quarter = CouncilConfig.NewQuarter();
        var drop = await _calm.DropAsync($"doubled {quarter.StartYear}.csv", Csv.Figure(quarter, "P01a", 100));
        _proxy.Forward(_ => StorageProxy.Forwarding.Twice);

        await _mortal.ReceiveAsync(drop);
        await _mortal.RenderAsync(quarter);

        Assert.Equal(100, await _calm.ValueAsync("P01a", quarter));
        Assert.Empty(await _calm.Get<ResultStore>().HistoryAsync("P01a", Cancellation).Where(result => result.Quarter == quarter).ToListAsync(Cancellation));
        var record = await _calm.RecordAsync(drop);
        Assert.Equal((SubmissionStatus.Committed, true), (record.Status, record.IsFinished));
        var version = await _calm.LatestAsync(quarter);
        Assert.Equal((1, true), (version?.Number, version?.IsFinished));
    }

    [Fact]
    public async Task A_paper_is_one_version_however_often_its_rendering_is_stopped()
    {
        var quarter = CouncilConfig.NewQuarter();
        await _calm.TakeAsync($"rendered {quarter.StartYear}.csv", Csv.Figure(quarter, "P01a", 100));
        var work = new PaperWork(CouncilConfig.Paper, quarter, Asked: _mortal.Clock.Now = _calm.Clock.Now);

        var stop = 1;
        while (await StoppedAfterAsync(stop, token => _mortal.Get<RenderPaper.RenderPaper>().RunAsync(work, token))) stop++;

        Assert.True(stop > 5);
        var version = await _calm.LatestAsync(quarter);
        Assert.Equal((1, true), (version?.Number, version?.IsFinished));
        Assert.True(await _calm.Blob(Names.Containers.Papers, version!.PathOf(version.PdfName)).ExistsAsync(Cancellation));
    }

    private async Task AfterEveryCallAsync(SubmissionStatus expected, Func<int, Task<BlobCreated>> dropAsync, Func<SubmissionRecord, Task> checkAsync)
    {
        var (stop, wasStopped) = (0, true);
        while (wasStopped)
        {
            var drop = await dropAsync(++stop);

            wasStopped = await StoppedAfterAsync(stop, token => _mortal.ReceiveAsync(drop, token));
            await _calm.ReceiveAsync(drop);

            var record = await _calm.RecordAsync(drop);
            Assert.Equal((stop, expected, true), (stop, record.Status, record.IsFinished));
            await checkAsync(record);
        }
        Assert.True(stop > 5);
    }

    /// <summary>Whether the work was still going on after so many calls to storage, where it was stopped.</summary>
    private async Task<bool> StoppedAfterAsync(int calls, Func<CancellationToken, Task> work)
    {
        using var death = new CancellationTokenSource();
        _proxy.Forward(call => call < calls ? StorageProxy.Forwarding.Once : StorageProxy.Forwarding.WithoutAnswer);
        _proxy.Unanswered = () => death.CancelAfter(0);   // not before the call has arrived, or what it did would show at some later moment
        try
        {
            await work(death.Token);
            return false;
        }
        catch (Exception) when (death.IsCancellationRequested)
        {
            return true;
        }
    }

    private async Task<SubmissionStatus?> StatusAsync(BlobCreated drop) =>
        (await _calm.Get<SubmissionStore>().GetAsync(SubmissionStore.IdOf(drop.Path, BlobETag.Parse(drop.ETag)), Cancellation))?.Status;
}
