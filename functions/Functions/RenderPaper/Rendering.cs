using KpiPapers.Domain;
using KpiPapers.Domain.Listings;
using KpiPapers.Functions.Configuration;
using KpiPapers.Papers;
using KpiPapers.Papers.Definition;
using KpiPapers.Papers.Editions;
using KpiPapers.Papers.Model;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;
using KpiPapers.Storage.Queues;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.RenderPaper;

/// <summary>
/// Composes a paper, claims a version for it if its content is new, stores its editions and queues its mails. Every step may run
/// again: the same content has the same version, the same bytes and the same deliveries.
/// </summary>
internal sealed partial class Rendering(
    ConfigurationStore configurations,
    ResultStore results,
    CommentaryStore commentary,
    ListingStore listings,
    NarrativeStore narratives,
    PaperStore papers,
    BlobStore blobs,
    WorkQueue queue,
    ILogger<Rendering> log)
{
    public async Task RenderAsync(string paperId, Quarter quarter, CancellationToken cancellationToken)
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
            var inputs = await InputsAsync(configuration, definition, quarter, cancellationToken);
            if (latest is null && !inputs.HasAnyFor(quarter)) return;   // only comparisons so far: nothing to report yet

            var paper = PaperComposer.Compose(definition, meeting, inputs);
            var hash = PaperHash.Of(paper);
            var version = latest?.ContentHash == hash ? latest : Version(definition, meeting, paper, hash, configuration, (latest?.Number ?? 0) + 1);
            if (version.IsFinished) return;
            if (version != latest && !await papers.TryClaimAsync(version, cancellationToken)) continue;

            await PublishAsync(version, paper, definition, cancellationToken);
            return;
        }
    }

    private async Task PublishAsync(PaperVersion version, Paper paper, PaperDefinition definition, CancellationToken cancellationToken)
    {
        await WriteAsync(version, version.PdfName, PaperPdf.Write(paper), "application/pdf", cancellationToken);
        await WriteAsync(version, version.HtmlName, PaperHtml.Write(paper), "text/html; charset=utf-8", cancellationToken);
        await WriteAsync(version, version.CsvName, PaperCsv.Write(paper), "text/csv; charset=utf-8", cancellationToken);
        foreach (var recipient in definition.Recipients)
            await queue.EnqueueAsync(
                Names.Queues.Mails,
                new MailWork(recipient, Paper: new(version.Paper, version.Quarter, version.Number)),
                delay: null,
                cancellationToken);
        await papers.FinishAsync(version, cancellationToken);
        LogRendered(version.Paper, version.Quarter, version.Number);
    }

    private async Task WriteAsync(PaperVersion version, string fileName, byte[] edition, string contentType, CancellationToken cancellationToken) =>
        await blobs.WriteAsync(Names.Containers.Papers, version.PathOf(fileName), new BinaryData(edition), contentType, cancellationToken);

    private async Task<PaperInputs> InputsAsync(
        ConfigurationSet configuration, PaperDefinition definition, Quarter quarter, CancellationToken cancellationToken)
    {
        var charted = PaperInputs.ChartedQuartersOf(quarter).ToHashSet();
        var found = new List<Result>();
        var comments = new List<SubmittedCommentary>();
        foreach (var indicator in definition.Indicators.Select(code => configuration.Indicators.Find(code)!))   // checked with the set
        {
            found.AddRange(await results.OfAsync(indicator.Code, cancellationToken).Where(result => charted.Contains(result.Quarter)).ToListAsync(cancellationToken));
            if (await commentary.InForceAsync(new(indicator.Code, quarter), cancellationToken) is { } comment) comments.Add(comment);
        }
        var texts = await narratives.InForceAsync(definition.Paper, quarter, cancellationToken);
        var listed = new List<QuarterListing>();
        foreach (var feed in definition.Tables.Select(table => table.Feed).Distinct())
            if (await listings.InForceAsync(new(feed, quarter), cancellationToken) is { } listing) listed.Add(listing);
        return new PaperInputs(configuration.Indicators.All, found, comments, texts, listed)
        {
            FirstFigures = await FirstFiguresAsync(found, cancellationToken),
        };
    }

    /// <summary>What was printed first of each figure that was revised since.</summary>
    private async Task<Dictionary<(string, Quarter), Figure>> FirstFiguresAsync(IEnumerable<Result> found, CancellationToken cancellationToken)
    {
        var first = new Dictionary<(string, Quarter), Figure>();
        foreach (var revised in found.Where(result => result.Revision > 0))
        {
            var printed = await results.HistoryAsync(new(revised.Indicator, revised.Quarter), cancellationToken)
                .Where(former => former.Revision == 0).LastOrDefaultAsync(cancellationToken);
            if (printed is not null) first[(revised.Indicator, revised.Quarter)] = printed.Figure;
        }
        return first;
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
            IsExempt = definition.Cover.Part == "II",
            Green = paper.Summary.Green,
            Amber = paper.Summary.Amber,
            Red = paper.Summary.Red,
            InfoOnly = paper.Summary.InfoOnly,
            NotJudged = paper.Summary.NotJudged,
        };

    [LoggerMessage(20, LogLevel.Information, "{Paper} {Quarter}: version {Version} is in the container papers")]
    private partial void LogRendered(string paper, Quarter quarter, int version);

    [LoggerMessage(21, LogLevel.Information, "{Paper} {Quarter}: no meeting is set for it, so no paper is made")]
    private partial void LogNoMeeting(string paper, Quarter quarter);
}
