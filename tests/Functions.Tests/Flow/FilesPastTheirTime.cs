using KpiPapers.Domain;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Storage;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.Flow;

/// <summary>Files are kept for as long as their feed says, in accepted and rejected alike; what was made of them stays.</summary>
public sealed class FilesPastTheirTime(FilesPastTheirTime.Account account) : IClassFixture<FilesPastTheirTime.Account>, IAsyncDisposable
{
    private const int Months = 24;

    private static readonly Quarter Q2 = Quarter.Of(2000, 1);   // it has a meeting in the tests' configuration

    private readonly App _app = new(account.ConnectionString);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_file_is_kept_through_the_day_of_its_drop_and_then_deleted_but_nothing_that_was_made_of_it()
    {
        await KeepAsync("registers", "figures");
        var taken = await _app.TakeAsync("register.csv", Csv.Register(Q2, 30));
        await _app.RenderAsync(Q2);
        var (result, paper) = (await _app.ResultAsync("P01a", Q2), await _app.LatestAsync(Q2));

        await ApplyAsync(DayOf(taken).AddMonths(Months));
        Assert.True(await IsThereAsync(Names.Containers.Accepted, taken.KeptAt));
        Assert.Null((await RowAsync(taken)).FileDeletedOn);

        await ApplyAsync(DayOf(taken).AddMonths(Months).AddDays(1));
        var row = await RowAsync(taken);
        await ApplyAsync(DayOf(taken).AddMonths(Months).AddDays(9));

        Assert.False(await IsThereAsync(Names.Containers.Accepted, taken.KeptAt));
        Assert.True(await IsThereAsync(Names.Containers.Accepted, taken.ReceiptAt));
        Assert.Equal(DayOf(taken).AddMonths(Months).AddDays(1), row.FileDeletedOn);
        Assert.Equal(row.FileDeletedOn, (await RowAsync(taken)).FileDeletedOn);
        Assert.Equal(SubmissionStatus.Committed, row.Status);
        await AssertFiguresStandAsync(result, paper);

        await _app.TakeAsync("withdrawal.csv", Csv.Withdrawal(taken.Submission.Id));
        Assert.Equal(SubmissionStatus.Withdrawn, (await RowAsync(taken)).Status);
        Assert.Equal(ValueState.NoData, (await _app.ResultAsync("P01a", Q2))?.Figure.State);
    }

    [Fact]
    public async Task A_refused_file_goes_with_what_was_quoted_of_it()
    {
        await KeepAsync("figures");
        var refused = await _app.TakeAsync("wrong.csv", Csv.Figures("P01a,2020/21 Q2,Jane Doe,"));
        Assert.Equal("Jane Doe", Assert.Single(refused.Reasons).Value);

        await ApplyAsync(DayOf(refused).AddMonths(Months).AddDays(1));

        Assert.False(await IsThereAsync(Names.Containers.Rejected, refused.KeptAt));
        Assert.False(await IsThereAsync(Names.Containers.Rejected, refused.ErrorsAt));
        var row = await RowAsync(refused);
        Assert.Equal(("", "This is not a number."), (row.Reasons[0].Value, row.Reasons[0].Wrong));
        Assert.NotNull(row.FileDeletedOn);
    }

    [Fact]
    public async Task Files_of_a_feed_that_keeps_them_for_good_stay()
    {
        await KeepAsync("registers");
        var kept = await _app.TakeAsync("for good.csv", Csv.Figure(Q2, "CSU12", 100));

        await ApplyAsync(DayOf(kept).AddYears(50));

        Assert.True(await IsThereAsync(Names.Containers.Accepted, kept.KeptAt));
    }

