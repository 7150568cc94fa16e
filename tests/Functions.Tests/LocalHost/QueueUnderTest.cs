using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace KpiPapers.Functions.Tests.LocalHost;

/// <summary>A queue of a test's own, with its poison queue.</summary>
internal sealed class QueueUnderTest
{
    private readonly QueueClient _queue;
    private readonly QueueClient _poison;

    private QueueUnderTest(string connectionString, string ending)
    {
        Name = $"q{Guid.NewGuid():N}{ending}";
        _queue = new(connectionString, Name);
        _poison = new(connectionString, Name + "-poison");
    }

    public string Name { get; }

    public static async Task<QueueUnderTest> CreateAsync(StorageEmulator storage, string ending = "")
    {
        var queue = new QueueUnderTest(storage.ConnectionString, ending);
        await queue._queue.CreateAsync(cancellationToken: TestContext.Current.CancellationToken);
        return queue;
    }

    public Task SendAsync(string text) => SendRawAsync(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text)));

    public Task SendRawAsync(string text) => _queue.SendMessageAsync(text, TestContext.Current.CancellationToken);

    /// <summary>Takes a message as a host does that dies before it is done.</summary>
    public async Task TakeAndLeaveAsync()
    {
        var message = (await _queue.ReceiveMessageAsync(cancellationToken: TestContext.Current.CancellationToken)).Value;
        await _queue.UpdateMessageAsync(
            message.MessageId, message.PopReceipt, visibilityTimeout: TimeSpan.Zero, cancellationToken: TestContext.Current.CancellationToken);
    }

    /// <summary>Hidden messages included.</summary>
    public async Task<int> CountAsync() =>
        (await _queue.GetPropertiesAsync(TestContext.Current.CancellationToken)).Value.ApproximateMessagesCount;

    public async Task<PeekedMessage?> PoisonedAsync() =>
        await _poison.ExistsAsync(TestContext.Current.CancellationToken)
            ? (await _poison.PeekMessageAsync(TestContext.Current.CancellationToken)).Value
            : null;
}
