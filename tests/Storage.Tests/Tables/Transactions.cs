using KpiPapers.Storage.Tables;

namespace KpiPapers.Storage.Tests.Tables;

public sealed class Transactions(StorageAccount account)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_of_one_partition_are_written_together()
    {
        var table = await account.NewTableAsync();
        var first = await table.AddEntityAsync(new TableEntity("p", "merged") { ["Old"] = 1 }, Cancellation);
        await table.AddEntityAsync(new TableEntity("p", "replaced") { ["Old"] = 1 }, Cancellation);
        await table.AddEntityAsync(new TableEntity("p", "deleted"), Cancellation);

        var answer = await table.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.Add, new("p", "added") { ["Text"] = "£ \"quoted\"\r\n--changeset 😀" }),
                new(TableTransactionActionType.UpdateMerge, new("p", "merged") { ["New"] = 2L }, first.Headers.ETag!.Value),
                new(TableTransactionActionType.UpdateReplace, new("p", "replaced") { ["New"] = 2.0 }),
                new(TableTransactionActionType.Delete, new("p", "deleted")),
                new(TableTransactionActionType.UpsertMerge, new("p", "upserted 1") { ["New"] = true }),
                new(TableTransactionActionType.UpsertReplace, new("p", "upserted 2") { ["New"] = "x" }),
            ],
            Cancellation);

        var rows = await table.QueryAsync(cancellationToken: Cancellation).ToDictionaryAsync(row => row.RowKey, cancellationToken: Cancellation);
        Assert.Equal(["added", "merged", "replaced", "upserted 1", "upserted 2"], rows.Keys);
        Assert.Equal("£ \"quoted\"\r\n--changeset 😀", rows["added"].GetString("Text"));
        Assert.Equal((1, 2L), (rows["merged"].GetInt32("Old"), rows["merged"].GetInt64("New")));
        Assert.Equal((null, 2.0), (rows["replaced"].GetInt32("Old"), rows["replaced"].GetDouble("New")));
        Assert.Equal([204, 204, 204, 204, 204, 204], answer.Value.Select(part => part.Status));
        Assert.Equal(rows["merged"].ETag, answer.Value[1].Headers.ETag);
    }

    [Fact]
    public async Task One_refused_row_refuses_them_all_and_is_named()
    {
        var table = await account.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "there"), Cancellation);

        var refused = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [Addition("p", "before"), Addition("p", "also before"), Addition("p", "there"), Addition("p", "after")], Cancellation));

        Assert.Equal((409, "EntityAlreadyExists", 2), (refused.Status, refused.ErrorCode, refused.FailedTransactionActionIndex));
        Assert.Equal(1, await table.QueryAsync(cancellationToken: Cancellation).CountAsync(Cancellation));
    }

    [Fact]
    public async Task A_row_that_changed_meanwhile_refuses_them_all()
    {
        var table = await account.NewTableAsync();
        var seen = (await table.AddEntityAsync(new TableEntity("p", "r"), Cancellation)).Headers.ETag!.Value;
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["Revision"] = 1 }, cancellationToken: Cancellation);

        var refused = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [Addition("p", "history"), new(TableTransactionActionType.UpdateReplace, new("p", "r"), seen)], Cancellation));

        Assert.Equal((412, "UpdateConditionNotSatisfied", 1), (refused.Status, refused.ErrorCode, refused.FailedTransactionActionIndex));
        Assert.False((await table.GetEntityIfExistsAsync("p", "history", Cancellation)).HasValue);
    }

    [Fact]
    public async Task A_hundred_rows_fit_and_another_does_not()
    {
        var table = await account.NewTableAsync();

        await table.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(row => Addition("full", $"{row}")), Cancellation);
        var refused = await Assert.ThrowsAsync<ArgumentException>(
            () => table.SubmitTransactionAsync(Enumerable.Range(0, 101).Select(row => Addition("over", $"{row}")), Cancellation));

        Assert.StartsWith("The table transaction has 101 rows; 1 to 100 can be written together.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(100, await table.QueryAsync(cancellationToken: Cancellation).CountAsync(Cancellation));
    }

    [Fact]
    public async Task Nothing_to_write_is_refused()
    {
        var table = await account.NewTableAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => table.SubmitTransactionAsync([], Cancellation));
    }

    [Fact]
    public async Task Two_partitions_are_refused()
    {
        var table = await account.NewTableAsync();

        var refused = await Assert.ThrowsAsync<ArgumentException>(
            () => table.SubmitTransactionAsync([Addition("p", "1"), Addition("q", "2")], Cancellation));

        Assert.StartsWith("The table transaction touches two partitions: row 1", refused.Message, StringComparison.Ordinal);
        Assert.False(await table.QueryAsync(cancellationToken: Cancellation).AnyAsync(Cancellation));
    }

    [Fact]
    public async Task One_row_twice_is_refused()
    {
        var table = await account.NewTableAsync();

        var refused = await Assert.ThrowsAsync<ArgumentException>(
            () => table.SubmitTransactionAsync([Addition("p", "1"), Addition("p", "1")], Cancellation));

        Assert.StartsWith("The table transaction touches one row twice: row 1", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_four_mebibytes_are_refused()
    {
        var table = await account.NewTableAsync();
        var long32K = new string('x', 30_000);
        TableTransactionAction Large(int row) =>
            new(TableTransactionActionType.Add, new("p", $"{row}") { ["A"] = long32K, ["B"] = long32K });

        await table.SubmitTransactionAsync(Enumerable.Range(0, 60).Select(Large), Cancellation);
        var refused = await Assert.ThrowsAsync<ArgumentException>(
            () => table.SubmitTransactionAsync(Enumerable.Range(100, 70).Select(Large), Cancellation));

        Assert.Contains("4194304 can be written together", refused.Message, StringComparison.Ordinal);
        Assert.Equal(60, await table.QueryAsync(cancellationToken: Cancellation).CountAsync(Cancellation));
    }

    private static TableTransactionAction Addition(string partition, string row) =>
        new(TableTransactionActionType.Add, new TableEntity(partition, row));
}
