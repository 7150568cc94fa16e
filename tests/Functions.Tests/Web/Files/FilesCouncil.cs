using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Storage;

namespace KpiPapers.Functions.Tests.Web.Files;

/// <summary>A council of its own, in whose storage nothing happens but by the test that runs.</summary>
public sealed class FilesCouncil : CouncilAccount
{
    public const string Officer = "officer@wendlebury-vale.example.org";
    public const string Lead = "performance@wendlebury-vale.example.org";   // of its paper

    private int _quarters;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A quarter with a meeting that no other test of this council uses.</summary>
    internal Quarter NewQuarter() => Quarter.Of(2000, 1).Add(5 * (1 + (25 * Interlocked.Increment(ref _quarters) % 78)));

    /// <summary>All that is stored: every blob, row and message, each with the state it is in.</summary>
    internal async Task<ImmutableArray<string>> StoredAsync()
    {
        var storage = StorageConnection.FromConnectionString(ConnectionString);
        var stored = ImmutableArray.CreateBuilder<string>();
        await foreach (var container in storage.Blobs.GetBlobContainersAsync(cancellationToken: Cancellation))
            await foreach (var blob in storage.Blobs.GetBlobContainerClient(container.Name).GetBlobsAsync(cancellationToken: Cancellation))
                stored.Add($"{container.Name}/{blob.Name} {blob.Properties.ETag}");
        foreach (var table in Names.Tables.All)
            await foreach (var row in storage.Tables.GetTableClient(table).QueryAsync(null, cancellationToken: Cancellation))
                stored.Add($"{table} {row.PartitionKey} {row.RowKey} {row.ETag}");
        await foreach (var queue in storage.Queues.GetQueuesAsync(cancellationToken: Cancellation))
            stored.Add($"{queue.Name}: {(await storage.Queues.GetQueueClient(queue.Name).GetPropertiesAsync(Cancellation)).Value.ApproximateMessagesCount}");
        return stored.ToImmutable();
    }

    /// <summary>What lies in the inbox, by path.</summary>
    internal async Task<ImmutableDictionary<string, byte[]>> InboxAsync()
    {
        var inbox = StorageConnection.FromConnectionString(ConnectionString).Blobs.GetBlobContainerClient(Names.Containers.Inbox);
        var files = ImmutableDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        await foreach (var blob in inbox.GetBlobsAsync(cancellationToken: Cancellation))
            files.Add(blob.Name, (await inbox.GetBlobClient(blob.Name).DownloadContentAsync(Cancellation)).Value.Content.ToArray());
        return files.ToImmutable();
    }
}

/// <summary>The tests that look at all of its storage, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class FilesOfOneCouncil : ICollectionFixture<FilesCouncil>
{
    public const string Name = "Files of one council";
}
