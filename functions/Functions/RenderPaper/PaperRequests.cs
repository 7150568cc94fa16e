using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Functions.Configuration;
using KpiPapers.Papers;
using KpiPapers.Papers.Definition;
using KpiPapers.Storage;
using KpiPapers.Storage.Queues;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.RenderPaper;

/// <summary>
/// Asks for the papers that print a changed figure. Files come in bursts, so an asking waits a while, and only the newest asking of a
/// burst does the work.
/// </summary>
internal sealed partial class PaperRequests(
    PaperStore papers, WorkQueue queue, Debounce debounce, TimeProvider clock, ILogger<PaperRequests> log)
{
    public async Task RequestAsync(Touched changed, ConfigurationSet configuration, CancellationToken cancellationToken)
    {
        foreach (var quarter in changed.Figures.Select(figure => figure.Quarter).Distinct().Order())
            if (!configuration.Papers.Any(paper => paper.Meetings.Any(meeting => PaperInputs.QuartersOf(meeting.Quarter).Contains(quarter))))
                LogNoPaper(quarter);
        foreach (var (paper, meeting) in await AffectedAsync(changed, configuration, cancellationToken))
        {
            var asked = clock.GetUtcNow();
            // The message before the note of it: whatever dies in between, the newest noted asking always has its message.
            await queue.EnqueueAsync(Names.Queues.Papers, new PaperWork(paper.Paper, meeting.Quarter, asked), debounce.Window, cancellationToken);
            await papers.AskedAsync(paper.Paper, meeting.Quarter, asked, cancellationToken);
        }
    }

    /// <summary>Asks for papers that have been signed off to be issued, if they are due. That changes nothing that they print.</summary>
    public async Task IssueAsync(IEnumerable<SignOffKey> signedOff, CancellationToken cancellationToken)
    {
        foreach (var (paper, quarter) in signedOff)
            await queue.EnqueueAsync(Names.Queues.Papers, new PaperWork(paper, quarter, clock.GetUtcNow()) { IsIssue = true }, delay: null, cancellationToken);
    }

    /// <summary>
    /// The papers that are to be made anew: those that print or count what has changed. One that has been issued keeps what it printed of
    /// other quarters, and only a change of its own is a reason for a new version.
    /// </summary>
    public async Task<IReadOnlyList<(PaperDefinition Paper, Meeting Meeting)>> AffectedAsync(
        Touched changed, ConfigurationSet configuration, CancellationToken cancellationToken)
    {
        var affected = new List<(PaperDefinition, Meeting)>();
        foreach (var (paper, meeting) in Printing(changed, configuration))
            if (Prints(paper, meeting, changed.Of(meeting.Quarter), configuration)
                || await papers.LatestAsync(paper.Paper, meeting.Quarter, cancellationToken) is not { IsFinal: true })
                affected.Add((paper, meeting));
        return affected;
    }

    /// <summary>
    /// The papers that print what has changed: a figure also stands in those of later quarters, which print or count it. One that only
    /// draws it is left alone, or a correction of last year would send three years' drafts to their authors.
    /// </summary>
    private static IEnumerable<(PaperDefinition Paper, Meeting Meeting)> Printing(Touched changed, ConfigurationSet configuration) =>
        from definition in configuration.Papers
        from meeting in definition.Meetings
        where Prints(definition, meeting, changed, configuration)
        select (definition, meeting);

    private static bool Prints(PaperDefinition definition, Meeting meeting, Touched changed, ConfigurationSet configuration) =>
        PrintsFigure(definition, meeting, changed.Figures, configuration)
        || changed.Comments.Any(comment => comment.Quarter == meeting.Quarter && Has(definition, comment.Indicator))
        || changed.Listings.Any(listing => listing.Quarter == meeting.Quarter && definition.Tables.Any(table => table.Feed == listing.Feed))
        || changed.Narratives.Any(text => text.Paper == definition.Paper && text.Quarter == meeting.Quarter);

    private static bool PrintsFigure(PaperDefinition definition, Meeting meeting, ImmutableArray<FigureKey> changed, ConfigurationSet configuration) =>
        changed.Any(figure =>
            Has(definition, figure.Indicator)
            && configuration.Indicators.Find(figure.Indicator) is { } indicator
            && PaperInputs.QuartersOf(meeting.Quarter, indicator).Contains(figure.Quarter));

    private static bool Has(PaperDefinition definition, string indicator) => definition.Indicators.Contains(indicator, StringComparer.OrdinalIgnoreCase);

    [LoggerMessage(22, LogLevel.Information, "No paper prints {Quarter} yet: no meeting is set for it, nor for the four quarters after it")]
    private partial void LogNoPaper(Quarter quarter);
}
