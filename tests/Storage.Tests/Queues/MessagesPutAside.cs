using System.Text;
using Azure.Storage.Queues;
using KpiPapers.Storage.Queues;

namespace KpiPapers.Storage.Tests.Queues;

/// <summary>Messages that the Functions host put aside, and how they get back. All tests share the product's own queues, one each.</summary>
public sealed class MessagesPutAside(StorageAccount account) : IAsyncLifetime
{
    private readonly PoisonQueues _poison = new(account.Connection);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await new WorkQueue(account.Connection).EnsureQueuesAsync(Cancellation);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Are_counted_and_shown_and_stay_where_they_are()
    {
        await PutAsideAsync("calendar", """{"day":"2020-10-05"}""");

        var (first, second) = (await _poison.PeekAsync(Cancellation), await _poison.PeekAsync(Cancellation));

        var message = Assert.Single(first, message => message.Queue == "calendar");
        Assert.Equal(message, Assert.Single(second, message => message.Queue == "calendar"));
        Assert.Equal("""{"day":"2020-10-05"}""", Encoding.UTF8.GetString(Convert.FromBase64String(message.Text)));
        Assert.Contains(("calendar", 1), await _poison.CountAsync(Cancellation));
    }

    [Fact]
    public async Task One_of_many_goes_back_as_it_was_and_the_others_can_be_seen_at_once()
    {
        for (var number = 0; number < 40; number++) await PutAsideAsync("papers", $"message {number}");   // more than the service hands out at once
        var chosen = (await _poison.PeekAsync(Cancellation)).First(message => message.Queue == "papers");

        Assert.Equal(0, await _poison.ReplayAsync("papers", "no such id", Cancellation));
        Assert.Equal(1, await _poison.ReplayAsync("papers", chosen.Id, Cancellation));
        Assert.Equal(0, await _poison.ReplayAsync("papers", chosen.Id, Cancellation));

        Assert.Contains(("papers", 39), await _poison.CountAsync(Cancellation));
        Assert.Equal(32, (await _poison.PeekAsync(Cancellation)).Count(message => message.Queue == "papers"));
        var back = (await Raw("papers").ReceiveMessageAsync(cancellationToken: Cancellation)).Value;
        Assert.Equal((chosen.Text, 9999), (back.Body.ToString(), back.ExpiresOn!.Value.Year));
    }

    [Fact]
    public async Task All_go_back_even_those_that_nobody_can_read()
    {
        await PutAsideAsync("mails", "one");
        await Raw("mails-poison").SendMessageAsync("<no base64>", Cancellation);

        Assert.Equal(2, await _poison.ReplayAsync("mails", id: null, Cancellation));

        var back = (await Raw("mails").PeekMessagesAsync(32, Cancellation)).Value.Select(message => message.Body.ToString());
        Assert.Contains("<no base64>", back);
        Assert.DoesNotContain(await _poison.CountAsync(Cancellation), count => count.Queue == "mails");
    }

    [Fact]
    public async Task Of_a_queue_that_is_not_ours_nothing_is_moved() =>
        await Assert.ThrowsAsync<ArgumentException>(() => _poison.ReplayAsync("somebody-elses", null, Cancellation));

    private async Task PutAsideAsync(string queue, string text) =>
        await account.Connection.Queues.GetQueueClient($"{queue}-poison").SendMessageAsync(new BinaryData(text), cancellationToken: Cancellation);

    private QueueClient Raw(string queue) => account.Connection.QueuesAsStored.GetQueueClient(queue);
}
