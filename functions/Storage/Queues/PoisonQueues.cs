using System.Collections.Immutable;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace KpiPapers.Storage.Queues;

/// <summary>The messages that failed so often that the Functions host put them aside. Nothing runs them again but <see cref="ReplayAsync"/>.</summary>
public sealed class PoisonQueues(StorageConnection storage)
{
    private const int AtOnce = 32;   // the most that the service hands out

    private static readonly TimeSpan WhileLookedThrough = TimeSpan.FromMinutes(2);

    // As stored: a message may be here because its text is no base64.
    private readonly QueueServiceClient _queues = storage.QueuesAsStored;

    /// <summary>How many there are, about, of each queue that has any.</summary>
    public async Task<ImmutableArray<(string Queue, int Count)>> CountAsync(CancellationToken cancellationToken)
    {
        var counts = ImmutableArray.CreateBuilder<(string, int)>();
        foreach (var queue in Names.Queues.All)
        {
            var properties = await Poison(queue).GetPropertiesAsync(cancellationToken);
            if (properties.Value.ApproximateMessagesCount is > 0 and var count) counts.Add((queue, count));
        }
        return counts.ToImmutable();
    }

    /// <summary>The first 32 of each queue. They stay where they are.</summary>
    public async Task<ImmutableArray<PoisonMessage>> PeekAsync(CancellationToken cancellationToken)
    {
        var messages = ImmutableArray.CreateBuilder<PoisonMessage>();
        foreach (var queue in Names.Queues.All)
            foreach (var message in (await Poison(queue).PeekMessagesAsync(AtOnce, cancellationToken)).Value)
                messages.Add(new(queue, message.MessageId, message.InsertedOn ?? default, message.Body.ToString()));
        return messages.ToImmutable();
    }

    /// <summary>
    /// Puts messages back on the queue that they came from, as new ones. A cut half way leaves one in both, so it may run twice.
    /// </summary>
    /// <param name="queue">One of <see cref="Names.Queues"/>.</param>
    /// <param name="id">Which message; null for all.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>How many were put back.</returns>
    /// <exception cref="ArgumentException">There is no such queue.</exception>
    public async Task<int> ReplayAsync(string queue, string? id, CancellationToken cancellationToken)
    {
        if (!Names.Queues.All.Contains(queue, StringComparer.Ordinal)) throw new ArgumentException($"There is no queue '{queue}'.", nameof(queue));
        var poison = Poison(queue);
        var (replayed, others) = (0, new List<QueueMessage>());
        while (id is null || replayed == 0)
        {
            var messages = (await poison.ReceiveMessagesAsync(AtOnce, WhileLookedThrough, cancellationToken)).Value;
            if (messages.Length == 0) break;
            foreach (var message in messages)
            {
                if (id is not null && message.MessageId != id)
                {
                    others.Add(message);
                    continue;
                }
                await _queues.GetQueueClient(queue).SendMessageAsync(message.Body, visibilityTimeout: null, WorkQueue.Never, cancellationToken);
                await poison.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellationToken);
                replayed++;
            }
        }
        foreach (var other in others) await poison.UpdateMessageAsync(other.MessageId, other.PopReceipt, other.Body, TimeSpan.Zero, cancellationToken);
        return replayed;
    }

    private QueueClient Poison(string queue) => _queues.GetQueueClient(Names.QueueNames.PoisonOf(queue));
}
