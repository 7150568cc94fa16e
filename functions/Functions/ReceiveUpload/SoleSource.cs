using System.Collections.Immutable;
using KpiPapers.Domain.Ledger;
using KpiPapers.Exports;
using KpiPapers.Functions.Configuration;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ReceiveUpload;

/// <summary>
/// A figure comes from one feed, unless another says that it replaces it. A file is checked before it is taken; and once more after,
/// for two files of different feeds may be taken at the same moment, each unseen by the other. Whoever sees both then refuses the newer.
/// </summary>
internal sealed class SoleSource(LedgerStore ledger, SubmissionStore submissions, Refusal refusal)
{
    /// <summary>The figures that a file gives, each once.</summary>
    public static IEnumerable<FigureKey> FiguresOf(ExportRead.Accepted read) =>
        read.Entries.Select(entry => new FigureKey(entry.Indicator, entry.Quarter)).Distinct();

    /// <summary>What stands against taking a file, given what has been taken before.</summary>
    public async Task<ImmutableArray<CellProblem>> ProblemsAsync(ExportRead.Accepted read, CancellationToken cancellationToken)
    {
        var problems = ImmutableArray.CreateBuilder<CellProblem>();
        foreach (var figure in FiguresOf(read))
            if ((await FilesOfAsync(figure, cancellationToken)).FirstOrDefault(other => !MayStandBeside(read.Feed, other)) is { } other)
                problems.Add(Problem(figure, read.Feed, other));
        return problems.ToImmutable();
    }

    /// <summary>Refuses files that were taken at the same moment as an older one of another feed. Doing so again changes nothing.</summary>
    /// <returns>The rows of the files refused; the one just taken may be among them.</returns>
    public async Task<ImmutableArray<SubmissionRecord>> OverruleAsync(
        SubmissionRecord taken, ConfigurationSet configuration, CancellationToken cancellationToken)
    {
        var overruled = ImmutableArray.CreateBuilder<SubmissionRecord>();
        foreach (var figure in taken.Touches.Figures)
        {
            var files = await FilesOfAsync(figure, cancellationToken);
            foreach (var newer in files)
            {
                var feed = configuration.Feed(newer.Feed);
                var older = files.FirstOrDefault(other => newer.IsNewerThan(other) && feed is not null && !MayStandBeside(feed, other));
                if (older is null || await submissions.GetAsync(newer, cancellationToken) is not { } row) continue;
                overruled.Add(await refusal.OverruleAsync(row, Problem(figure, feed!, older), cancellationToken));   // older is null without a feed
            }
        }
        return overruled.ToImmutable();
    }

    private async Task<ImmutableArray<Submission>> FilesOfAsync(FigureKey figure, CancellationToken cancellationToken) =>
        [.. (await ledger.CommittedAsync(figure, cancellationToken)).Select(entry => entry.Submission).DistinctBy(submission => submission.Id)];

    private static bool MayStandBeside(Feed feed, Submission other) => feed.Id == other.Feed || feed.Replaces.Contains(other.Feed);

    private static CellProblem Problem(FigureKey figure, Feed feed, Submission other) => new(
        0, "", "", $"{figure.Indicator} for {figure.Quarter} already comes from the feed \"{other.Feed}\" ({other.FileName}).",
        $"one source for a figure: withdraw the other file first, or let the feed \"{feed.Id}\" replace \"{other.Feed}\"");
}
