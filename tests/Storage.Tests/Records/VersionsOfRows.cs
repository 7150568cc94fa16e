using KpiPapers.Storage.Records;
using KpiPapers.Storage.Tables;

namespace KpiPapers.Storage.Tests.Records;

/// <summary>Every row says by which data version it was written, and one of a newer version is refused rather than misread.</summary>
public sealed class VersionsOfRows(Stores stores, StorageAccount account) : IClassFixture<Stores>
{
    private const int Newer = DataVersion.Current + 1;

    private readonly string _name = $"v{Guid.NewGuid():N}";

    public static TheoryData<string> Tables => [.. Names.Tables.All];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Whichever_store_writes_it(string table)
    {
        var written = await WriteAsync(table);

        Assert.Equal(DataVersion.Current, (await RowAsync(table, written)).GetInt32("DataVersion"));
    }

    [Fact]
    public async Task So_does_the_row_that_notes_when_a_paper_was_asked_for()
    {
        await stores.Papers.AskedAsync(_name, Stores.Quarter, DateTimeOffset.UnixEpoch, Cancellation);

        var row = await account.Connection.Tables.GetTableClient(Names.Tables.Papers)
            .GetEntityIfExistsAsync(_name, TableKey.Join($"{Stores.Quarter}", "asked"), Cancellation);
        Assert.Equal(DataVersion.Current, row.Value?.GetInt32("DataVersion"));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task One_of_a_newer_version_is_refused_with_what_to_do_and_left_as_it_is(string table)
    {
        var written = await WriteAsync(table);
        var newer = await RowAsync(table, written);
        newer["DataVersion"] = Newer;
        await account.Connection.Tables.GetTableClient(table).UpdateEntityAsync(newer, newer.ETag, TableUpdateMode.Replace, Cancellation);
        var state = (await RowAsync(table, written)).ETag;

        var refused = await Assert.ThrowsAsync<NewerDataException>(written.UseAsync);

        Assert.Equal(
            $"The row {newer.PartitionKey} / {newer.RowKey} of the table {table} was written by a newer release of this app: its data version is {Newer}, "
            + $"and this release reads versions up to {DataVersion.Current}. It was left as it is. "
            + "Deploy the newer release again; infra/azure/CHANGELOG.md says how, under Rolling back.",
            refused.Message);
        Assert.Equal(state, (await RowAsync(table, written)).ETag);
    }

    [Fact]
    public async Task A_mail_that_is_noted_as_sent_keeps_the_version_by_which_it_was_claimed()
    {
        var written = await WriteAsync(Names.Tables.Deliveries);
        var row = await RowAsync(Names.Tables.Deliveries, written);
        row["DataVersion"] = Newer;
        await account.Connection.Tables.GetTableClient(Names.Tables.Deliveries).UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancellation);

        await stores.Deliveries.SentAsync(row.PartitionKey, "clerk", Cancellation);

        Assert.Equal((Newer, "Sent"), ((await RowAsync(Names.Tables.Deliveries, written)).GetInt32("DataVersion"), (await RowAsync(Names.Tables.Deliveries, written)).GetString("State")));
    }

    /// <summary>Where a row is, and what reads it to use or to change it.</summary>
    private sealed record Written(string PartitionKey, string RowKey, Func<Task> UseAsync);

