using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using KpiPapers.Local.Host.Definition;

namespace KpiPapers.Local.Host.Queues;

/// <summary>
/// Takes messages from one queue in batches and has them worked on side by side; a new batch is fetched as soon as no more than the
/// threshold are under way.
/// </summary>
internal sealed class QueueListener(FunctionDefinition function, QueueOptions options, Invoker invoker, Journal journal, TimeProvider clock)
{
    private readonly Trigger.Queue _trigger = (Trigger.Queue)function.Trigger;

    /// <summary>Runs until cancelled, and then until the messages under way are finished with.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        // Text as it lies in the queue: the host removes the base64 itself, so that it can move what is none to the poison queue.
        var client = new QueueClient(_trigger.ConnectionString, _trigger.QueueName);
        var poison = new PoisonQueue(_trigger, journal);
        var attempt = new MessageAttempt(function, options, client, poison, invoker, journal, clock);
        var backoff = new PollingBackoff(options.MaxPollingInterval);
        var underWay = new List<Task>();
        try
        {
            while (true)
            {
                var messages = await ReceiveAsync(client, stopping);
                underWay.AddRange(messages.Select(message => attempt.RunAsync(message, stopping)));
                if (messages.Length == 0)
                {
                    await Task.Delay(backoff.Next(), stopping);
                }
                else
                {
                    backoff.Reset();
                }

                await RoomForABatchAsync(underWay, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await Task.WhenAll(underWay);
        }
    }

    private async Task<QueueMessage[]> ReceiveAsync(QueueClient client, CancellationToken stopping)
    {
        try
        {
            return (await client.ReceiveMessagesAsync(options.BatchSize, options.Lease, stopping)).Value;
        }
        catch (RequestFailedException error) when (error.Status == StatusCodes.Status404NotFound)
        {
            return []; // A queue that is not there yet is no error: it is looked for again.
        }
        catch (Exception error) when (error is RequestFailedException or AggregateException)
        {
            journal.Say($"queue {client.Name} cannot be read: {error.Message.Split('\n', 2)[0].Trim()}");
            return [];
        }
    }

    private async Task RoomForABatchAsync(List<Task> underWay, CancellationToken stopping)
    {
        underWay.RemoveAll(task => task.IsCompletedSuccessfully);
        while (underWay.Count > options.NewBatchThreshold)
        {
            await await Task.WhenAny(underWay).WaitAsync(stopping); // The inner await brings an unexpected exception to light.
            underWay.RemoveAll(task => task.IsCompletedSuccessfully);
        }
    }
}
