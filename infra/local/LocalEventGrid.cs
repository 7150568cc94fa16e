using System.Collections.Immutable;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using KpiPapers.Storage;

namespace KpiPapers.Local;

/// <summary>
/// Azurite raises no events, so this looks into the inbox and announces each write of a blob once on the uploads queue, as Event Grid
/// does. It keeps no memory: after a restart whatever still lies in the inbox is announced again, and events may come twice in Azure too.
/// </summary>
public sealed class LocalEventGrid(string connectionString)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Never = TimeSpan.FromSeconds(-1);

    private readonly BlobContainerClient _inbox = new(connectionString, Names.Containers.Inbox);
    private readonly QueueClient _uploads = new(
        connectionString, Names.Queues.Uploads, new() { MessageEncoding = QueueMessageEncoding.Base64 });

    private ImmutableHashSet<(string Name, ETag? ETag)> _announced = [];

    /// <summary>Announces until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await TryAnnounceAsync(cancellationToken);
                await Task.Delay(Interval, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The run ends.
        }
    }

    /// <summary>Announces each blob of the inbox that was written since the last look.</summary>
    public async Task AnnounceAsync(CancellationToken cancellationToken)
    {
        var blobs = new List<BlobItem>();
        await foreach (var blob in _inbox.GetBlobsAsync(cancellationToken: cancellationToken))
        {
            blobs.Add(blob);
        }

        foreach (var blob in blobs.Where(blob => !_announced.Contains(Key(blob))).OrderBy(blob => blob.Properties.LastModified))
        {
            await _uploads.SendMessageAsync(
                BlobCreatedEvent.Of(_inbox.Uri, _inbox.Name, blob), timeToLive: Never, cancellationToken: cancellationToken);
            _announced = _announced.Add(Key(blob));
        }

        _announced = [.. blobs.Select(Key)]; // What has left the inbox comes back only with another ETag.
    }

    private static (string Name, ETag? ETag) Key(BlobItem blob) => (blob.Name, blob.Properties.ETag);

    private async Task TryAnnounceAsync(CancellationToken cancellationToken)
    {
        try
        {
            await AnnounceAsync(cancellationToken);
        }
        catch (Exception error) when (error is RequestFailedException or AggregateException)
        {
            // Azurite is busy or gone; the next look finds the same blobs.
        }
    }
}
