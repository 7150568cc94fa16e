using Azure;
using KpiPapers.Storage.Tables;

namespace KpiPapers.Storage.Tests.Tables;

public sealed class WritingRows(StorageAccount account)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Creating_a_table_twice_is_no_error()
    {
        var table = await account.NewTableAsync();

        var again = await table.CreateIfNotExistsAsync(Cancellation);

        Assert.Equal(409, again.Status);
        await table.AddEntityAsync(new TableEntity("p", "r"), Cancellation);
    }

    [Fact]
    public async Task A_row_that_was_added_is_read_back_with_its_etag_and_time()
    {
        var table = await account.NewTableAsync();

        var added = await table.AddEntityAsync(new TableEntity("CSU10", "2020-21 Q2") { ["Value"] = "93.1" }, Cancellation);
        var read = await table.GetEntityIfExistsAsync("CSU10", "2020-21 Q2", Cancellation);

        Assert.True(read.HasValue);
        Assert.Equal("93.1", read.Value!.GetString("Value"));
        Assert.Equal(added.Headers.ETag, read.Value.ETag);
        Assert.InRange(read.Value.Timestamp!.Value.Year, 2025, 2100);
    }

    [Fact]
    public async Task A_row_that_is_not_there_has_no_value()
    {
        var table = await account.NewTableAsync();

        var read = await table.GetEntityIfExistsAsync("p", "r", Cancellation);

        Assert.False(read.HasValue);
        Assert.Throws<InvalidOperationException>(() => read.Value);
    }

    [Fact]
    public async Task A_table_that_is_not_there_is_an_error_not_a_missing_row()
    {
        var table = account.Connection.Tables.GetTableClient("Nowhere");

        var read = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityIfExistsAsync("p", "r", Cancellation));
        var written = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r"), Cancellation));
        var queried = await Assert.ThrowsAsync<RequestFailedException>(
            async () => await table.QueryAsync(cancellationToken: Cancellation).AnyAsync(Cancellation));

        Assert.Equal((404, "TableNotFound"), (read.Status, read.ErrorCode));
        Assert.Equal((404, "TableNotFound"), (written.Status, written.ErrorCode));
        Assert.Equal((404, "TableNotFound"), (queried.Status, queried.ErrorCode));
    }

    [Fact]
    public async Task A_row_is_added_once()
    {
        var table = await account.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Writer"] = "first" }, Cancellation);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.AddEntityAsync(new TableEntity("p", "r") { ["Writer"] = "second" }, Cancellation));

        Assert.Equal((409, "EntityAlreadyExists"), (refused.Status, refused.ErrorCode));
        var read = await table.GetEntityIfExistsAsync("p", "r", Cancellation);
        Assert.Equal("first", read.Value!.GetString("Writer"));
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge, "kept")]
    [InlineData(TableUpdateMode.Replace, null)]
    public async Task Merging_keeps_what_is_not_written_and_replacing_drops_it(TableUpdateMode mode, string? left)
    {
        var table = await account.NewTableAsync();
        await table.UpsertEntityAsync(new TableEntity("p", "upserted") { ["Old"] = "kept", ["Both"] = 1 }, mode, Cancellation);
        var added = await table.AddEntityAsync(new TableEntity("p", "updated") { ["Old"] = "kept", ["Both"] = 1 }, Cancellation);

        await table.UpsertEntityAsync(new TableEntity("p", "upserted") { ["Both"] = 2 }, mode, Cancellation);
        await table.UpdateEntityAsync(new TableEntity("p", "updated") { ["Both"] = 2 }, added.Headers.ETag!.Value, mode, Cancellation);

        await foreach (var row in table.QueryAsync(cancellationToken: Cancellation))
        {
            Assert.Equal(2, row.GetInt32("Both"));
            Assert.Equal(left, row.GetString("Old"));
        }
    }

    [Fact]
    public async Task Only_one_of_two_writers_who_read_the_same_state_wins()
    {
        var table = await account.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Revision"] = 0 }, Cancellation);
        var seen = (await table.GetEntityIfExistsAsync("p", "r", Cancellation)).Value!.ETag;
        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["Revision"] = 1 }, seen, TableUpdateMode.Replace, Cancellation);

        var update = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.UpdateEntityAsync(new TableEntity("p", "r") { ["Revision"] = 2 }, seen, TableUpdateMode.Replace, Cancellation));
        var deletion = await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync("p", "r", seen, Cancellation));

        Assert.Equal((412, "UpdateConditionNotSatisfied"), (update.Status, update.ErrorCode));
        Assert.Equal((412, "UpdateConditionNotSatisfied"), (deletion.Status, deletion.ErrorCode));
        Assert.Equal(1, (await table.GetEntityIfExistsAsync("p", "r", Cancellation)).Value!.GetInt32("Revision"));
    }

    [Fact]
    public async Task A_row_that_is_not_there_cannot_be_updated()
    {
        var table = await account.NewTableAsync();

        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.UpdateEntityAsync(new TableEntity("p", "r"), ETag.All, cancellationToken: Cancellation));

        Assert.Equal((404, "ResourceNotFound"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task Deleting_a_row_twice_is_no_error()
    {
        var table = await account.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r"), Cancellation);

        var first = await table.DeleteEntityAsync("p", "r", cancellationToken: Cancellation);
        var second = await table.DeleteEntityAsync("p", "r", cancellationToken: Cancellation);

        Assert.Equal((204, 404), (first.Status, second.Status));
        Assert.False((await table.GetEntityIfExistsAsync("p", "r", Cancellation)).HasValue);
    }
}
