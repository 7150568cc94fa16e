using KpiPapers.Domain;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.Flow;

/// <summary>What a paper says in words and lists from exports comes and goes with the files that brought it.</summary>
public sealed class TextsAndListingsOfAPaper(CouncilAccount account) : IAsyncDisposable
{
    private readonly App _app = new(account.ConnectionString);
    private readonly Quarter _quarter = CouncilConfig.NewQuarter();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_paper_is_made_of_them_alone_and_a_newer_file_replaces_what_an_older_one_said(bool isText)
    {
        var first = await TakeAsync("first", isText, 1);
        var asked = await _app.Get<PaperStore>().LastAskedAsync(CouncilConfig.Paper, _quarter, Cancellation);
        var one = await RenderAsync();
        await App.NextSecondAsync();
        var second = await TakeAsync("second", isText, 2);
        var two = await RenderAsync();
        var withdrawal = await _app.TakeAsync($"withdrawal {_quarter.StartYear}.csv", Csv.Withdrawal(second.Submission.Id));
        var three = await RenderAsync();

        Assert.NotNull(asked);
        Assert.Equal((1, 2, 3), (one.Number, two.Number, three.Number));
        Assert.NotEqual(one.ContentHash, two.ContentHash);
        Assert.Equal(one.ContentHash, three.ContentHash);
        Assert.NotEmpty(first.Receipt!.Papers);
        Assert.All(first.Receipt.Papers, paper => Assert.Equal($"Quarterly performance report: {_quarter.TitleForm()}", paper.Title));
        Assert.EndsWith($", from first {_quarter.StartYear}.csv", Assert.Single(first.Receipt.Moves).Now, StringComparison.Ordinal);
        var replaced = Assert.Single(second.Receipt!.Moves);
        Assert.Equal(Assert.Single(first.Receipt.Moves).Now, replaced.Before);
        Assert.EndsWith($", from second {_quarter.StartYear}.csv", replaced.Now, StringComparison.Ordinal);
        Assert.Equal((replaced.Now, replaced.Before), (Assert.Single(withdrawal.Receipt!.Moves).Before, withdrawal.Receipt.Moves[0].Now));
    }

    [Fact]
    public async Task A_receipt_names_the_section_and_counts_the_rows()
    {
        var text = await TakeAsync("text", isText: true, 1);
        var posts = await TakeAsync("posts", isText: false, 1);

        Assert.Equal(["The Old Town Hall: 1 paragraph", "UTF-8 text, columns separated by commas, headings in row 1"], text.Receipt!.Read);
        Assert.Equal($"1 row, for {_quarter.FirstDay:d MMMM yyyy}, with 1 name under Account", posts.Receipt!.Read[0]);
    }

    [Fact]
    public async Task A_document_is_taken_by_its_name()
    {
        var taken = await _app.TakeAsync($"achievements {_quarter.StartYear}.md", $"""
            # Achievements

            Paper: {CouncilConfig.Paper}
            Quarter: {_quarter}

            ## The Old Town Hall

            A new season began.

            ## Communications

            - One campaign
            - Another
            """);

        Assert.Equal(SubmissionStatus.Committed, taken.Status);
        Assert.Equal(["Communications", "The Old Town Hall"], taken.Touches.Narratives.Select(text => text.Section).Order(StringComparer.Ordinal));
    }

    private Task<SubmissionRecord> TakeAsync(string name, bool isText, int what) => _app.TakeAsync(
        $"{name} {_quarter.StartYear}.csv", isText ? Csv.Text(_quarter, $"Text {what}") : Csv.Posts(_quarter, what));

    private async Task<PaperVersion> RenderAsync()
    {
        await _app.RenderAsync(_quarter);
        return await _app.LatestAsync(_quarter) ?? throw new InvalidOperationException($"There is no paper for {_quarter}.");
    }
}
