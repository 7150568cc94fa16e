using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace KpiPapers.Local.Host.Queues;

/// <summary>Keeps a message hidden from others while it is worked on, by renewing at half of its time.</summary>
internal sealed class MessageLease(QueueClient queue, QueueMessage message, TimeSpan duration, TimeProvider clock)
{
    /// <summary>Each renewal gives a new one; the old ones are worthless then.</summary>
    public string PopReceipt { get; private set; } = message.PopReceipt;

    public async Task<T> HoldDuringAsync<T>(Func<Task<T>> work)
    {
        using var finished = new CancellationTokenSource();
        var renewals = RenewAsync(finished.Token);
        try
        {
            return await work();
        }
        finally
        {
            await finished.CancelAsync();
            await renewals; // A renewal under way must be over: it changes the receipt that the next call needs.
        }
    }

    private async Task RenewAsync(CancellationToken finished)
    {
        try
        {
            while (true)
            {
                await Task.Delay(duration / 2, clock, finished);
                var update = await queue.UpdateMessageAsync(
                    message.MessageId, PopReceipt, visibilityTimeout: duration, cancellationToken: CancellationToken.None);
                PopReceipt = update.Value.PopReceipt;
            }
        }
        catch (OperationCanceledException) when (finished.IsCancellationRequested)
        {
            // The work is done.
        }
        catch (Exception error) when (error is Azure.RequestFailedException or AggregateException)
        {
            // Lost, so the message will be seen again; whoever deletes it next finds out and says so.
        }
    }
}
