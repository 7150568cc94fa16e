using KpiPapers.Domain;
using KpiPapers.Storage.Records;
using KpiPapers.Storage.Tables;

namespace KpiPapers.Storage.Tests.Records;

/// <summary>A quarter's paper has the sign-off of the newest committed submission, and rows from before there were any are read as they are.</summary>
public sealed class SignOffsInForce(Stores stores, StorageAccount account) : IClassFixture<Stores>
{
    private readonly string _paper = $"t{Guid.NewGuid():N}";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_newest_committed_sign_off_counts_until_it_is_withdrawn()
    {
        var (older, newer) = (await stores.BeginAsync(minute: 1), await stores.BeginAsync(minute: 2));
        await SignAsync(newer, Stores.Quarter, version: 2);
        await SignAsync(older, Stores.Quarter, version: 1);
        await SignAsync(older, Stores.Quarter.Previous, version: 7);
        Assert.Null(await InForceAsync());

        await stores.TurnAsync(older, SubmissionStatus.Committed);
        await stores.TurnAsync(newer, SubmissionStatus.Committed);
        var signed = await InForceAsync();
        Assert.Equal((new SignOff(_paper, Stores.Quarter, 2, "Team Leader"), newer.Submission.Id), (signed?.SignOff, signed?.Submission.Id));

        await stores.TurnAsync(newer, SubmissionStatus.Withdrawn);
        Assert.Equal(1, (await InForceAsync())?.SignOff.Version);
    }

    [Fact]
    public async Task Writing_a_sign_off_again_changes_nothing()
    {
        var record = await stores.BeginAsync();
        await stores.TurnAsync(record, SubmissionStatus.Committed);

        for (var attempt = 0; attempt < 2; attempt++) await SignAsync(record, Stores.Quarter, version: 3);

        Assert.Equal(3, (await InForceAsync())?.SignOff.Version);
    }

    [Fact]
    public async Task What_a_submission_bears_on_is_read_from_rows_without_sign_offs_too()
    {
        var figure = Stores.NewFigure();
        var record = await stores.BeginAsync();
        await stores.Submissions.ChangeAsync(record, now => now with { Touches = new([figure], [], [], []) { SignOffs = [new(_paper, Stores.Quarter)] } }, Cancellation);
        Assert.Equal([new(_paper, Stores.Quarter)], (await stores.Submissions.GetAsync(record.Submission, Cancellation))!.Touches.SignOffs);
        var table = account.Connection.Tables.GetTableClient(Names.Tables.Submissions);
        var row = (await table.GetEntityIfExistsAsync(record.Month, record.Submission.Id, cancellationToken: Cancellation)).Value!;   // just written

        var json = row.GetString("Json0")!;
        var start = json.IndexOf(",\"signOffs\":[", StringComparison.Ordinal);
        row["Json0"] = json.Remove(start, json.IndexOf(']', start) + 1 - start);
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancellation);
        var read = (await stores.Submissions.GetAsync(record.Submission, Cancellation))!.Touches;

        Assert.Equal([figure], read.Figures);
        Assert.Empty(read.SignOffs);
        Assert.Equal([new(_paper, Stores.Quarter)], read.With([Touched.Nothing with { SignOffs = [new(_paper, Stores.Quarter)] }]).SignOffs);
    }

    [Fact]
    public async Task Words_from_before_there_were_approvers_have_none()
    {
        var (figure, record) = (Stores.NewFigure(), await stores.BeginAsync());
        await stores.Commentary.AppendAsync(record.Submission, [new(figure.Indicator, figure.Quarter, "Busy.", "", "Team Leader")], Cancellation);
        await stores.TurnAsync(record, SubmissionStatus.Committed);
        Assert.Equal("Team Leader", (await stores.Commentary.InForceAsync(figure, Cancellation))?.Commentary.Approver);
        var table = account.Connection.Tables.GetTableClient(Names.Tables.Commentary);
        var row = (await table.GetEntityIfExistsAsync(
            TableKey.Join(figure.Indicator, $"{figure.Quarter}"), TableKey.Join(record.Submission.Id), cancellationToken: Cancellation)).Value!;   // just written

        row["Json0"] = row.GetString("Json0")!.Replace(",\"approver\":\"Team Leader\"", "", StringComparison.Ordinal);
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancellation);

        Assert.Equal(new(figure.Indicator, figure.Quarter, "Busy.", ""), (await stores.Commentary.InForceAsync(figure, Cancellation))?.Commentary);
    }

    private Task SignAsync(SubmissionRecord record, Quarter quarter, int version) =>
        stores.SignOffs.AppendAsync(record.Submission, [new(_paper, quarter, version, "Team Leader")], Cancellation);

    private Task<SubmittedSignOff?> InForceAsync() => stores.SignOffs.InForceAsync(_paper, Stores.Quarter, Cancellation);
}
