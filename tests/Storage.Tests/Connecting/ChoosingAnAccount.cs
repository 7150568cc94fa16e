using KpiPapers.Storage.Tables;

namespace KpiPapers.Storage.Tests.Connecting;

public sealed class ChoosingAnAccount(StorageAccount account)
{
    private const string Blob = "https://kpi.blob.core.windows.net";
    private const string Queue = "https://kpi.queue.core.windows.net";
    private const string Table = "https://kpi.table.core.windows.net";

    [Fact]
    public async Task A_connection_string_is_used_where_there_is_one()
    {
        var storage = StorageConnection.FromSettings(account.ConnectionString, null, "", " ", null);

        var table = storage.Tables.GetTableClient($"T{Guid.NewGuid():N}");
        await table.CreateIfNotExistsAsync(TestContext.Current.CancellationToken);
        Assert.Equal("devstoreaccount1", storage.Blobs.AccountName);
    }

    [Fact]
    public void An_identity_is_used_where_there_are_addresses()
    {
        var storage = StorageConnection.FromSettings(null, Blob, Queue, Table, "11111111-2222-3333-4444-555555555555");

        Assert.Equal(new Uri(Blob), storage.Blobs.Uri);
        Assert.Equal(new Uri(Queue), storage.Queues.Uri);
        Assert.False(storage.Blobs.CanGenerateAccountSasUri);   // no key
    }

    [Theory]
    [InlineData(null, null, null, "The setting KpiStorage__blobServiceUri is missing.")]
    [InlineData(Blob, null, Table, "The setting KpiStorage__queueServiceUri is missing.")]
    [InlineData(Blob, Queue, "kpi", "The setting KpiStorage__tableServiceUri is 'kpi', which is not an address.")]
    public void An_incomplete_setting_is_named(string? blob, string? queue, string? table, string sentence)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => StorageConnection.FromSettings(null, blob, queue, table, null));

        Assert.StartsWith(sentence, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_accounts_at_once_are_refused()
    {
        var refused = Assert.Throws<InvalidOperationException>(
            () => StorageConnection.FromSettings(account.ConnectionString, Blob, Queue, Table, null));

        Assert.StartsWith("The settings hold both a connection string (KpiStorage) and service addresses", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://kpi.blob.core.windows.net", Queue, Table)]
    [InlineData(Blob, "http://kpi.queue.core.windows.net", Table)]
    [InlineData(Blob, Queue, "http://kpi.table.core.windows.net")]
    public void An_identity_is_refused_for_an_address_without_encryption(string blob, string queue, string table)
    {
        var refused = Assert.Throws<ArgumentException>(() => StorageConnection.FromSettings(null, blob, queue, table, null));

        Assert.Contains("may only be sent over https", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AccountKey=c2VjcmV0", "has no AccountName")]
    [InlineData("AccountName=kpi", "has no AccountKey")]
    [InlineData("AccountName=kpi;AccountKey=???", "AccountKey is not base64")]
    [InlineData("AccountName=kpi;AccountKey=c2VjcmV0;TableEndpoint=kpi", "TableEndpoint is not an address")]
    [InlineData("nonsense", "has no AccountName")]
    public void A_broken_connection_string_is_explained_but_not_quoted(string connectionString, string because)
    {
        var refused = Assert.Throws<FormatException>(() => new TableServiceClient(connectionString));

        Assert.Contains(because, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0", refused.Message, StringComparison.Ordinal);
    }
}