    [Fact]
    public async Task Files_that_no_feed_recognises_stay_until_every_feed_has_a_time_and_then_as_long_as_the_longest()
    {
        var unknown = await _app.TakeAsync("unknown.csv", "Name,Shoe size\r\nJane,5\r\n");
        Assert.Equal((SubmissionStatus.Rejected, ""), (unknown.Status, unknown.Submission.Feed));

        await KeepAsync([.. Feeds.Skip(1)]);
        await ApplyAsync(DayOf(unknown).AddYears(50));
        Assert.True(await IsThereAsync(Names.Containers.Rejected, unknown.KeptAt));

        await KeepAsync([.. Feeds]);
        await UploadAsync("feeds/gates.json", Keeping("feeds/gates.json", 36));
        await ApplyAsync(DayOf(unknown).AddMonths(36));
        Assert.True(await IsThereAsync(Names.Containers.Rejected, unknown.KeptAt));

        await ApplyAsync(DayOf(unknown).AddMonths(36).AddDays(1));
        Assert.False(await IsThereAsync(Names.Containers.Rejected, unknown.KeptAt));
    }

    [Fact]
    public async Task A_file_that_is_not_finished_is_left_alone()
    {
        await KeepAsync("figures");
        var taken = await _app.TakeAsync("unfinished.csv", Csv.Figure(Q2, "CSU10", 100));
        await _app.Get<SubmissionStore>().ChangeAsync(taken, record => record with { IsFinished = false }, Cancellation);

        await ApplyAsync(DayOf(taken).AddYears(50));
        Assert.True(await IsThereAsync(Names.Containers.Accepted, taken.KeptAt));

        await _app.Get<SubmissionStore>().ChangeAsync(taken, record => record with { IsFinished = true }, Cancellation);
        await ApplyAsync(DayOf(taken).AddYears(50));
        Assert.False(await IsThereAsync(Names.Containers.Accepted, taken.KeptAt));
    }

    private static IEnumerable<string> Feeds => CouncilConfig.Files.Keys.Where(path => path.StartsWith("feeds/", StringComparison.Ordinal))
        .Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    private static DateOnly DayOf(SubmissionRecord file) => LondonTime.Day(file.Submission.Dropped);

    private static string Keeping(string path, int? months)
    {
        var forGood = System.Text.RegularExpressions.Regex.Replace(
            CouncilConfig.Files[path], "\"keepMonths\": [0-9]+,", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        return months is null ? forGood : forGood.Replace("\"title\"", $"\"keepMonths\": {months}, \"title\"", StringComparison.Ordinal);
    }

    /// <summary>Lets some feeds keep their files for two years, and the others for good.</summary>
    private async Task KeepAsync(params string[] feeds)
    {
        foreach (var feed in Feeds) await UploadAsync($"feeds/{feed}.json", Keeping($"feeds/{feed}.json", feeds.Contains(feed) ? Months : null));
    }

    private async Task UploadAsync(string path, string text) =>
        await _app.Blob(Names.Containers.Config, path).UploadAsync(BinaryData.FromString(text), overwrite: true, Cancellation);

    private async Task ApplyAsync(DateOnly day)
    {
        _app.Clock.Now = new(day, new(2, 40), TimeSpan.Zero);
        await _app.Get<ApplyRetention.ApplyRetention>().RunAsync(Cancellation);
    }

    private async Task AssertFiguresStandAsync(Result? result, PaperVersion? paper)
    {
        var now = await _app.ResultAsync("P01a", Q2);
        Assert.Equal((result!.Figure, result.Sources[0]), (now!.Figure, now.Sources[0]));
        _app.Clock.Now = DateTimeOffset.UtcNow;
        await _app.RenderAsync(Q2);
        Assert.Equal(paper, await _app.LatestAsync(Q2));   // nothing that it prints has changed
    }

    private async Task<bool> IsThereAsync(string container, string path) => await _app.Blob(container, path).ExistsAsync(Cancellation);

    private async Task<SubmissionRecord> RowAsync(SubmissionRecord file) =>
        await _app.Get<SubmissionStore>().GetAsync(file.Submission, Cancellation) ?? throw new InvalidOperationException("The row is gone.");

    /// <summary>An account of its own, because these tests are years ahead of the others, which need their files.</summary>
    public sealed class Account : CouncilAccount;
}
