using KpiPapers.Domain;
using KpiPapers.Domain.Calendar;
using KpiPapers.Domain.Editions;
using KpiPapers.Functions.Calendar;
using KpiPapers.Functions.Configuration;
using KpiPapers.Papers;
using KpiPapers.Papers.Definition;
using KpiPapers.Papers.Model;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.RenderPaper;

/// <summary>
/// Composes a paper and claims a version for it if its content is new: a draft until it is issued, a final edition from then on. Every
/// step may run again: the same content has the same version, the same bytes and the same deliveries.
/// </summary>
internal sealed partial class Rendering(
    ConfigurationStore configurations,
    PaperMaterial material,
    PaperStandings standings,
    PaperStore papers,
    Publishing publishing,
    TimeProvider clock,
    ILogger<Rendering> log)
{
    /// <summary>Renders a paper as it is now.</summary>
    /// <param name="paperId">The paper.</param>
    /// <param name="quarter">The quarter it reports on.</param>
    /// <param name="mayIssue">Whether it is issued if that is due; one that has been issued stays so.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task RenderAsync(string paperId, Quarter quarter, bool mayIssue, CancellationToken cancellationToken)
    {
        while (true)
        {
            var configuration = await configurations.InForceAsync(cancellationToken);
            if (configuration.Paper(paperId, quarter) is not { } definition || definition.MeetingFor(quarter) is not { } meeting)
            {
                LogNoMeeting(paperId, quarter);
                return;
            }

            // The latest version is read before the results: if another is claimed in between, our claim fails and we look again.
            var latest = await papers.LatestAsync(paperId, quarter, cancellationToken);
            var inputs = await material.ReadAsync(configuration, definition, quarter, cancellationToken);
            var draft = PaperComposer.Compose(definition, meeting, inputs);
            var isIssued = latest is { IsFinal: true } || (mayIssue && await IsDueAsync(configuration, definition, meeting, draft, latest, inputs, cancellationToken));
            if (latest is null && !isIssued && !inputs.HasAnyFor(quarter)) return;   // only comparisons so far: nothing to report yet

            var hash = PaperHash.Of(isIssued ? Issue.Final(draft, []) : draft);
            if (latest is { IsFinished: false, IsGivenUp: false } && latest.ContentHash != hash && (latest.IsStored || latest.IsFinal))
            {
                await FinishOrGiveUpAsync(latest, definition, configuration, cancellationToken);
                continue;   // from results read afterwards, or what was just noted of them would not be seen
            }

            var version = latest is { IsGivenUp: false } && latest.ContentHash == hash
                ? latest
                : Version(definition, meeting, draft, hash, configuration, (latest?.Number ?? 0) + 1);
            if (version.IsFinished) return;
            if (version != latest)
            {
                if (isIssued) version = version with { Issue = await EditionAsync(definition, quarter, inputs, cancellationToken) };
                if (!await papers.TryClaimAsync(version, cancellationToken)) continue;
            }

            var content = version.Issue is { } issue ? Issue.Final(draft, issue.Changes) : draft;
            if (!await publishing.PublishAsync(version, content, definition, inputs, configuration, cancellationToken)) continue;
            LogRendered(version.Paper, version.Quarter, version.Number, version.IsFinal ? "final" : "draft");
            return;
        }
    }

    private async Task<bool> IsDueAsync(
        ConfigurationSet configuration, PaperDefinition definition, Meeting meeting, Paper draft, PaperVersion? latest, PaperInputs inputs, CancellationToken cancellationToken)
    {
        var standing = await standings.OfAsync(configuration, definition, meeting, inputs, latest, cancellationToken);
        // Signed off is the draft that was read, not one with a figure that has come since.
        return QuarterEnd.IssueOf(LondonTime.Day(clock.GetUtcNow()), standing) is { } due
            && (due.Reason is IssueReason.PublicationDay || PaperHash.Of(draft) == latest?.ContentHash);
    }

    /// <summary>
    /// A version with other content was cut off before all its mails were asked for. Where its editions are stored it still goes out. A final
    /// edition without them is given up, so that the next is not called a change of something that nobody was sent, even if somebody is still
    /// writing it; a draft is left out, since a newer one follows at once.
    /// </summary>
    private async Task FinishOrGiveUpAsync(PaperVersion latest, PaperDefinition definition, ConfigurationSet configuration, CancellationToken cancellationToken)
    {
        if (latest.IsStored || !await papers.TryGiveUpAsync(latest, cancellationToken))
            await publishing.AnnounceAsync(latest, definition, configuration, cancellationToken);
    }

    private async Task<IssuedEdition> EditionAsync(PaperDefinition definition, Quarter quarter, PaperInputs inputs, CancellationToken cancellationToken)
    {
        var edition = Issue.Of(definition, quarter, inputs, LondonTime.Day(clock.GetUtcNow()));
        return await papers.LastIssuedAsync(definition.Paper, quarter, cancellationToken) is { Issue: { } former } last
            ? edition with { Changes = Issue.Changes(former, last.Number, edition, inputs) }
            : edition;
    }

    private static PaperVersion Version(
        PaperDefinition definition, Meeting meeting, Paper paper, string hash, ConfigurationSet configuration, int number) => new()
        {
            Paper = definition.Paper,
            Quarter = meeting.Quarter,
            Number = number,
            ContentHash = hash,
            ConfigurationHash = configuration.Hash,
            Title = paper.Title,
            Committee = definition.Committee,
            Meeting = meeting.Date,
            IsExempt = definition.Cover.IsExempt,
            Green = paper.Summary.Green,
            Amber = paper.Summary.Amber,
            Red = paper.Summary.Red,
            InfoOnly = paper.Summary.InfoOnly,
            NotJudged = paper.Summary.NotJudged,
        };

    [LoggerMessage(20, LogLevel.Information, "{Paper} {Quarter}: version {Version}, a {Edition}, is in the container papers")]
    private partial void LogRendered(string paper, Quarter quarter, int version, string edition);

    [LoggerMessage(21, LogLevel.Information, "{Paper} {Quarter}: no meeting is set for it, so no paper is made")]
    private partial void LogNoMeeting(string paper, Quarter quarter);
}
