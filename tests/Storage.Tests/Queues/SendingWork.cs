using System.Text;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using KpiPapers.Storage.Queues;

namespace KpiPapers.Storage.Tests.Queues;

public sealed class SendingWork(StorageAccount account)
{
    private readonly WorkQueue _work = new(account.Connection);

    private sealed record RenderPaper(string Paper, string Quarter, DateOnly Due);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_products_queues_and_their_poison_queues_are_made_once_and_left_alone_after()
    {
        await _work.EnsureQueuesAsync(Cancellation);
        await _work.EnsureQueuesAsync(Cancellation);

        var queues = await account.Connection.Queues.GetQueuesAsync(cancellationToken: Cancellation)
            .Select(queue => queue.Name).ToListAsync(Cancellation);
        Assert.Superset(new HashSet<string> { "uploads", "uploads-poison", "papers-poison", "mails-poison", "calendar-poison" }, queues.ToHashSet());
    }

    [Fact]
    public async Task A_message_is_json_in_base64_that_never_expires()
    {
        var queue = await NewQueueAsync();

        await _work.EnqueueAsync(queue, new RenderPaper("customer-services", "2020/21 Q2", new DateOnly(2020, 10, 1)), null, Cancellation);

        var message = await RawAsync(queue);
        Assert.Equal(
            """{"paper":"customer-services","quarter":"2020/21 Q2","due":"2020-10-01"}""",
            Encoding.UTF8.GetString(Convert.FromBase64String(message!.Body.ToString())));
        Assert.Equal(9999, message.ExpiresOn!.Value.Year);
    }

    [Fact]
    public async Task A_delayed_message_is_there_but_not_yet_to_be_seen()
    {
        var queue = await NewQueueAsync();

        await _work.EnqueueAsync(queue, "later", TimeSpan.FromHours(1), Cancellation);

        QueueProperties properties = await account.Connection.Queues.GetQueueClient(queue).GetPropertiesAsync(Cancellation);
        Assert.Equal(1, properties.ApproximateMessagesCount);
        Assert.Null(await RawAsync(queue));
    }

    [Fact]
    public async Task A_message_may_be_48_KiB_long_and_no_longer()
    {
        var queue = await NewQueueAsync();
        var longest = new string('x', WorkQueue.LongestMessage - 2);   // and two quotes

        await _work.EnqueueAsync(queue, longest, null, Cancellation);
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => _work.EnqueueAsync(queue, longest + "x", null, Cancellation));

        Assert.StartsWith(
            $"The String message for the queue '{queue}' is 49153 bytes long. A queue message holds at most 49152 bytes",
            refused.Message, StringComparison.Ordinal);
        Assert.Equal(longest.Length + 2, Convert.FromBase64String((await RawAsync(queue))!.Body.ToString()).Length);
    }

    private async Task<string> NewQueueAsync()
    {
        var name = $"q-{Guid.NewGuid()}";
        await account.Connection.Queues.CreateQueueAsync(name, cancellationToken: Cancellation);
        return name;
    }

    // A client without an encoding of its own shows what really lies in the queue.
    private async Task<QueueMessage?> RawAsync(string queue)
    {
        var raw = new QueueClient(account.ConnectionString, queue, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None });
        return await raw.ReceiveMessageAsync(cancellationToken: Cancellation);
    }
}
