using Azure;

namespace KpiPapers.Storage.Blobs;

/// <summary>
/// One spelling of a blob's ETag. Downloads answer it with quotes, listings and most events without; compared as text, the same
/// state would seem to be two.
/// </summary>
public static class BlobETag
{
    /// <summary>The ETag that <paramref name="text"/> stands for, with or without its quotes.</summary>
    public static ETag Parse(string text) => new($"\"{text.Trim('"')}\"");

    internal static ETag Quoted(ETag etag) => Parse(etag.ToString());
}
