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
}
