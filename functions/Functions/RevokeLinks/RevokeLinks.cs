using KpiPapers.Domain;
using KpiPapers.Functions.ServePaper;
using KpiPapers.Functions.SignPaper;
using KpiPapers.Functions.Web;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.RevokeLinks;

/// <summary>HTTP <c>POST /api/papers/…/revocation</c>: an operator stops every link to a version that was mailed.</summary>
internal sealed partial class RevokeLinks(SignIn signIn, PaperStore papers, Settings settings, TimeProvider clock, ILogger<RevokeLinks> log)
{
    public const string Pattern = "/api/papers/{paper}/{quarter}/v{version:int}/revocation";

    public static string AddressOf(PaperVersion version) => PaperRoute.Path(version, "revocation");

    public async Task<IResult> PostAsync(HttpRequest request, string paper, string quarter, int version, CancellationToken cancellationToken)
    {
        if (!PaperRoute.TryRead(paper, quarter, out var reported)) return Apologies.NoSuchPaper;
        if (signIn.RefuseAllButOperators(request, SignOffRoute.AddressOf(paper, reported), "stop links that were mailed") is { } refused) return refused;
        if (!OwnPages.Sent(request, settings.PublicUrl)) return Apologies.FromElsewhere;
        if (await papers.RevokeLinksAsync(paper, reported, version, clock.GetUtcNow(), cancellationToken) is not { } revoked) return Apologies.NoSuchPaper;

        LogRevoked(paper, reported, version);
        return new WebPage(
            StatusCodes.Status200OK,
            $"The links to version {version} no longer work",
            WebPart.Paragraph($"Every link to version {version} of \u201c{revoked.Title}\u201d that was mailed has been stopped. Nobody is told by mail."),
            WebPart.Paragraph("People who are signed in can still read the version. Links to other versions are as they were."),
            WebPart.Paragraph(WebPart.Link("Back to the paper\u2019s sign-off page", SignOffRoute.AddressOf(paper, reported))));
    }

    [LoggerMessage(60, LogLevel.Information, "{Paper} {Quarter}: the links to version {Version} are stopped")]
    private partial void LogRevoked(string paper, Quarter quarter, int version);
}
