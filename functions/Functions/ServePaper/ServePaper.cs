using KpiPapers.Domain;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ServePaper;

/// <summary>HTTP <c>GET /api/papers/…</c>: the file behind a mailed link, for whoever has the link's secret, until it expires.</summary>
internal sealed class ServePaper(PaperStore papers, DeliveryStore deliveries, BlobStore blobs, TimeProvider clock)
{
    public async Task<IResult> GetAsync(string paper, string quarter, int version, string file, string? token, CancellationToken cancellationToken)
    {
        if (token is null
            || !QuarterText.TryRead(quarter, out var reported, out _)
            || await papers.GetAsync(paper, reported, version, cancellationToken) is not { } found
            || await deliveries.LinkExpiresAsync(found, token, cancellationToken) is not { } expires)
            return Apology(StatusCodes.Status404NotFound, "This link does not lead to a paper. Please check that it was copied whole, or ask the performance team for a new one.");
        if (expires <= clock.GetUtcNow())
            return Apology(StatusCodes.Status410Gone, "This link has expired. Please ask the performance team for a new one.");
        if (found.IsExempt)
            return Apology(StatusCodes.Status403Forbidden, "This paper holds exempt information (Part II) and is not served by link. Please ask the committee's clerk for it.");
        if (await blobs.OpenReadAsync(Names.Containers.Papers, found.PathOf(file), ifMatch: null, cancellationToken) is not BlobRead.Found blob)
            return Apology(StatusCodes.Status404NotFound, "There is no file of this name in this version of the paper.");
        return new PaperFile(blob, file);
    }

    private static IResult Apology(int status, string sentence) => Results.Text($"{sentence}\n", "text/plain; charset=utf-8", statusCode: status);

    /// <summary>The file itself, for this reader alone: no cache keeps it, no page that it links to learns the address.</summary>
    private sealed class PaperFile(BlobRead.Found blob, string file) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.CacheControl = "private, no-store";
            httpContext.Response.Headers.XContentTypeOptions = "nosniff";
            httpContext.Response.Headers["Referrer-Policy"] = "no-referrer";
            httpContext.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";   // the HTML edition has its style in it, and nothing else
            httpContext.Response.Headers.ContentDisposition = $"inline; filename=\"{file}\"";   // found in storage, so a name we made
            httpContext.Response.ContentType = blob.ContentType;
            httpContext.Response.ContentLength = blob.Length;
            await using (blob.Content)
                if (!HttpMethods.IsHead(httpContext.Request.Method)) await blob.Content.CopyToAsync(httpContext.Response.Body, httpContext.RequestAborted);
        }
    }
}
