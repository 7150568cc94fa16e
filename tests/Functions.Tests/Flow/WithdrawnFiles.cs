using KpiPapers.Domain;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Storage;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.Flow;

/// <summary>A withdrawal takes the figures of one earlier file back, and says so when it cannot tell which.</summary>
public sealed class WithdrawnFiles(CouncilAccount account) : IAsyncDisposable
{
    private readonly App _app = new(account.ConnectionString);
    private readonly Quarter _quarter = CouncilConfig.NewQuarter();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private string Name(string what) => $"{what} {_quarter.StartYear}.csv";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_another_file_the_figure_is_no_data_and_its_former_value_is_kept(bool byId)
    {
        var taken = await _app.TakeAsync(Name("wrong"), Csv.Figure(_quarter, "P01a", 100));

        var withdrawal = await _app.TakeAsync(Name("withdrawal"), Csv.Withdrawal(byId ? taken.Submission.Id : Name("wrong")));

        Assert.Equal(SubmissionStatus.Committed, withdrawal.Status);
        Assert.Equal(ValueState.NoData, (await _app.ResultAsync("P01a", _quarter))?.Figure.State);
        var former = await _app.Get<ResultStore>().HistoryAsync("P01a", TestContext.Current.CancellationToken).Where(result => result.Quarter == _quarter)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([100], former.Select(result => result.Figure.Value));
        var withdrawn = await _app.Get<SubmissionStore>().GetAsync(taken.Submission, TestContext.Current.CancellationToken);
        Assert.Equal((SubmissionStatus.Withdrawn, withdrawal.Submission.Id), (withdrawn!.Status, withdrawn.WithdrawnBy));
    }

    [Fact]
    public async Task With_an_older_file_that_one_counts_again()
    {
        await _app.TakeAsync(Name("older"), Csv.Figure(_quarter, "P01a", 100));
        await App.NextSecondAsync();
        await _app.TakeAsync(Name("newer"), Csv.Figure(_quarter, "P01a", 200));

        await _app.TakeAsync(Name("withdrawal"), Csv.Withdrawal(Name("newer")));

        Assert.Equal(100, await _app.ValueAsync("P01a", _quarter));
    }

    [Fact]
    public async Task A_name_that_two_files_share_is_refused_with_their_ids()
    {
        var first = await _app.TakeAsync(Name("weekly"), Csv.Figure(_quarter, "P01a", 100));
        var second = await _app.TakeAsync($"again/{Name("weekly")}", Csv.Figure(_quarter, "P01a", 100));

        var refused = await _app.TakeAsync(Name("withdrawal"), Csv.Withdrawal(Name("weekly")));

        Assert.Equal(SubmissionStatus.Rejected, refused.Status);
        var reason = Assert.Single(refused.Reasons);
        Assert.StartsWith("2 files of this name count at present. Their ids: ", reason.Wrong, StringComparison.Ordinal);
        Assert.Contains(first.Submission.Id, reason.Wrong, StringComparison.Ordinal);
        Assert.Contains(second.Submission.Id, reason.Wrong, StringComparison.Ordinal);
        Assert.Equal(100, await _app.ValueAsync("P01a", _quarter));
    }

    [Theory]
    [InlineData("never-dropped.csv")]
    [InlineData("0123456789abcdef")]
    [InlineData("it's \"quoted\"; 100% | ~")]
    public async Task A_file_that_nobody_dropped_is_refused_in_a_sentence(string unknown)
    {
        var refused = await _app.TakeAsync(Name("withdrawal"), Csv.Withdrawal($"\"{unknown.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

        Assert.Equal(SubmissionStatus.Rejected, refused.Status);
        Assert.Equal("No file of this name or id counts at present.", Assert.Single(refused.Reasons).Wrong);
        Assert.Contains("No file of this name or id", await _app.TextAsync(Names.Containers.Rejected, refused.ErrorsAt), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_longer_than_any_file_has_is_refused_too()
    {
        var refused = await _app.TakeAsync(Name("withdrawal"), Csv.Withdrawal(new string('x', 9000)));

        Assert.Equal(SubmissionStatus.Rejected, refused.Status);
    }

    [Fact]
    public async Task A_file_that_came_after_the_withdrawal_under_the_same_name_is_not_meant()
    {
        await _app.TakeAsync(Name("weekly"), Csv.Figure(_quarter, "P01a", 100));
        var withdrawal = await _app.DropLaterAsync(Name("withdrawal"), Csv.Withdrawal(Name("weekly")));
        await _app.ReceiveAsync(await _app.DropLaterAsync(Name("weekly"), Csv.Figure(_quarter, "P01a", 200)));

        await _app.ReceiveAsync(withdrawal);

        Assert.Equal(SubmissionStatus.Committed, (await _app.RecordAsync(withdrawal)).Status);
        Assert.Equal(200, await _app.ValueAsync("P01a", _quarter));
    }

    [Fact]
    public async Task A_withdrawal_holds_no_figures_that_could_be_withdrawn()
    {
        await _app.TakeAsync(Name("wrong"), Csv.Figure(_quarter, "P01a", 100));
        var withdrawal = await _app.TakeAsync(Name("withdrawal"), Csv.Withdrawal(Name("wrong")));

        var refused = await _app.TakeAsync(Name("second withdrawal"), Csv.Withdrawal(withdrawal.Submission.Id));

        Assert.Equal(SubmissionStatus.Rejected, refused.Status);
    }
}
