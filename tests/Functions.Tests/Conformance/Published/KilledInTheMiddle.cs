namespace KpiPapers.Functions.Tests.Conformance.Published;

public sealed class KilledInTheMiddle
{
    [Fact(Timeout = 120_000)]
    public async Task The_same_message_is_taken_up_again_after_a_restart()
    {
        const string NewBlob = """{"eventType":"Microsoft.Storage.BlobCreated","subject":"/blobServices/default/containers/inbox/blobs/a.csv","data":{"api":"PutBlob","eTag":"0x1","contentLength":1}}""";
        using var storage = new SilentStorage();
        await using var first = await PublishedHandler.StartAsync(storage.Port);
        var invocation = first.Host.InvokeAsync("ReceiveUpload", Invocations.QueueBody(NewBlob));
        using var firstCall = await storage.NextCallerAsync();

        await first.KillAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => invocation);
        await using var second = await PublishedHandler.StartAsync(storage.Port);
        var again = second.Host.InvokeAsync("ReceiveUpload", Invocations.QueueBody(NewBlob));
        using var secondCall = await storage.NextCallerAsync();
        Assert.False(again.IsCompleted);
        await second.KillAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => again);
    }
}
