using KpiPapers.Functions.Web;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ServeSheet;

/// <summary>HTTP <c>GET /api/sheets/…</c>: a file to fill in, for whoever has the secret of the mail that asks for it, until it expires.</summary>
internal sealed class ServeSheet(DeliveryStore deliveries, BlobStore blobs, TimeProvider clock)
{
    public async Task<IResult> GetAsync(string delivery, string? path, string? token, CancellationToken cancellationToken)
    {
        if (token is null || path is null || !SheetRoute.TryRead(delivery, out var day)
            || await deliveries.LinkExpiresAsync(DeliveryStore.KeyOfChaser(day), path, token, cancellationToken) is not { } expires)
            return Apologies.NoSuchLink;
        if (expires <= clock.GetUtcNow())
            return Apologies.Expired;
        return await blobs.OpenReadAsync(Names.Containers.Papers, path, ifMatch: null, cancellationToken) is BlobRead.Found blob
            ? new StoredFile(blob, path[(path.LastIndexOf('/') + 1)..], isDownload: true)
            : Apologies.NoSuchFile;
    }
}
