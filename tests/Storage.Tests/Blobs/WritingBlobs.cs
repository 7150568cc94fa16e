using Azure;
using Azure.Storage.Blobs.Models;
using KpiPapers.Storage.Blobs;

namespace KpiPapers.Storage.Tests.Blobs;

public sealed class WritingBlobs(StorageAccount account)
{
    private readonly BlobStore _blobs = new(account.Connection);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_copied_file_has_its_content_and_media_type_however_often_it_is_copied()
    {
        var container = await account.NewContainerAsync();
        var accepted = await account.NewContainerAsync();
        var etag = await _blobs.WriteAsync(container, "week #32.csv", new BinaryData("a,b\n"), "text/csv", Cancellation);

        var copied = await _blobs.CopyAsync(container, "week #32.csv", etag, accepted, "2020-08/id/week #32.csv", Cancellation);
        var again = await _blobs.CopyAsync(container, "week #32.csv", etag, accepted, "2020-08/id/week #32.csv", Cancellation);

        Assert.Equal((BlobCopy.Done, BlobCopy.Done), (copied, again));
        Assert.Equal("a,b\n", await TextAsync(accepted, "2020-08/id/week #32.csv"));
        Assert.Equal("text/csv", Assert.IsType<BlobRead.Found>(
            await _blobs.OpenReadAsync(accepted, "2020-08/id/week #32.csv", null, Cancellation)).ContentType);
    }

    [Fact]
    public async Task A_file_that_was_written_again_is_neither_copied_nor_deleted()
    {
        var container = await account.NewContainerAsync();
        var first = await _blobs.WriteAsync(container, "calls.csv", new BinaryData("1"), "text/csv", Cancellation);
        await _blobs.WriteAsync(container, "calls.csv", new BinaryData("2"), "text/csv", Cancellation);

        Assert.Equal(BlobCopy.Changed, await _blobs.CopyAsync(container, "calls.csv", first, container, "copy.csv", Cancellation));
        Assert.False(await _blobs.DeleteAsync(container, "calls.csv", first, Cancellation));

        Assert.Equal("2", await TextAsync(container, "calls.csv"));
        Assert.IsType<BlobRead.Missing>(await _blobs.OpenReadAsync(container, "copy.csv", null, Cancellation));
    }

    [Fact]
    public async Task A_file_is_deleted_once()
    {
        var container = await account.NewContainerAsync();
        var etag = await _blobs.WriteAsync(container, "calls.csv", new BinaryData("1"), "text/csv", Cancellation);

        Assert.True(await _blobs.DeleteAsync(container, "calls.csv", etag, Cancellation));
        Assert.False(await _blobs.DeleteAsync(container, "calls.csv", etag, Cancellation));
    }

    [Fact]
    public async Task A_file_of_many_blocks_is_copied_whole()
    {
        var container = await account.NewContainerAsync();
        var bytes = new byte[(21 << 20) + 7];
        new Random(1).NextBytes(bytes);
        var etag = await _blobs.WriteAsync(container, "large.csv", BinaryData.FromBytes(bytes), "text/csv", Cancellation);

        await _blobs.CopyAsync(container, "large.csv", etag, container, "copy.csv", Cancellation);

        BlobDownloadResult copy = await account.Connection.Blobs.GetBlobContainerClient(container).GetBlobClient("copy.csv")
            .DownloadContentAsync(Cancellation);
        Assert.True(copy.Content.ToMemory().Span.SequenceEqual(bytes));
    }

    [Fact]
    public async Task An_empty_file_is_moved_like_any_other()
    {
        var container = await account.NewContainerAsync();
        var etag = await _blobs.WriteAsync(container, "empty.csv", new BinaryData(""), "text/csv", Cancellation);

        Assert.Equal(BlobCopy.Done, await _blobs.CopyAsync(container, "empty.csv", etag, container, "moved.csv", Cancellation));

        Assert.Equal("", await TextAsync(container, "moved.csv"));
    }

    [Fact]
    public async Task Copying_into_a_container_that_is_not_there_is_an_error()
    {
        var container = await account.NewContainerAsync();
        var etag = await _blobs.WriteAsync(container, "calls.csv", new BinaryData("1"), "text/csv", Cancellation);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            () => _blobs.CopyAsync(container, "calls.csv", etag, "nowhere", "calls.csv", Cancellation));

        Assert.Equal("ContainerNotFound", refused.ErrorCode);
        Assert.IsType<BlobRead.Found>(await _blobs.OpenReadAsync(container, "calls.csv", etag, Cancellation));
    }

    private async Task<string> TextAsync(string container, string path)
    {
        var found = Assert.IsType<BlobRead.Found>(await _blobs.OpenReadAsync(container, path, null, Cancellation));
        using var reader = new StreamReader(found.Content);
        return await reader.ReadToEndAsync(Cancellation);
    }
}
