using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace KpiPapers.Functions.Tests.LocalHost;

/// <summary>A queue of a test's own, with its poison queue.</summary>
internal sealed class QueueUnderTest
{
    private readonly QueueClient _queue;
    private readonly QueueClient _poison;

    private QueueUnderTest(string connectionString)
    {
        Name = $"q{Guid.NewGuid():N}";
        _queue = new(connectionString, Name);
        _poison = new(connectionString, Name + "-poison");
    }

    public string Name { get; }

    public static async Task<QueueUnderTest> CreateAsync(StorageEmulator storage)
    {
        var queue = new QueueUnderTest(storage.ConnectionString);
        await queue._queue.CreateAsync(cancellationToken: TestContext.Current.CancellationToken);
        return queue;
    }

    public Task SendAsync(string text) => SendRawAsync(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text)));

    public Task SendRawAsync(string text) => _queue.SendMessageAsync(text, TestContext.Current.CancellationToken);

    /// <summary>Hidden messages included.</summary>
    public async Task<int> CountAsync() =>
        (await _queue.GetPropertiesAsync(TestContext.Current.CancellationToken)).Value.ApproximateMessagesCount;

    public async Task<PeekedMessage?> PoisonedAsync() =>
        await _poison.ExistsAsync(TestContext.Current.CancellationToken)
            ? (await _poison.PeekMessageAsync(TestContext.Current.CancellationToken)).Value
            : null;
}
