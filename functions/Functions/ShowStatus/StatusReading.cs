using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Functions.Calendar;
using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.Mail;
using KpiPapers.Functions.RenderPaper;
using KpiPapers.Papers;
using KpiPapers.Papers.Definition;
using KpiPapers.Storage.Queues;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ShowStatus;

/// <summary>Reads what the status page shows, in as few questions to storage as papers need, however many indicators they have.</summary>
internal sealed class StatusReading(
    ConfigurationStore configurations, PaperMaterial material, PaperStandings standings, PaperStore papers, DeliveryStore deliveries,
    SubmissionStore submissions, PoisonQueues poison, TimeProvider clock)
{
    private const int FilesShown = 15;

    private static readonly TimeSpan LookBack = TimeSpan.FromDays(31);

    /// <param name="quarter">The quarter; null for each paper's current one.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Null where no paper has a meeting for the quarter.</returns>
    public async Task<Status?> ReadAsync(Quarter? quarter, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var configuration = await configurations.InForceAsync(cancellationToken);
        var chosen = quarter is null ? Current(configuration, LondonTime.Day(now)) : [.. All(configuration).Where(paper => paper.Meeting.Quarter == quarter)];
        if (quarter is not null && chosen.IsEmpty) return null;
        var read = ImmutableArray.CreateBuilder<PaperStatus>();
        foreach (var (definition, meeting) in chosen) read.Add(await ReadAsync(configuration, definition, meeting, cancellationToken));
        return new(configuration, now, [.. All(configuration).Select(paper => paper.Meeting.Quarter).Distinct().OrderDescending()])
        {
            Papers = read.ToImmutable(),
            Files = await FilesAsync(quarter, now, cancellationToken),
            PutAside = (await poison.CountAsync(cancellationToken)).Sum(queue => queue.Count),
            Unsure = (await deliveries.UnsureAsync(Deliveries.OverBefore(now), cancellationToken)).Length,
            HasMistakes = await configurations.HasMistakesAsync(cancellationToken),
        };
    }

    private async Task<PaperStatus> ReadAsync(ConfigurationSet configuration, PaperDefinition definition, Meeting meeting, CancellationToken cancellationToken)
    {
        var versions = await papers.AllAsync(definition.Paper, meeting.Quarter, cancellationToken).Where(version => !version.IsGivenUp).ToListAsync(cancellationToken);
        var inputs = await material.ReadAsync(configuration, definition, meeting.Quarter, cancellationToken);
        return new(
            definition,
            await standings.OfAsync(configuration, definition, meeting, inputs, versions.LastOrDefault(), cancellationToken),
            PaperComposer.Compose(definition, meeting, inputs),
            inputs,
            [.. versions],
            await deliveries.OfPaperAsync(definition.Paper, meeting.Quarter, cancellationToken));
    }

    /// <summary>What was dropped lately; of a quarter, what bears on it and was dropped while its paper was made.</summary>
    private async Task<ImmutableArray<SubmissionRecord>> FilesAsync(Quarter? quarter, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (from, until) = quarter is null ? (now - LookBack, now) : (LondonTime.StartOf(quarter.FirstDay), LondonTime.StartOf(quarter.LastDay.AddMonths(6)));
        var files = await submissions.DroppedAsync(from, until, cancellationToken)
            .Where(file => quarter is null || !file.Touches.Of(quarter).IsNothing).ToListAsync(cancellationToken);
        return [.. files.OrderByDescending(file => file.Submission.Dropped).Take(FilesShown)];
    }

    private static IEnumerable<(PaperDefinition Definition, Meeting Meeting)> All(ConfigurationSet configuration) =>
        configuration.Papers.SelectMany(paper => paper.Meetings, (paper, meeting) => (paper, meeting));

    /// <summary>Of each paper the newest quarter that is over; of one that is new, its first.</summary>
    private static ImmutableArray<(PaperDefinition Definition, Meeting Meeting)> Current(ConfigurationSet configuration, DateOnly today) =>
    [
        .. All(configuration).GroupBy(paper => paper.Definition.Paper).Select(paper => paper.OrderBy(due => due.Meeting.Quarter).ToList())
            .Select(quarters => quarters.FindLast(due => due.Meeting.Quarter.LastDay < today) is { Definition: not null } over ? over : quarters[0]),
    ];
}
