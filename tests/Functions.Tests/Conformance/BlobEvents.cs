using System.Text.Json;
using KpiPapers.Functions.Hosting;
using KpiPapers.Functions.Tests.Conformance.Sample;

namespace KpiPapers.Functions.Tests.Conformance;

public sealed class BlobEvents
{
    private static readonly BlobCreated Expected = new() { Container = "inbox", Path = "2026/a #7 b.csv", ETag = "0x8DE1", Api = "PutBlob" };

    public static TheoryData<string> NewBlobs =>
    [
        Event("eventType", "PutBlob", "0x8DE1"),
        Event("type", "PutBlob", "0x8DE1"),
        Event("eventType", "PutBlob", "\\\"0x8DE1\\\""),
    ];

    public static TheoryData<string> OtherEvents =>
    [
        """{"eventType":"Microsoft.Storage.BlobDeleted","subject":"/blobServices/default/containers/inbox/blobs/a.csv","data":{}}""",
        """{"eventType":"Microsoft.EventGrid.SubscriptionValidationEvent","data":{"validationCode":"x"}}""",
        """{"specversion":"1.0","type":"Microsoft.Storage.DirectoryCreated","data":{}}""",
        Event("eventType", "CreateFile", "0x8DE1", contentLength: 0),
    ];

    public static TheoryData<string> BrokenEvents =>
    [
        "[]",
        "{}",
        """{"eventType":"Microsoft.Storage.BlobCreated"}""",
        """{"eventType":"Microsoft.Storage.BlobCreated","data":{"api":"PutBlob"}}""",
        Event("eventType", "PutBlob", "0x8DE1").Replace("/containers/", "/", StringComparison.Ordinal),
        Event("eventType", "PutBlob", "0x8DE1").Replace("2026/a #7 b.csv", "", StringComparison.Ordinal),
        Event("eventType", "PutBlob", "0x8DE1").Replace("containers/inbox", "containers", StringComparison.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(NewBlobs))]
    public void A_new_blob_is_read_from_either_schema(string message) =>
        Assert.Equal(Expected, JsonSerializer.Deserialize<BlobCreated>(message));

    [Theory]
    [MemberData(nameof(OtherEvents))]
    public async Task An_event_that_brings_no_new_blob_is_done_without_a_call(string message)
    {
        await using var app = await SampleApp.StartAsync();

        var answer = await app.Host.InvokeAsync("WatchBlobs", Invocations.QueueBody(message));

        Assert.True(answer.Succeeded, answer.Text);
        Assert.Empty(app.Seen.Messages);
        Assert.Empty(app.Logs.Errors);
    }

    [Theory]
    [MemberData(nameof(BrokenEvents))]
    public void A_broken_event_is_refused(string message) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<BlobCreated>(message));

    [Theory]
    [InlineData("PutBlob", 0)]
    [InlineData("FlushWithClose", 12)]
    [InlineData("CopyBlobFromSomewhereNew", 12)]
    public void An_empty_blob_or_an_unknown_way_of_writing_is_still_a_new_blob(string api, long contentLength)
    {
        var read = JsonSerializer.Deserialize<BlobCreated>(Event("eventType", api, "0x8DE1", contentLength));

        Assert.Equal(Expected with { Api = api }, read);
    }

    [Theory]
    [InlineData("a.csv")]
    [InlineData("2026/blobs/blobs/a.csv")]
    [InlineData("50% \"of\" it?.csv")]
    [InlineData("Straße/日本.csv")]
    public void What_is_written_reads_back_the_same(string path)
    {
        var written = Expected with { Path = path };

        var read = JsonSerializer.Deserialize<BlobCreated>(JsonSerializer.Serialize(written));

        Assert.Equal(written, read);
    }

    [Fact]
    public async Task The_event_that_azure_sends_arrives_with_its_subjects_name()
    {
        await using var app = await SampleApp.StartAsync();

        await app.Host.InvokeAsync("WatchBlobs", Invocations.Sample("queue-event-grid.json"));

        var expected = new BlobCreated { Container = "incoming", Path = "2026/03/report #7 final.pdf", ETag = "0x8DE1234567890AB", Api = "PutBlob" };
        Assert.Equal(expected, Assert.Single(app.Seen.Messages));
    }

    private static string Event(string typeField, string api, string eTag, long contentLength = 12) =>
        $$"""
        {"{{typeField}}":"Microsoft.Storage.BlobCreated","subject":"/blobServices/default/containers/inbox/blobs/2026/a #7 b.csv",
        "data":{"api":"{{api}}","eTag":"{{eTag}}","contentLength":{{contentLength}},"url":"https://x.blob.core.windows.net/other/wrong.csv"}
        }
        """;
}
