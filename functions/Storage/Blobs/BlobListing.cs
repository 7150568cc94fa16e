using Azure;

namespace KpiPapers.Storage.Blobs;

/// <summary>One blob of a container.</summary>
public sealed record BlobListing
{
    /// <summary>The name within the container, folders included.</summary>
    public required string Path { get; init; }

    /// <summary>Which state of the blob this is; quoted, as <see cref="BlobETag"/> writes it.</summary>
    public required ETag ETag { get; init; }

    /// <summary>When that state was written, by the service's clock.</summary>
    public required DateTimeOffset LastModified { get; init; }

    /// <summary>Length in bytes.</summary>
    public required long Length { get; init; }
}
