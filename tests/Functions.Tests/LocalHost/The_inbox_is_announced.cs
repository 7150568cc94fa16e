using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using KpiPapers.Local;
using KpiPapers.Storage;

namespace KpiPapers.Functions.Tests.LocalHost;

public sealed class The_inbox_is_announced : IAsyncLifetime
{
    private Azurite? _azurite; // Of its own: the inbox has one name.
    private BlobContainerClient _inbox = null!; // Set before each test.
    private QueueClient _uploads = null!; // Set before each test.

    [Fact]
    public async Task Once_for_each_write_of_a_blob_in_the_shape_of_event_grid()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var events = new LocalEventGrid(_azurite!.ConnectionString);
        await DropAsync("2026/03/report #7 é.csv", "a,b");

        await events.AnnounceAsync(cancellation);
        await events.AnnounceAsync(cancellation);

        var announced = Assert.Single(await TakeAllAsync());
        var properties = (await _inbox.GetBlobClient("2026/03/report #7 é.csv").GetPropertiesAsync(cancellationToken: cancellation)).Value;
        Assert.Equal(
            ["topic", "subject", "eventType", "id", "data", "dataVersion", "metadataVersion", "eventTime"],
            announced.AsObject().Select(member => member.Key));
        Assert.Equal("/blobServices/default/containers/inbox/blobs/2026/03/report #7 é.csv", (string?)announced["subject"]);
        Assert.Equal("Microsoft.Storage.BlobCreated", (string?)announced["eventType"]);
        Assert.Equal(properties.ETag.ToString().Trim('"'), (string?)announced["data"]!["eTag"]);
        Assert.DoesNotContain("\"", (string?)announced["data"]!["eTag"]);
        Assert.Equal(3, (int?)announced["data"]!["contentLength"]);
        Assert.Equal("PutBlob", (string?)announced["data"]!["api"]);
        Assert.EndsWith("/inbox/2026/03/report #7 é.csv", (string?)announced["data"]!["url"]);
    }

    [Fact]
    public async Task Again_when_the_blob_is_written_again_with_a_later_sequencer()
    {
        var events = new LocalEventGrid(_azurite!.ConnectionString);
        await DropAsync("a.csv", "1");
        await events.AnnounceAsync(TestContext.Current.CancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken); // Last-Modified counts whole seconds.

        await DropAsync("a.csv", "1");
        await events.AnnounceAsync(TestContext.Current.CancellationToken);

        var sequencers = (await TakeAllAsync()).Select(announced => (string?)announced["data"]!["sequencer"]).ToArray();
        Assert.Equal(2, sequencers.Length);
        Assert.True(string.CompareOrdinal(sequencers[0], sequencers[1]) < 0);
    }

    [Fact]
    public async Task Idle_means_that_nothing_is_hidden_and_nothing_is_poison()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var progress = new StringWriter();
        var watch = new IdleWatch(StorageConnection.FromConnectionString(_azurite!.ConnectionString), new(progress, TimeProvider.System), TimeProvider.System);
        var hidden = await _uploads.SendMessageAsync("x", visibilityTimeout: TimeSpan.FromHours(1), cancellationToken: cancellation);
        var idle = watch.WaitAsync(cancellation);
        await Task.Delay(TimeSpan.FromSeconds(2), cancellation); // Several looks.
        Assert.False(idle.IsCompleted);

        await new QueueClient(_azurite.ConnectionString, "mails-poison").SendMessageAsync("x", cancellation);
        await _uploads.DeleteMessageAsync(hidden.Value.MessageId, hidden.Value.PopReceipt, cancellation);

        var outcome = await idle;
        Assert.Equal(["Queue mails-poison holds one message that nobody could work on."], outcome.Problems);
        Assert.False(outcome.IsGood);
    }

    public async ValueTask InitializeAsync()
    {
        _azurite = await Azurite.StartAsync(null, CancellationToken.None);
        var storage = StorageConnection.FromConnectionString(_azurite.ConnectionString);
        await new Storage.Blobs.BlobStore(storage).EnsureContainersAsync(CancellationToken.None);
        await new Storage.Queues.WorkQueue(storage).EnsureQueuesAsync(CancellationToken.None);
        _inbox = storage.Blobs.GetBlobContainerClient("inbox");
        _uploads = storage.Queues.GetQueueClient("uploads");
    }

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null)
        {
            await _azurite.DisposeAsync();
        }
    }

    private async Task DropAsync(string name, string text) =>
        await _inbox.GetBlobClient(name).UploadAsync(BinaryData.FromString(text), overwrite: true, TestContext.Current.CancellationToken);

    private async Task<IReadOnlyList<JsonNode>> TakeAllAsync()
    {
        var messages = (await _uploads.ReceiveMessagesAsync(32, cancellationToken: TestContext.Current.CancellationToken)).Value;
        return [.. messages.Select(message => JsonNode.Parse(message.Body)).OfType<JsonNode>()];
    }
}
