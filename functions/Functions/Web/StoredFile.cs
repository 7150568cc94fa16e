using KpiPapers.Storage.Blobs;
using Microsoft.Net.Http.Headers;

namespace KpiPapers.Functions.Web;

/// <summary>A file from storage, for this reader alone: no cache keeps it, no page that it links to learns the address.</summary>
/// <param name="blob">The file.</param>
/// <param name="name">Its name for the reader, one that was found in storage.</param>
/// <param name="isDownload">Whether it is to be kept rather than shown.</param>
internal sealed class StoredFile(BlobRead.Found blob, string name, bool isDownload) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        var disposition = new ContentDispositionHeaderValue(isDownload ? "attachment" : "inline");
        disposition.SetHttpFileName(name);
        headers.CacheControl = "private, no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";   // the HTML edition has its style in it, and nothing else
        headers.ContentDisposition = disposition.ToString();
        httpContext.Response.ContentType = blob.ContentType;
        httpContext.Response.ContentLength = blob.Length;
        await using (blob.Content)
            if (!HttpMethods.IsHead(httpContext.Request.Method)) await blob.Content.CopyToAsync(httpContext.Response.Body, httpContext.RequestAborted);
    }
}
