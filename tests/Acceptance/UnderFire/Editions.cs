using System.Collections.Immutable;
using System.Security.Cryptography;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;

namespace KpiPapers.Acceptance.UnderFire;

/// <summary>What is stored of papers.</summary>
internal static class Editions
{
    /// <summary>The hash of each edition of each version, by its path.</summary>
    public static async Task<ImmutableSortedDictionary<string, string>> HashesAsync(StorageConnection storage, CancellationToken cancellationToken)
    {
        var hashes = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        await foreach (var blob in new BlobStore(storage).ListAsync(Names.Containers.Papers, "", cancellationToken))
            if (blob.Path.Contains("/v", StringComparison.Ordinal))   // neither a template nor a sheet to fill in
            {
                var edition = storage.Blobs.GetBlobContainerClient(Names.Containers.Papers).GetBlobClient(blob.Path);
                hashes[blob.Path] = Convert.ToHexStringLower(SHA256.HashData((await edition.DownloadContentAsync(cancellationToken)).Value.Content));
            }
        return hashes.ToImmutable();
    }
}
