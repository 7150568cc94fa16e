using KpiPapers.Domain;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.Flow;

/// <summary>The drop that came last is the one that counts, whichever is read first.</summary>
public sealed class CorrectionsWin(CouncilAccount account) : IAsyncDisposable
{
    private readonly App _app = new(account.ConnectionString);
    private readonly Quarter _quarter = CouncilConfig.NewQuarter();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_newer_drop_wins_in_whatever_order_the_drops_are_read(bool newestFirst)
    {
        var wrong = await _app.DropAsync($"wrong {_quarter.StartYear}.csv", Csv.Figure(_quarter, "P01a", 100));
        var right = await _app.DropLaterAsync($"right {_quarter.StartYear}.csv", Csv.Figure(_quarter, "P01a", 200));

        foreach (var drop in newestFirst ? [right, wrong] : new[] { wrong, right }) await _app.ReceiveAsync(drop);

        Assert.Equal(200, await _app.ValueAsync("P01a", _quarter));
    }

    [Fact]
    public async Task The_same_file_put_back_after_a_correction_counts_again()
    {
        var name = $"back and forth {_quarter.StartYear}.csv";
        foreach (var value in new[] { 100, 200, 100 })
        {
            await _app.ReceiveAsync(await _app.DropLaterAsync(name, Csv.Figure(_quarter, "P01a", value)));
            Assert.Equal(value, await _app.ValueAsync("P01a", _quarter));
        }

        var former = await _app.Get<ResultStore>().HistoryAsync("P01a", TestContext.Current.CancellationToken).Where(result => result.Quarter == _quarter)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([100, 200], former.Select(result => result.Figure.Value));
    }

    [Fact]
    public async Task A_comment_without_a_figure_makes_no_result()
    {
        var taken = await _app.TakeAsync($"words {_quarter.StartYear}.csv", Csv.Figures($"P01a,{_quarter},,A quiet summer."));

        Assert.Equal(SubmissionStatus.Committed, taken.Status);
        Assert.Null(await _app.ResultAsync("P01a", _quarter));
        var said = await _app.Get<CommentaryStore>().InForceAsync(new("P01a", _quarter), TestContext.Current.CancellationToken);
        Assert.Equal("A quiet summer.", said?.Commentary.Comment);
    }
}
