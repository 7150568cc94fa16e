using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using KpiPapers.Local.Host.Definition;

namespace KpiPapers.Local.Host.Queues;

/// <summary>Where messages end that cannot be worked on: the queue's name with -poison, made when first needed.</summary>
internal sealed class PoisonQueue(Trigger.Queue trigger, Journal journal)
{
    public const string Suffix = "-poison";
    private const int LongestQueueName = 63;

    /// <summary>The host states no time to live, and the service's default is a week: then a poison message is gone.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(7);

    /// <summary>False when the queue has no poison queue, so that the message has to stay where it is.</summary>
    public async Task<bool> TakeAsync(QueueMessage message, string reason)
    {
        var name = trigger.QueueName + Suffix;
        if (trigger.QueueName.EndsWith(Suffix, StringComparison.Ordinal) || name.Length > LongestQueueName)
        {
            return false;
        }

        var queue = new QueueClient(trigger.ConnectionString, name);
        await queue.CreateIfNotExistsAsync();

        // The text as it lay in the queue, so that one that is no base64 can be looked at too.
        await queue.SendMessageAsync(message.MessageText, timeToLive: Life);
        journal.SayProblem($"A message of queue {trigger.QueueName} went to {name}: {reason}");
        return true;
    }
}
