using System.Collections.Concurrent;
using System.Text;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using KpiPapers.Local.Host.Definition;
using KpiPapers.Local.Host.Payloads;

namespace KpiPapers.Local.Host.Queues;

/// <summary>One try at one message: invoke, then delete it, hide it for a while, or move it to the poison queue.</summary>
internal sealed class MessageAttempt(
    FunctionDefinition function,
    QueueOptions options,
    QueueClient queue,
    PoisonQueue poison,
    Invoker invoker,
    Journal journal,
    TimeProvider clock)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Messages to be delivered once more; used only where that is asked for.</summary>
    private readonly ConcurrentDictionary<string, byte> _workedOn = [];

    public async Task RunAsync(QueueMessage message, CancellationToken stopping)
    {
        try
        {
            if (Decode(message.MessageText) is not { } text)
            {
                await PoisonAsync(message, message.PopReceipt, "its text is not base64 of UTF-8");
            }
            else if (message.DequeueCount > options.MaxDequeueCount)
            {
                await PoisonAsync(message, message.PopReceipt, $"it was taken {message.DequeueCount} times and never finished");
            }
            else
            {
                await InvokeAsync(message, text, stopping);
            }
        }
        catch (RequestFailedException error)
        {
            // Another instance has it, or it is gone: the message is delivered again or was finished, and both are right.
            journal.Say($"{function.Name}: message {message.MessageId} was no longer ours ({error.ErrorCode})");
        }
        catch (AggregateException error)
        {
            // Storage does not answer: the message comes again once its lease is over.
            journal.Say($"{function.Name}: what became of message {message.MessageId} could not be stored: {error.InnerException?.Message}");
        }
    }

    private async Task InvokeAsync(QueueMessage message, string text, CancellationToken stopping)
    {
        var lease = new MessageLease(queue, message, options.Lease, clock);
        var payload = QueuePayload.Of(function, message, text, clock.GetUtcNow());

        // Not cancelled by the stop: the host kills the handler, which ends the invocation, and the message is then released below.
        var outcome = await lease.HoldDuringAsync(
            () => invoker.InvokeAsync(function, payload, MessageSubject.Of(text), CancellationToken.None));

        if (outcome is not InvocationOutcome.Failed failed)
        {
            await (options.DeliversTwice && _workedOn.TryAdd(message.MessageId, 1) ? ReturnAsync(TimeSpan.Zero) : DeleteAsync());
        }
        else if (stopping.IsCancellationRequested)
        {
            await ReturnAsync(options.VisibilityTimeout);
        }
        else if (message.DequeueCount >= options.MaxDequeueCount)
        {
            await PoisonAsync(message, lease.PopReceipt, $"it failed {message.DequeueCount} times, last because {failed.Reason}");
        }
        else if (poison.Exists) // Without one, the host leaves the message hidden, or it would fail on and on.
        {
            await ReturnAsync(options.VisibilityTimeout);
        }

        Task DeleteAsync() => queue.DeleteMessageAsync(message.MessageId, lease.PopReceipt, CancellationToken.None);

        Task ReturnAsync(TimeSpan hidden) => queue.UpdateMessageAsync(
            message.MessageId, lease.PopReceipt, visibilityTimeout: hidden, cancellationToken: CancellationToken.None);
    }

    private async Task PoisonAsync(QueueMessage message, string popReceipt, string reason)
    {
        if (poison.Exists)
        {
            await poison.TakeAsync(message, reason);
            await queue.DeleteMessageAsync(message.MessageId, popReceipt, CancellationToken.None);
        }
    }

    private string? Decode(string text)
    {
        if (!options.Base64)
        {
            return text;
        }

        try
        {
            return StrictUtf8.GetString(Convert.FromBase64String(text));
        }
        catch (Exception error) when (error is FormatException or DecoderFallbackException)
        {
            return null;
        }
    }
}
