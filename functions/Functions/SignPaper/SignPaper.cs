using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.ServePaper;
using KpiPapers.Functions.Web;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.SignPaper;

/// <summary>
/// HTTP <c>/api/papers/…/sign-off</c>. GET shows how a quarter's paper stands, and changes nothing, since mail scanners follow links. POST, by
/// the lead officer, signs the version that was shown.
/// </summary>
internal sealed partial class SignPaper(
    SignIn signIn, ConfigurationStore configurations, PaperStore papers, SignOffStore signOffs, SignOffFile file, Settings settings, ILogger<SignPaper> log)
{
    public async Task<IResult> GetAsync(HttpRequest request, string paper, string quarter, CancellationToken cancellationToken)
    {
        if (!PaperRoute.TryRead(paper, quarter, out var reported)) return Apologies.NoSuchPaper;
        if (signIn.UserOf(request) is not { } user) return Apologies.NotSignedIn(signIn.AddressFor(SignOffRoute.AddressOf(paper, reported)));
        if (await FindAsync(paper, reported, cancellationToken) is not { } found) return Apologies.NoSuchPaper;
        return SignOffPage.Write(user.IsOperator ? found with { Versions = await VersionsAsync(found.Newest, cancellationToken) } : found, user);
    }

    public async Task<IResult> PostAsync(HttpRequest request, string paper, string quarter, int? version, CancellationToken cancellationToken)
    {
        if (!PaperRoute.TryRead(paper, quarter, out var reported)) return Apologies.NoSuchPaper;
        if (signIn.UserOf(request) is not { } user) return Apologies.NotSignedIn(signIn.AddressFor(SignOffRoute.AddressOf(paper, reported)));
        if (!OwnPages.Sent(request, settings.PublicUrl)) return Apologies.FromElsewhere;
        if (await FindAsync(paper, reported, cancellationToken) is not { } found) return Apologies.NoSuchPaper;
        if (!user.HasEmail(found.Lead.Email)) return Apologies.NotAllowed($"Only the lead officer of this paper, {found.Lead.Role}, can sign it off.");
        if (version != found.Newest.Number) return SignOffPage.Outdated(found.Newest, version);
        if (found.Obstacle is { } obstacle) return SignOffPage.NotNow(found.Newest, obstacle);

        var dropped = await file.DropAsync(found.Feed!, found.Newest, found.Lead, cancellationToken);   // there is one, or it would be an obstacle
        LogSigned(paper, reported, found.Newest.Number);
        return SignOffPage.Signed(found.Newest, dropped);
    }

    private async Task<PaperToSign?> FindAsync(string paper, Quarter quarter, CancellationToken cancellationToken)
    {
        var configuration = await configurations.InForceAsync(cancellationToken);
        if (configuration.Paper(paper, quarter) is not { } definition
            || await papers.LatestAsync(paper, quarter, cancellationToken) is not { } newest) return null;
        var lead = configuration.Recipients.Find(definition.Lead) ?? configuration.Recipients.Find(ConfigurationSet.Team)!;   // every set has a team
        return new(newest, lead, SignOffFile.FeedOf(configuration))
        {
            IsSigned = (await signOffs.InForceAsync(paper, quarter, cancellationToken))?.SignOff.Version == newest.Number,
            IsBeingSigned = await file.IsWaitingAsync(newest, cancellationToken),
        };
    }

    private async Task<ImmutableArray<PaperVersion>> VersionsAsync(PaperVersion newest, CancellationToken cancellationToken)
    {
        var versions = ImmutableArray.Create(newest);
        for (var number = newest.Number - 1; number > 0; number--)
            if (await papers.GetAsync(newest.Paper, newest.Quarter, number, cancellationToken) is { } version) versions = versions.Add(version);
        return versions;
    }

    [LoggerMessage(61, LogLevel.Information, "{Paper} {Quarter}: a sign-off of version {Version} was dropped")]
    private partial void LogSigned(string paper, Quarter quarter, int version);
}
