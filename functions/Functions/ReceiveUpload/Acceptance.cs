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
    ConfigurationStore configurations,
    Withdrawals withdrawals,
    SoleSource sources,
    PaperRequests papers,
    ILogger<Acceptance> log)
{
    /// <summary>Keeps everything that the file says, then makes all of it count at once.</summary>
    /// <returns>The row as it is then; another instance may have decided otherwise.</returns>
    public async Task<SubmissionRecord> TakeAsync(
        SubmissionRecord drop,
        Submission submission,
        ExportRead.Accepted read,
        ImmutableArray<SubmissionRecord> withdrawn,
        ETag etag,
        CancellationToken cancellationToken)
    {
        await ledger.AppendAsync(submission, read.Entries, cancellationToken);
        await commentary.AppendAsync(submission, read.Commentary, cancellationToken);
        await blobs.KeepAsync(drop, etag, Names.Containers.Accepted, cancellationToken);
        return await submissions.ChangeAsync(
            drop,
            record => record.Status is not SubmissionStatus.Received ? record : record with
            {
                Submission = submission,
                Status = SubmissionStatus.Committed,
                Touches = [.. SoleSource.FiguresOf(read).Union(Comments(read)).Union(withdrawn.SelectMany(file => file.Touches))],
                Withdraws = [.. withdrawn.Select(file => file.Key)],
            },
            cancellationToken);
    }

    /// <summary>Brings a taken file's figures into the results and asks for the papers that print them. Doing so again changes nothing.</summary>
    public async Task PublishAsync(SubmissionRecord taken, CancellationToken cancellationToken)
    {
        await withdrawals.WithdrawAsync(taken, cancellationToken);
        var inForce = await configurations.InForceAsync(cancellationToken);
        var overruled = await sources.OverruleAsync(taken, inForce, cancellationToken);
        var touched = taken.Touches.Union(overruled.SelectMany(file => file.Touches)).ToImmutableArray();
        foreach (var figure in touched)
            // A file may name an indicator that the configuration has dropped since: then nothing prints it any more.
            if (inForce.Indicators.Find(figure.Indicator) is { } indicator) await RecomputeAsync(figure, indicator, cancellationToken);
        await papers.RequestAsync(touched, inForce, cancellationToken);
        if (overruled.All(file => file.Key != taken.Key))
            LogTaken(taken.Submission.FileName, taken.Submission.Feed, taken.Submission.Rows, taken.Touches.Length);
    }

    private async Task RecomputeAsync(FigureKey figure, Indicator known, CancellationToken cancellationToken)
    {
        if ((await ledger.CommittedAsync(figure, cancellationToken)).IsEmpty && await results.GetAsync(figure, cancellationToken) is null)
            return;   // only a comment so far
        await results.RecomputeAsync(
            figure,
            async token =>
            {
                // Asked again after the row was read: the last write must have seen the newest target as well as the newest file.
                var indicator = (await configurations.InForceAsync(token)).Indicators.Find(figure.Indicator) ?? known;
                var entries = await ledger.CommittedAsync(figure, token);
                return Result.Of(indicator, figure.Quarter, QuarterLedger.Figure(indicator, figure.Quarter, entries));
            },
            cancellationToken);
    }

    private static IEnumerable<FigureKey> Comments(ExportRead.Accepted read) =>
        read.Commentary.Select(comment => new FigureKey(comment.Indicator, comment.Quarter));

    [LoggerMessage(13, LogLevel.Information, "{FileName} was taken as {Feed}: {Rows} rows, {Figures} figures or comments")]
    private partial void LogTaken(string fileName, string feed, long rows, int figures);
}