    /// <summary>Writes a row by the store of a table. A table without a case here has no test.</summary>
    private async Task<Written> WriteAsync(string table)
    {
        var figure = Stores.NewFigure();
        var version = Stores.NewVersion();
        // Of a day that no other test looks at, as they may look through a whole table.
        var record = await stores.BeginAsync(year: 2999);
        var (submission, names) = (record.Submission, Names.Tables);
        await stores.TurnAsync(record, SubmissionStatus.Committed);
        var ofFigure = TableKey.Join(figure.Indicator, $"{figure.Quarter}");

        if (table == names.Submissions)
            return new(record.Month, submission.Id, () => stores.TurnAsync(record, SubmissionStatus.Withdrawn));
        if (table == names.Ledger)
        {
            await stores.Ledger.AppendAsync(submission, [Stores.Measured(figure, 0, 1)], Cancellation);
            return new(ofFigure, TableKey.Join("2020-07-01", "", submission.Id), () => stores.Ledger.CommittedAsync(figure, Cancellation));
        }
        if (table == names.Commentary)
        {
            await stores.Commentary.AppendAsync(submission, [new(figure.Indicator, figure.Quarter, "Busy.", "")], Cancellation);
            return new(ofFigure, submission.Id, () => stores.Commentary.InForceAsync(figure, Cancellation));
        }
        if (table == names.SignOffs)
        {
            await stores.SignOffs.AppendAsync(submission, [new(_name, Stores.Quarter, 1, "Team Leader")], Cancellation);
            return new(TableKey.Join(_name, $"{Stores.Quarter}"), submission.Id, () => stores.SignOffs.InForceAsync(_name, Stores.Quarter, Cancellation));
        }
        if (table == names.Listings)
        {
            await stores.Listings.AppendAsync(submission with { Feed = _name }, [new(Stores.Quarter, Stores.Quarter.FirstDay, "", Domain.Listings.Listing.Empty)], Cancellation);
            return new(
                TableKey.Join(_name, $"{Stores.Quarter}"), TableKey.Join("2020-07-01", "", submission.Id),
                () => stores.Listings.InForceAsync(new(_name, Stores.Quarter), Cancellation));
        }
        if (table == names.Narratives)
        {
            await stores.Narratives.AppendAsync(submission, [new(_name, Stores.Quarter, "Health", [])], Cancellation);
            return new(
                TableKey.Join(_name, $"{Stores.Quarter}"), TableKey.Join("Health", submission.Id), () => stores.Narratives.InForceAsync(_name, Stores.Quarter, Cancellation));
        }
        if (table == names.Results || table == names.ResultHistory)
        {
            for (var value = 1; value <= 2; value++) await RecomputeAsync(figure, value);
            return table == names.Results
                ? new(figure.Indicator, TableKey.Join($"{figure.Quarter}"), () => RecomputeAsync(figure, 3))
                : new(ofFigure, "000000", async () => await stores.Results.HistoryAsync(figure.Indicator, Cancellation).ToListAsync(Cancellation));
        }
        if (table == names.Papers)
        {
            await stores.Papers.TryClaimAsync(version, Cancellation);
            return new(version.Paper, TableKey.Join($"{version.Quarter}", "v0001"), () => stores.Papers.FinishAsync(version, Cancellation));
        }
        if (table == names.Runs)
        {
            await stores.Runs.DoneAsync(new(Stores.Quarter.FirstDay, DateTimeOffset.UnixEpoch), Cancellation);
            return new("quarter-end", "last", () => stores.Runs.LastAsync(Cancellation));
        }
        if (table == names.Deliveries)
        {
            await ClaimAsync();
            await stores.Deliveries.SentAsync(DeliveryStore.KeyOf(version), "clerk", Cancellation);   // not among the unsure, which another test lists
            return new(DeliveryStore.KeyOf(version), "clerk", ClaimAsync);

            Task ClaimAsync() => stores.Deliveries.TryClaimAsync(
                DeliveryStore.KeyOf(version), "clerk", new("The paper", DateTimeOffset.UnixEpoch, "smtp", Token: null, Expires: null), Cancellation);
        }
        throw new InvalidOperationException($"Nothing is written to the table {table} here.");
    }

    private Task<Domain.Result?> RecomputeAsync(FigureKey figure, decimal value) =>
        stores.Results.RecomputeAsync(figure, (_, _) => Task.FromResult<Domain.Result?>(Stores.Result(figure, value)), Cancellation);

    private async Task<TableEntity> RowAsync(string table, Written written) =>
        (await account.Connection.Tables.GetTableClient(table).GetEntityIfExistsAsync(written.PartitionKey, written.RowKey, Cancellation)).Value
            ?? throw new InvalidOperationException($"The table {table} has no row {written.PartitionKey} / {written.RowKey}.");
}
