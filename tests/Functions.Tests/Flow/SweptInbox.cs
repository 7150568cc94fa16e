using System.Text.Json;
using Azure.Storage.Queues.Models;
using KpiPapers.Domain;
using KpiPapers.Functions.Hosting;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Storage;

namespace KpiPapers.Functions.Tests.Flow;

/// <summary>A file whose event was missed is announced, in the words of the event.</summary>
public sealed class SweptInbox(CouncilAccount account) : IAsyncDisposable
{
    private readonly App _app = new(account.ConnectionString);
    private readonly Quarter _quarter = CouncilConfig.NewQuarter();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_a_file_that_has_lain_there_long_is_announced_and_then_taken()
    {
        var drop = await _app.DropAsync($"missed/100% é #{_quarter.StartYear}.csv", Csv.Figure(_quarter, "P01a", 100));
        var dropped = (await _app.Blob(Names.Containers.Inbox, drop.Path).GetPropertiesAsync(cancellationToken: Cancellation)).Value.LastModified;

        _app.Clock.Now = dropped.AddMinutes(15).AddTicks(-1);
        await _app.Get<SweepInbox.SweepInbox>().RunAsync(Cancellation);
        Assert.DoesNotContain(drop.Path, (await AnnouncedAsync()).Select(announced => announced.Path));

        _app.Clock.Now = dropped.AddMinutes(15);
        await _app.Get<SweepInbox.SweepInbox>().RunAsync(Cancellation);
        var announcement = Assert.Single(await AnnouncedAsync(), announced => announced.Path == drop.Path);
        Assert.Equal(drop, announcement);

        await _app.ReceiveAsync(announcement);
        Assert.Equal(100, await _app.ValueAsync("P01a", _quarter));
    }

    private async Task<IReadOnlyList<BlobCreated>> AnnouncedAsync()
    {
        PeekedMessage[] messages = await _app.Storage.Queues.GetQueueClient(Names.Queues.Uploads).PeekMessagesAsync(32, Cancellation);
        return [.. messages.Select(message => JsonSerializer.Deserialize<BlobCreated>(message.Body)!)];
    }
}
