using Azure;
using Azure.Storage.Blobs.Models;
using KpiPapers.Storage.Blobs;

namespace KpiPapers.Storage.Tests.Blobs;

public sealed class ReadingBlobs(StorageAccount account)
{
    private readonly BlobStore _blobs = new(account.Connection);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_products_containers_are_made_once_and_left_alone_after()
    {
        await _blobs.EnsureContainersAsync(Cancellation);
        await _blobs.EnsureContainersAsync(Cancellation);

        var containers = await account.Connection.Blobs.GetBlobContainersAsync(cancellationToken: Cancellation)
            .Select(container => container.Name).ToListAsync(Cancellation);
        Assert.Superset(Names.Containers.All.ToHashSet(), containers.ToHashSet());
    }

    [Theory]
    [InlineData("calls.csv")]
    [InlineData("August 2020 (final).csv")]
    [InlineData("week #32.csv")]
    [InlineData("100% answered.csv")]
    [InlineData("a%20b.csv")]
    [InlineData("Llanrwst & Conwy – £ 東京 😀.csv")]
    [InlineData("a+b=c?d;e'f.csv")]
    [InlineData("2020-08/3f2a/Q2 + notes.csv")]
    public async Task A_file_is_read_back_under_the_very_name_it_was_given(string path)
    {
        var container = await account.NewContainerAsync();
        var etag = await _blobs.WriteAsync(container, path, new BinaryData("a,b\n"), "text/csv", Cancellation);

        var read = Assert.IsType<BlobRead.Found>(await _blobs.OpenReadAsync(container, path, etag, Cancellation));
        var listed = await _blobs.ListAsync(container, "", Cancellation).SingleAsync(Cancellation);

        Assert.Equal("a,b\n", await TextAsync(read));
        Assert.Equal((etag, 4, "text/csv"), (read.ETag, read.Length, read.ContentType));
        Assert.Equal(new BlobListing { Path = path, ETag = etag, LastModified = read.LastModified, Length = 4 }, listed);
    }

    [Theory]
    [InlineData("period")]
    [InlineData("Period")]
    public async Task What_was_stated_beside_a_file_is_found_whatever_its_case(string name)
    {
        var container = await account.NewContainerAsync();
        await _blobs.WriteAsync(container, "plain.csv", new BinaryData("1"), "text/csv", Cancellation);
        await account.Connection.Blobs.GetBlobContainerClient(container).GetBlobClient("calls.csv").UploadAsync(
            new BinaryData("1").ToStream(), new BlobUploadOptions { Metadata = new Dictionary<string, string> { [name] = "2020/21 Q2" } }, Cancellation);

        var stated = Assert.IsType<BlobRead.Found>(await _blobs.OpenReadAsync(container, "calls.csv", null, Cancellation));
        var plain = Assert.IsType<BlobRead.Found>(await _blobs.OpenReadAsync(container, "plain.csv", null, Cancellation));

        Assert.Equal("2020/21 Q2", stated.Metadata["PERIOD"]);
        Assert.Empty(plain.Metadata);

        await _blobs.CopyAsync(container, "calls.csv", stated.ETag, container, "kept.csv", Cancellation);
        Assert.Equal(stated.Metadata, Assert.IsType<BlobRead.Found>(await _blobs.OpenReadAsync(container, "kept.csv", null, Cancellation)).Metadata);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_missing()
    {
        var container = await account.NewContainerAsync();

        Assert.IsType<BlobRead.Missing>(await _blobs.OpenReadAsync(container, "calls.csv", null, Cancellation));
        Assert.IsType<BlobRead.Missing>(await _blobs.OpenReadAsync(container, "calls.csv", BlobETag.Parse("0x8D"), Cancellation));
    }

    [Fact]
    public async Task A_file_that_was_written_again_has_changed()
    {
        var container = await account.NewContainerAsync();
        var first = await _blobs.WriteAsync(container, "calls.csv", new BinaryData("1"), "text/csv", Cancellation);
        await _blobs.WriteAsync(container, "calls.csv", new BinaryData("2"), "text/csv", Cancellation);

        var asked = await _blobs.OpenReadAsync(container, "calls.csv", first, Cancellation);
        var whatever = await _blobs.OpenReadAsync(container, "calls.csv", null, Cancellation);

        Assert.IsType<BlobRead.Changed>(asked);
        Assert.Equal("2", await TextAsync(Assert.IsType<BlobRead.Found>(whatever)));
    }

    [Fact]
    public async Task A_container_that_is_not_there_is_an_error_not_a_missing_file()
    {
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => _blobs.OpenReadAsync("nowhere", "calls.csv", null, Cancellation));

        Assert.Equal("ContainerNotFound", refused.ErrorCode);
    }

    [Theory]
    [InlineData("0x8D76")]
    [InlineData("\"0x8D76\"")]
    public async Task An_etag_means_the_same_with_and_without_quotes(string text)
    {
        var container = await account.NewContainerAsync();
        var etag = await _blobs.WriteAsync(container, "calls.csv", new BinaryData("1"), "text/csv", Cancellation);
        var bare = BlobETag.Parse(etag.ToString().Trim('"'));

        Assert.Equal(new ETag("\"0x8D76\""), BlobETag.Parse(text));
        Assert.Equal(etag, bare);
        Assert.IsType<BlobRead.Found>(await _blobs.OpenReadAsync(container, "calls.csv", bare, Cancellation));
    }

    [Fact]
    public async Task Files_are_listed_by_prefix_in_order_with_what_identifies_them()
    {
        var container = await account.NewContainerAsync();
        foreach (var path in new[] { "feeds/web.json", "feeds/calls.json", "papers/q.json" })
        {
            await _blobs.WriteAsync(container, path, new BinaryData("{}"), "application/json", Cancellation);
        }

        var feeds = await _blobs.ListAsync(container, "feeds/", Cancellation).Select(blob => blob.Path).ToListAsync(Cancellation);
        var nothing = await _blobs.ListAsync(container, "none/", Cancellation).CountAsync(Cancellation);

        Assert.Equal(["feeds/calls.json", "feeds/web.json"], feeds);
        Assert.Equal(0, nothing);
    }

    private static async Task<string> TextAsync(BlobRead.Found found)
    {
        using var reader = new StreamReader(found.Content);
        return await reader.ReadToEndAsync(Cancellation);
    }
}
