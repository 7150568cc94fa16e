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

    private readonly string _name = trigger.QueueName + Suffix;

    /// <summary>A poison queue has none of its own, nor has a queue whose name would become too long.</summary>
    public bool Exists => !trigger.QueueName.EndsWith(Suffix, StringComparison.Ordinal) && _name.Length <= LongestQueueName;

    public async Task TakeAsync(QueueMessage message, string reason)
    {
        var queue = new QueueClient(trigger.ConnectionString, _name);
        await queue.CreateIfNotExistsAsync();

        // The text as it lay in the queue, so that one that is no base64 can be looked at too.
        await queue.SendMessageAsync(message.MessageText, timeToLive: Life);
        journal.SayProblem($"A message of queue {trigger.QueueName} went to {_name}: {reason}");
    }
}
