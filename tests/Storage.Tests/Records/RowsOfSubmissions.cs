using System.Collections.Immutable;
using Azure;
using KpiPapers.Storage.Records;

namespace KpiPapers.Storage.Tests.Records;

/// <summary>A submission's row is changed by one writer at a time, each starting from what the one before has left.</summary>
public sealed class RowsOfSubmissions(Stores stores) : IClassFixture<Stores>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_change_is_lost_when_many_change_a_row_at_once()
    {
        var record = await stores.BeginAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            stores.Submissions.ChangeAsync(record, now => now with { ProblemCount = now.ProblemCount + 1 }, Cancellation)));

        Assert.Equal(8, (await stores.Submissions.GetAsync(record.Submission, Cancellation))?.ProblemCount);
    }

    [Fact]
    public async Task Beginning_again_answers_what_has_become_of_it()
    {
        var begun = await stores.BeginAsync();
        await stores.TurnAsync(begun, SubmissionStatus.Committed);

        var again = await stores.Submissions.BeginAsync(begun with { ConfigurationHash = "newer" }, Cancellation);

        Assert.Equal((SubmissionStatus.Committed, "c"), (again.Status, again.ConfigurationHash));
    }

    [Fact]
    public async Task It_comes_back_whole_however_much_it_touches()
    {
        var record = await stores.BeginAsync();
        var changed = await stores.Submissions.ChangeAsync(
            record,
            now => now with
            {
                Touches = Touched.Nothing with { Figures = [.. Enumerable.Range(0, 1500).Select(number => new FigureKey($"CODE{number}", Stores.Quarter))] },
                Withdraws = [new("2020-09", "0123456789abcdef")],
                Reasons = [new(2, "Wait", "<b>", "This is not a number.", "a number")],
            },
            Cancellation);

        var read = await stores.Submissions.GetAsync(record.Submission.Id, Cancellation);

        Assert.NotNull(read);
        Assert.Equal(changed.Touches.Figures, read.Touches.Figures);
        Assert.Equal(changed.Withdraws, read.Withdraws);
        Assert.Equal(changed.Reasons, read.Reasons);
    }

    [Theory]
    [InlineData("it's 100 % \"odd\" / é #1?.csv")]
    [InlineData("plain.csv")]
    public async Task It_is_found_by_its_id_and_by_its_file_name(string name)
    {
        name = $"{Guid.NewGuid():N} {name}";
        var record = await stores.BeginAsync(name);

        Assert.Equal([record.Submission.Id], await FoundAsync(name));
        Assert.Equal([record.Submission.Id], await FoundAsync(record.Submission.Id));
        Assert.Empty(await FoundAsync(new string('x', 5000)));
    }

    [Fact]
    public async Task Those_with_files_are_listed_up_to_a_month()
    {
        var (kept, deleted) = (await stores.BeginAsync(), await stores.BeginAsync());
        await stores.Submissions.ChangeAsync(deleted, now => now with { FileDeletedOn = new(2022, 10, 2) }, Cancellation);

        var october = await WithFilesAsync(new(2020, 10, 1));
        var september = await WithFilesAsync(new(2020, 9, 30));

        Assert.Contains(kept.Submission.Id, october);
        Assert.DoesNotContain(deleted.Submission.Id, october);
        Assert.DoesNotContain(kept.Submission.Id, september);
    }

    [Fact]
    public void The_identity_of_a_drop_is_its_path_and_its_state_with_or_without_quotes()
    {
        var id = SubmissionStore.IdOf("a.csv", new ETag("\"0x1\""));

        Assert.Equal(id, SubmissionStore.IdOf("a.csv", new ETag("0x1")));
        Assert.NotEqual(id, SubmissionStore.IdOf("a.csv", new ETag("0x2")));
        Assert.NotEqual(id, SubmissionStore.IdOf("b.csv", new ETag("0x1")));
        Assert.Matches("^[0-9a-f]{16}$", id);
    }

    private async Task<ImmutableArray<string>> WithFilesAsync(DateOnly latest) =>
        [.. await stores.Submissions.WithFilesAsync(latest, Cancellation).Select(record => record.Submission.Id).ToListAsync(Cancellation)];

    private async Task<ImmutableArray<string>> FoundAsync(string idOrName) =>
        [.. await stores.Submissions.FindAsync(idOrName, Cancellation).Select(record => record.Submission.Id).ToListAsync(Cancellation)];
}
