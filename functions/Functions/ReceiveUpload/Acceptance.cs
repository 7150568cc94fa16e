using System.Collections.Immutable;
using Azure;
using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;
using KpiPapers.Exports;
using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.RenderPaper;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ReceiveUpload;

/// <summary>Takes a file that was read without a problem: into the ledger, then into results, then on to the papers that print them.</summary>
internal sealed partial class Acceptance(
    BlobStore blobs,
    SubmissionStore submissions,
    LedgerStore ledger,
    CommentaryStore commentary,
    ResultStore results,
    Withdrawals withdrawals,
    PaperRequests papers,
    ILogger<Acceptance> log)
{
    /// <summary>What stands against taking it, given what has been taken before: another feed's figures, or nothing to withdraw.</summary>
    public async Task<ImmutableArray<CellProblem>> ProblemsAsync(SubmissionRecord drop, ExportRead.Accepted read, CancellationToken cancellationToken)
    {
        if (drop.Status is not SubmissionStatus.Received) return [];   // taken already, in an attempt that did not finish
        var problems = ImmutableArray.CreateBuilder<CellProblem>();
        problems.AddRange(await withdrawals.ProblemsAsync(read.Withdrawals, cancellationToken));
        foreach (var figure in Figures(read))
        {
            var other = (await ledger.CommittedAsync(figure, cancellationToken)).Select(entry => entry.Submission)
                .FirstOrDefault(submission => submission.Feed != read.Feed.Id && !read.Feed.Replaces.Contains(submission.Feed));
            if (other is not null)
                problems.Add(new CellProblem(
                    0, "", "", $"{figure.Indicator} for {figure.Quarter} already comes from the feed \"{other.Feed}\" ({other.FileName}).",
                    $"one source for a figure: withdraw the other file first, or let the feed \"{read.Feed.Id}\" replace \"{other.Feed}\""));
        }
        return problems.ToImmutable();
    }

    public async Task<SubmissionRecord> AcceptAsync(
        SubmissionRecord drop,
        Submission submission,
        ExportRead.Accepted read,
        ETag etag,
        ConfigurationSet configuration,
        CancellationToken cancellationToken)
    {
        await ledger.AppendAsync(submission, read.Entries, cancellationToken);
        await commentary.AppendAsync(submission, read.Commentary, cancellationToken);
        await blobs.CopyAsync(Names.Containers.Inbox, drop.Path, etag, Names.Containers.Accepted, drop.KeptAt, cancellationToken);

        var figures = Figures(read);
        var committed = await submissions.ChangeAsync(
            drop,
            record => record.Status is not SubmissionStatus.Received ? record : record with
            {
                Submission = submission,
                Status = SubmissionStatus.Committed,
                Touches = [.. figures.Union(Comments(read))],
            },
            cancellationToken);
        var withdrawn = await withdrawals.WithdrawAsync(committed, read.Withdrawals, cancellationToken);

        var touched = committed.Touches.Union(withdrawn).ToImmutableArray();
        foreach (var figure in touched) await RecomputeAsync(figure, configuration, cancellationToken);
        await papers.RequestAsync(touched, configuration, cancellationToken);
        LogTaken(submission.FileName, submission.Feed, submission.Rows, figures.Length);
        return committed;
    }

    private async Task RecomputeAsync(FigureKey figure, ConfigurationSet configuration, CancellationToken cancellationToken)
    {
        // A withdrawn file may name an indicator that the configuration has dropped since: then nothing prints it any more.
        if (configuration.Indicators.Find(figure.Indicator) is not { } indicator) return;
        if ((await ledger.CommittedAsync(figure, cancellationToken)).IsEmpty && await results.GetAsync(figure, cancellationToken) is null)
            return;   // only a comment so far
        await results.RecomputeAsync(
            figure,
            async token => Result.Of(
                indicator, figure.Quarter, QuarterLedger.Figure(indicator, figure.Quarter, await ledger.CommittedAsync(figure, token))),
            cancellationToken);
    }

    private static ImmutableArray<FigureKey> Figures(ExportRead.Accepted read) =>
        [.. read.Entries.Select(entry => new FigureKey(entry.Indicator, entry.Quarter)).Distinct()];

    private static IEnumerable<FigureKey> Comments(ExportRead.Accepted read) =>
        read.Commentary.Select(comment => new FigureKey(comment.Indicator, comment.Quarter));

    [LoggerMessage(13, LogLevel.Information, "{FileName} was taken as {Feed}: {Rows} rows, {Figures} figures")]
    private partial void LogTaken(string fileName, string feed, long rows, int figures);
}
