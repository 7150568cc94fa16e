using System.Text.Json.Serialization;

namespace KpiPapers.Functions.Hosting;

/// <summary>
/// A blob was written: the event that Event Grid puts on a queue, in its own schema or as a CloudEvent. A function of this message
/// type is not called for events of other kinds, nor for a file that was opened and has no content yet.
/// </summary>
[JsonConverter(typeof(BlobCreatedJson))]
internal sealed record BlobCreated
{
    public required string Container { get; init; }

    /// <summary>The blob's name inside its container, not percent-encoded: <c>2026/03/report #7.csv</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Without the quotes that some events carry and others do not.</summary>
    public required string ETag { get; init; }

    /// <summary>How it was written: PutBlob, PutBlockList, CopyBlob, FlushWithClose, or one that is not known yet.</summary>
    public required string Api { get; init; }
}
