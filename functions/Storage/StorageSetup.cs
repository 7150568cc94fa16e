using KpiPapers.Storage.Blobs;
using KpiPapers.Storage.Queues;

namespace KpiPapers.Storage;

/// <summary>Creates what the product needs in an empty account. In Azure the deployment has done so, and the app does not.</summary>
public static class StorageSetup
{
    /// <summary>Creates the containers, queues, poison queues and tables that are missing.</summary>
    public static async Task EnsureAsync(StorageConnection storage, CancellationToken cancellationToken)
    {
        await new BlobStore(storage).EnsureContainersAsync(cancellationToken);
        await new WorkQueue(storage).EnsureQueuesAsync(cancellationToken);
        foreach (var table in Names.Tables.All) await storage.Tables.GetTableClient(table).CreateIfNotExistsAsync(cancellationToken);
    }
}
