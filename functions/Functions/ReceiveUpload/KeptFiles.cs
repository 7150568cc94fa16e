using Azure;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ReceiveUpload;

/// <summary>Where a dropped file stays once it has been answered.</summary>
internal static class KeptFiles
{
    /// <summary>Copies a drop to where it is kept. Nothing may be decided about a file that could not be kept.</summary>
    /// <exception cref="InvalidOperationException">
    /// It has left the inbox while it was read: replaced, taken away, or answered by another instance. The next attempt sees which.
    /// </exception>
    public static async Task KeepAsync(
        this BlobStore blobs, SubmissionRecord drop, ETag etag, string container, CancellationToken cancellationToken)
    {
        var copy = await blobs.CopyAsync(Names.Containers.Inbox, drop.Path, etag, container, drop.KeptAt, cancellationToken);
        if (copy is not BlobCopy.Done) throw new InvalidOperationException($"{drop.Path} was replaced or taken away while it was read.");
    }
}
