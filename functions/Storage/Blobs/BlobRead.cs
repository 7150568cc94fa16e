using System.Collections.Immutable;
using Azure;

namespace KpiPapers.Storage.Blobs;

/// <summary>What opening a blob came to.</summary>
public abstract record BlobRead
{
    private BlobRead() { }

    /// <summary>The blob is there and is the one that was asked for.</summary>
    public sealed record Found : BlobRead
    {
        /// <summary>The bytes, once and forwards; the reader disposes of it. Fails if the blob changes while it is read.</summary>
        public required Stream Content { get; init; }

        /// <summary>Which state of the blob this is; quoted, as <see cref="BlobETag"/> writes it.</summary>
        public required ETag ETag { get; init; }

        /// <summary>When that state was written, by the service's clock.</summary>
        public required DateTimeOffset LastModified { get; init; }

        /// <summary>Length in bytes.</summary>
        public required long Length { get; init; }

        /// <summary>Media type that the writer stated.</summary>
        public required string ContentType { get; init; }

        /// <summary>What the writer stated besides, by names whose case does not matter; empty when nothing.</summary>
        public required ImmutableDictionary<string, string> Metadata { get; init; }
    }

    /// <summary>No blob of that name is there.</summary>
    public sealed record Missing : BlobRead;

    /// <summary>A blob is there, but it has been written again since.</summary>
    public sealed record Changed : BlobRead;
}
