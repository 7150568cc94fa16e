namespace KpiPapers.Storage.Blobs;

/// <summary>What copying a blob came to.</summary>
public enum BlobCopy
{
    /// <summary>The target holds the content.</summary>
    Done,

    /// <summary>There is no such source (any more); the target is as it was.</summary>
    Missing,

    /// <summary>The source has been written again since; the target is as it was.</summary>
    Changed,
}
