using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace KpiPapers.Storage.Blobs;

/// <summary>Files, by container and path. A missing container is a fault of the deployment and throws; a missing blob does not.</summary>
public sealed class BlobStore(StorageConnection storage)
{
    // A copy holds a few blocks in memory at a time, however long the file is.
    private static readonly StorageTransferOptions Blocks = new()
    {
        InitialTransferSize = 4 << 20,
        MaximumTransferSize = 4 << 20,
        MaximumConcurrency = 2,
    };

    private readonly BlobServiceClient _blobs = storage.Blobs;

    /// <summary>Creates the product's containers where they are missing; nobody can read them without signing in.</summary>
    public async Task EnsureContainersAsync(CancellationToken cancellationToken)
    {
        foreach (var container in Names.Containers.All)
        {
            await _blobs.GetBlobContainerClient(container).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        }
    }

    /// <summary>Opens a blob for reading forwards, without holding it in memory.</summary>
    /// <param name="container">One of <see cref="Names.Containers"/>.</param>
    /// <param name="path">The blob's name, folders included, as people write it: nothing is escaped.</param>
    /// <param name="ifMatch">The state that is wanted, or null for whatever is there.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<BlobRead> OpenReadAsync(string container, string path, ETag? ifMatch, CancellationToken cancellationToken)
    {
        var options = new BlobDownloadOptions { Conditions = new BlobRequestConditions { IfMatch = ifMatch } };
        try
        {
            BlobDownloadStreamingResult blob = await Blob(container, path).DownloadStreamingAsync(options, cancellationToken);
            return new BlobRead.Found
            {
                Content = blob.Content,
                ETag = BlobETag.Quoted(blob.Details.ETag),
                LastModified = blob.Details.LastModified,
                Length = blob.Details.ContentLength,
                ContentType = blob.Details.ContentType,
                Metadata = blob.Details.Metadata.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase),
            };
        }
        catch (RequestFailedException failure) when (IsMissing(failure))
        {
            return new BlobRead.Missing();
        }
        catch (RequestFailedException failure) when (IsChanged(failure))
        {
            // The condition may be what is reported of a blob that is not there at all, so that is asked again.
            return await Blob(container, path).ExistsAsync(cancellationToken) ? new BlobRead.Changed() : new BlobRead.Missing();
        }
    }

    /// <summary>Writes a blob whole, over whatever was there.</summary>
    /// <returns>The state it is in now.</returns>
    public async Task<ETag> WriteAsync(
        string container, string path, BinaryData content, string contentType, CancellationToken cancellationToken)
    {
        var written = await UploadAsync(container, path, content.ToStream(), contentType, metadata: null, cancellationToken);
        return BlobETag.Quoted(written.ETag);
    }

    /// <summary>Copies one state of a blob, with its media type and metadata, over whatever the target was. Nothing is written unless all is read.</summary>
    public async Task<BlobCopy> CopyAsync(
        string fromContainer, string fromPath, ETag ifMatch, string toContainer, string toPath, CancellationToken cancellationToken)
    {
        switch (await OpenReadAsync(fromContainer, fromPath, ifMatch, cancellationToken))
        {
            case BlobRead.Missing:
                return BlobCopy.Missing;
            case BlobRead.Changed:
                return BlobCopy.Changed;
            case BlobRead.Found found:
                await using (found.Content)
                {
                    await UploadAsync(toContainer, toPath, found.Content, found.ContentType, found.Metadata, cancellationToken);
                }

                return BlobCopy.Done;
            case var other:
                throw new UnreachableException($"{other}");
        }
    }

    /// <summary>Deletes one state of a blob.</summary>
    /// <returns>True if it was deleted now, false if it was gone already or has been written again.</returns>
    public async Task<bool> DeleteAsync(string container, string path, ETag ifMatch, CancellationToken cancellationToken)
    {
        var conditions = new BlobRequestConditions { IfMatch = ifMatch };
        try
        {
            await Blob(container, path).DeleteAsync(DeleteSnapshotsOption.IncludeSnapshots, conditions, cancellationToken);
            return true;
        }
        catch (RequestFailedException failure) when (IsMissing(failure) || IsChanged(failure))
        {
            return false;
        }
    }

    /// <summary>Lists the blobs whose path starts with <paramref name="prefix"/> (empty for all), in the order of their paths.</summary>
    public async IAsyncEnumerable<BlobListing> ListAsync(
        string container, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var blobs = _blobs.GetBlobContainerClient(container).GetBlobsAsync(prefix: prefix, cancellationToken: cancellationToken);
        await foreach (var blob in blobs)
        {
            if (blob.Properties is { ETag: { } etag, LastModified: { } lastModified, ContentLength: { } length })
            {
                yield return new BlobListing { Path = blob.Name, ETag = BlobETag.Quoted(etag), LastModified = lastModified, Length = length };
            }
        }
    }

    private static bool IsMissing(RequestFailedException failure) => failure.ErrorCode == BlobErrorCode.BlobNotFound;

    private static bool IsChanged(RequestFailedException failure) => failure.ErrorCode == BlobErrorCode.ConditionNotMet;

    private BlobClient Blob(string container, string path) => _blobs.GetBlobContainerClient(container).GetBlobClient(path);

    private async Task<BlobContentInfo> UploadAsync(
        string container, string path, Stream content, string contentType, IDictionary<string, string>? metadata, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions
        {
            Metadata = metadata,
            HttpHeaders = new BlobHttpHeaders { ContentType = contentType },
            TransferOptions = Blocks,
        };
        return await Blob(container, path).UploadAsync(content, options, cancellationToken);
    }
}
