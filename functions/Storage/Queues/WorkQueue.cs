using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Storage.Queues;

namespace KpiPapers.Storage.Queues;

/// <summary>Puts work on the queues that functions read.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "It is a queue, though a stored one.")]
public sealed class WorkQueue(StorageConnection storage)
{
    /// <summary>The longest message in bytes of JSON: 64 KiB once base64 has made it a third longer.</summary>
    public const int LongestMessage = 48 * 1024;

    /// <summary>The property of a message, beside what it says, with the trace that it belongs to.</summary>
    /// <remarks>Named and written as in <see href="https://www.w3.org/TR/trace-context/#traceparent-header"/>.</remarks>
    private const string TraceParent = "traceparent";

    internal static readonly TimeSpan Never = TimeSpan.FromSeconds(-1);

    private readonly QueueServiceClient _queues = storage.Queues;

    /// <summary>Creates the product's queues and their poison queues where they are missing.</summary>
    public async Task EnsureQueuesAsync(CancellationToken cancellationToken)
    {
        foreach (var queue in Names.Queues.All)
        {
            await _queues.GetQueueClient(queue).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await _queues.GetQueueClient(Names.QueueNames.PoisonOf(queue)).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        }
    }

    /// <summary>
    /// Sends a message as JSON, which stays until it is handled: it never expires. A lost answer is retried, so a message may
    /// arrive twice. It carries the current trace on.
    /// </summary>
    /// <param name="queue">One of <see cref="Names.Queues"/>.</param>
    /// <param name="message">What to do.</param>
    /// <param name="delay">How long the message stays hidden, up to seven days; none by default.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="ArgumentException">The message is longer than <see cref="LongestMessage"/>.</exception>
    public async Task EnqueueAsync<T>(string queue, T message, TimeSpan? delay, CancellationToken cancellationToken)
    {
        var json = Json(message);
        if (json.Length > LongestMessage)
        {
            throw new ArgumentException(
                $"The {typeof(T).Name} message for the queue '{queue}' is {json.Length} bytes long. A queue message holds at most " +
                $"{LongestMessage} bytes: put the content in a blob and send its path.", nameof(message));
        }

        await _queues.GetQueueClient(queue).SendMessageAsync(new BinaryData(json), delay, Never, cancellationToken);
    }

    private static byte[] Json<T>(T message)
    {
        var json = JsonSerializer.SerializeToNode(message, JsonSerializerOptions.Web);
        if (json is JsonObject facts && Activity.Current is { IdFormat: ActivityIdFormat.W3C, Id: { } id }) facts[TraceParent] = id;
        return JsonSerializer.SerializeToUtf8Bytes(json, JsonSerializerOptions.Web);
    }
}
