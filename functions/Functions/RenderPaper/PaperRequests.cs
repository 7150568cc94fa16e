using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Functions.Configuration;
using KpiPapers.Papers;
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
    public async Task RequestAsync(ImmutableArray<FigureKey> changed, ConfigurationSet configuration, CancellationToken cancellationToken)
    {
        foreach (var quarter in changed.Select(figure => figure.Quarter).Distinct().Order())
            if (!configuration.Papers.Any(paper => paper.Meetings.Any(meeting => PaperInputs.QuartersOf(meeting.Quarter).Contains(quarter))))
                LogNoPaper(quarter);
        foreach (var (paper, quarter) in Affected(changed, configuration))
        {
            var asked = clock.GetUtcNow();
            // The message before the note of it: whatever dies in between, the newest noted asking always has its message.
            await queue.EnqueueAsync(Names.Queues.Papers, new PaperWork(paper, quarter, asked), debounce.Window, cancellationToken);
            await papers.AskedAsync(paper, quarter, asked, cancellationToken);
        }
    }

    /// <summary>The papers of the quarter itself and of later quarters that print or count it, where a meeting is set.</summary>
    private static IEnumerable<(string Paper, Quarter Quarter)> Affected(ImmutableArray<FigureKey> changed, ConfigurationSet configuration) =>
        from definition in configuration.Papers
        from meeting in definition.Meetings
        let printed = PaperInputs.QuartersOf(meeting.Quarter).ToHashSet()
        where changed.Any(figure =>
            printed.Contains(figure.Quarter) && definition.Indicators.Contains(figure.Indicator, StringComparer.OrdinalIgnoreCase))
        select (definition.Paper, meeting.Quarter);

    [LoggerMessage(22, LogLevel.Information, "No paper prints {Quarter} yet: no meeting is set for it, nor for the four quarters after it")]
    private partial void LogNoPaper(Quarter quarter);
}
