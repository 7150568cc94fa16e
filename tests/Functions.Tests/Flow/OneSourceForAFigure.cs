using KpiPapers.Domain;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.Flow;

/// <summary>A figure comes from one feed, unless another says that it replaces it.</summary>
public sealed class OneSourceForAFigure(CouncilAccount account) : IAsyncDisposable
{
    private readonly App _app = new(account.ConnectionString);
    private readonly Quarter _quarter = CouncilConfig.NewQuarter();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_second_feed_is_refused_and_nothing_of_it_counts()
    {
        await _app.TakeAsync($"figures {_quarter.StartYear}.csv", Csv.Figure(_quarter, "P01a", 100));

        var refused = await _app.TakeAsync($"register {_quarter.StartYear}.csv", Csv.Register(_quarter, 30));

        Assert.Equal(SubmissionStatus.Rejected, refused.Status);
        Assert.Equal(
            $"P01a for {_quarter} already comes from the feed \"figures\" (figures {_quarter.StartYear}.csv).", Assert.Single(refused.Reasons).Wrong);
        Assert.Equal(100, await _app.ValueAsync("P01a", _quarter));
    }

    [Fact]
    public async Task A_feed_that_replaces_the_other_is_taken()
    {
        await _app.TakeAsync($"figures {_quarter.StartYear}.csv", Csv.Figure(_quarter, "P01a", 100));
        await App.NextSecondAsync();

        var taken = await _app.TakeAsync($"gate {_quarter.StartYear}.csv", Csv.Gate(_quarter, 30));

        Assert.Equal(SubmissionStatus.Committed, taken.Status);
        Assert.Equal(30, await _app.ValueAsync("P01a", _quarter));
    }

    [Fact]
    public async Task Once_the_other_file_is_withdrawn_the_second_feed_is_taken()
    {
        var figures = await _app.TakeAsync($"figures {_quarter.StartYear}.csv", Csv.Figure(_quarter, "P01a", 100));
        await _app.TakeAsync($"withdrawal {_quarter.StartYear}.csv", Csv.Withdrawal(figures.Submission.Id));

        await _app.TakeAsync($"register {_quarter.StartYear}.csv", Csv.Register(_quarter, 30));

        Assert.Equal(30, await _app.ValueAsync("P01a", _quarter));
    }

    [Fact]
    public async Task Of_two_feeds_that_come_at_the_same_moment_one_is_taken_and_the_other_refused()
    {
        await using var other = new App(account.ConnectionString);
        for (var round = 0; round < 4; round++)
        {
            var quarter = CouncilConfig.NewQuarter();
            var figures = await _app.DropAsync($"figures {quarter.StartYear}.csv", Csv.Figure(quarter, "P01a", 100));
            var register = await _app.DropAsync($"register {quarter.StartYear}.csv", Csv.Register(quarter, 30));

            await Task.WhenAll(_app.ReceiveAsync(figures), other.ReceiveAsync(register));

            var records = new[] { await _app.RecordAsync(figures), await _app.RecordAsync(register) };
            var taken = Assert.Single(records, record => record.Status is SubmissionStatus.Committed);
            var refused = Assert.Single(records, record => record.Status is SubmissionStatus.Rejected);
            var result = await _app.ResultAsync("P01a", quarter);
            Assert.Equal(taken.Submission.FileName, Assert.Single(result!.Sources).FileName);
            Assert.Equal(taken == records[0] ? 100 : 30, result.Figure.Value);
            Assert.Contains("already comes from the feed", await _app.TextAsync("rejected", refused.ErrorsAt), StringComparison.Ordinal);
            Assert.True(await _app.Blob("rejected", refused.KeptAt).ExistsAsync(TestContext.Current.CancellationToken));
        }
    }
}
