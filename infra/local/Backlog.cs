using System.Collections.Immutable;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;

namespace KpiPapers.Local;

/// <summary>What is left to do at one moment.</summary>
internal sealed record Backlog
{
    public required ImmutableArray<string> Inbox { get; init; }

    /// <summary>On all queues, hidden ones included: those being worked on, and those that wait for their time.</summary>
    public required int Messages { get; init; }

    /// <summary>Queue name and number of messages, where there are any.</summary>
    public required ImmutableArray<(string Queue, int Messages)> Poison { get; init; }

    public static async Task<Backlog> LookAsync(StorageConnection storage, CancellationToken cancellationToken)
    {
        // The inbox first: a file leaves it before its message is done, never the other way round.
        var inbox = await new BlobStore(storage).ListAsync(Names.Containers.Inbox, "", cancellationToken)
            .Select(blob => blob.Path)
            .ToListAsync(cancellationToken);
        var messages = 0;
        var poison = ImmutableArray.CreateBuilder<(string, int)>();
        foreach (var queue in Names.Queues.All)
        {
            messages += await CountAsync(storage, queue, cancellationToken);
            var poisonQueue = Names.QueueNames.PoisonOf(queue);
            if (await CountAsync(storage, poisonQueue, cancellationToken) is var count and > 0)
            {
                poison.Add((poisonQueue, count));
            }
        }

        return new() { Inbox = [.. inbox], Messages = messages, Poison = poison.ToImmutable() };
    }

    private static async Task<int> CountAsync(StorageConnection storage, string queue, CancellationToken cancellationToken)
    {
        var properties = await storage.Queues.GetQueueClient(queue).GetPropertiesAsync(cancellationToken);
        return properties.Value.ApproximateMessagesCount;
    }
}
