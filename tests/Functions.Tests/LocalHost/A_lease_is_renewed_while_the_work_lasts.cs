using Azure.Storage.Queues;
using KpiPapers.Local.Host.Definition;
using KpiPapers.Local.Host.Queues;
using Microsoft.Extensions.Time.Testing;

namespace KpiPapers.Functions.Tests.LocalHost;

public sealed class A_lease_is_renewed_while_the_work_lasts(StorageEmulator storage)
{
    [Fact]
    public async Task Nobody_else_sees_the_message_and_its_newest_receipt_deletes_it()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var queue = new QueueClient(storage.ConnectionString, $"q{Guid.NewGuid():N}");
        await queue.CreateAsync(cancellationToken: cancellation);
        await queue.SendMessageAsync("text", cancellation);
        var duration = TimeSpan.FromSeconds(2);
        var message = (await queue.ReceiveMessageAsync(duration, cancellation)).Value;
        var lease = new MessageLease(queue, message, duration, TimeProvider.System);

        var seen = await lease.HoldDuringAsync(async () =>
        {
            await Task.Delay(duration * 2, cancellation);
            return (await queue.ReceiveMessageAsync(cancellationToken: cancellation)).Value;
        });

        Assert.Null(seen);
        Assert.NotEqual(message.PopReceipt, lease.PopReceipt);
        await queue.DeleteMessageAsync(message.MessageId, lease.PopReceipt, cancellation);
        Assert.Equal(0, (await queue.GetPropertiesAsync(cancellation)).Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task It_is_for_ten_minutes_and_renewed_after_five()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var queue = new QueueClient(storage.ConnectionString, $"q{Guid.NewGuid():N}");
        await queue.CreateAsync(cancellationToken: cancellation);
        await queue.SendMessageAsync("text", cancellation);
        var message = (await queue.ReceiveMessageAsync(TimeSpan.FromSeconds(30), cancellation)).Value;
        var clock = new FakeTimeProvider();
        var lease = new MessageLease(queue, message, new QueueOptions().Lease, clock);

        await lease.HoldDuringAsync(async () =>
        {
            clock.Advance(TimeSpan.FromMinutes(5));
            await Eventually.TrueAsync(() => lease.PopReceipt != message.PopReceipt, "renewed");
            return true;
        });

        Assert.Equal(TimeSpan.FromMinutes(10), new QueueOptions().Lease);
        await queue.DeleteMessageAsync(message.MessageId, lease.PopReceipt, cancellation);
    }

    [Fact]
    public async Task A_renewal_keeps_the_text()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var queue = new QueueClient(storage.ConnectionString, $"q{Guid.NewGuid():N}");
        await queue.CreateAsync(cancellationToken: cancellation);
        await queue.SendMessageAsync("text", cancellation);
        var message = (await queue.ReceiveMessageAsync(TimeSpan.FromMinutes(1), cancellation)).Value;
        var lease = new MessageLease(queue, message, TimeSpan.FromSeconds(1), TimeProvider.System);

        await lease.HoldDuringAsync(async () =>
        {
            await Eventually.TrueAsync(() => lease.PopReceipt != message.PopReceipt, "renewed");
            return true;
        });
        await queue.UpdateMessageAsync(message.MessageId, lease.PopReceipt, visibilityTimeout: TimeSpan.Zero, cancellationToken: cancellation);

        Assert.Equal("text", (await queue.PeekMessageAsync(cancellation)).Value.MessageText);
    }
}
