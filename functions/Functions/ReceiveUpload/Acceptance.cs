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
    Contents contents,
    LedgerStore ledger,
    ResultStore results,
    ConfigurationStore configurations,
    Withdrawals withdrawals,
    SoleSource sources,
    Receipts receipts,
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
        await contents.AppendAsync(submission, read, cancellationToken);
        await blobs.KeepAsync(drop, etag, Names.Containers.Accepted, cancellationToken);
        var touches = Contents.Touched(read).With(withdrawn.Select(file => file.Touches));
        var receipt = await receipts.BeginAsync(read, touches, withdrawn, cancellationToken);
        return await submissions.ChangeAsync(
            drop,
            record => record.Status is not SubmissionStatus.Received ? record : record with
            {
                Submission = submission,
                Status = SubmissionStatus.Committed,
                Touches = touches,
                Withdraws = [.. withdrawn.Select(file => file.Key)],
                Receipt = receipt,
            },
            cancellationToken);
    }

    /// <summary>Brings a taken file's figures into the results and asks for the papers that print them. Doing so again changes nothing.</summary>
    public async Task PublishAsync(SubmissionRecord taken, CancellationToken cancellationToken)
    {
        await withdrawals.WithdrawAsync(taken, cancellationToken);
        var inForce = await configurations.InForceAsync(cancellationToken);
        var overruled = await sources.OverruleAsync(taken, inForce, cancellationToken);
        await RefreshAsync(taken.Touches.With(overruled.Select(file => file.Touches)), inForce, cancellationToken);
        if (taken.Withdraws.IsEmpty) await papers.IssueAsync(taken.Touches.SignOffs, cancellationToken);   // a sign-off that goes issues nothing
        if (overruled.Any(file => file.Key == taken.Key)) return;
        await receipts.FinishAsync(taken, inForce, cancellationToken);
        LogTaken(taken.Submission.FileName, taken.Submission.Feed, taken.Submission.Rows);
    }

    /// <summary>Computes anew what a refused file may have left behind, where it counted for a moment. Doing so again changes nothing.</summary>
    public async Task WithoutAsync(SubmissionRecord refused, CancellationToken cancellationToken)
    {
        if (!refused.Touches.IsNothing) await RefreshAsync(refused.Touches, await configurations.InForceAsync(cancellationToken), cancellationToken);
    }

    private async Task RefreshAsync(Touched touched, ConfigurationSet inForce, CancellationToken cancellationToken)
    {
        foreach (var figure in touched.Figures)
            // A file may name an indicator that the configuration has dropped since: then nothing prints it any more.
            if (inForce.Indicators.Find(figure.Indicator) is { } indicator) await RecomputeAsync(figure, indicator, cancellationToken);
        await papers.RequestAsync(touched, inForce, cancellationToken);
    }

    private async Task RecomputeAsync(FigureKey figure, Indicator known, CancellationToken cancellationToken) => await results.RecomputeAsync(
        figure,
        async (isThere, token) =>
        {
            // Asked again after the row was read: the last write must have seen the newest target as well as the newest file.
            var indicator = (await configurations.InForceAsync(token)).Indicators.Find(figure.Indicator) ?? known;
            var entries = await ledger.CommittedAsync(figure, token);
            return entries.IsEmpty && !isThere
                ? null   // taken back before it was ever computed
                : Result.Of(indicator, figure.Quarter, QuarterLedger.Figure(indicator, figure.Quarter, entries));
        },
        cancellationToken);

    [LoggerMessage(13, LogLevel.Information, "{FileName} was taken as {Feed}: {Rows} rows")]
    private partial void LogTaken(string fileName, string feed, long rows);
}
