using KpiPapers.Functions.Web;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ServePaper;

/// <summary>
/// HTTP <c>GET /api/papers/…</c>: one of a paper's files, for those who are signed in, and for whoever has the secret of a mailed link
/// until it expires or is stopped.
/// </summary>
internal sealed class ServePaper(SignIn signIn, PaperStore papers, DeliveryStore deliveries, BlobStore blobs, TimeProvider clock)
{
    public async Task<IResult> GetAsync(
        HttpRequest request, string paper, string quarter, int version, string file, string? token, CancellationToken cancellationToken)
    {
        var found = PaperRoute.TryRead(paper, quarter, out var reported) ? await papers.GetAsync(paper, reported, version, cancellationToken) : null;
        if (signIn.UserOf(request) is not null)
            return found is null ? Apologies.NoSuchPaper : await FileAsync(found, file, cancellationToken);
        if (token is null) return Apologies.NotSignedIn(signIn.AddressFor(request.Path));   // whether there is anything or not
        if (found is not { LinksRevoked: null } || await deliveries.LinkExpiresAsync(found, token, cancellationToken) is not { } expires)
            return Apologies.NoSuchLink;
        if (expires <= clock.GetUtcNow())
            return Apologies.Expired;
        return found.IsExempt ? Apologies.Exempt(signIn.AddressFor(PaperRoute.Path(found, file))) : await FileAsync(found, file, cancellationToken);
    }

    private async Task<IResult> FileAsync(PaperVersion version, string file, CancellationToken cancellationToken) =>
        await blobs.OpenReadAsync(Names.Containers.Papers, version.PathOf(file), ifMatch: null, cancellationToken) is BlobRead.Found blob
            ? new StoredFile(blob, file, isDownload: false)
            : Apologies.NoSuchFile;
}
