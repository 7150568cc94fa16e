using Azure;
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
    Figures figures,
    ConfigurationStore configurations,
    Withdrawals withdrawals,
    SoleSource sources,
    Receipts receipts,
    PaperRequests papers,
    ILogger<Acceptance> log)
{
    /// <summary>Keeps everything that the file says, then makes all of it count at once.</summary>
    /// <returns>The row as it is then; another instance may have decided otherwise.</returns>
    public async Task<SubmissionRecord> TakeAsync(SubmissionRecord drop, Verdict.Take take, ETag etag, CancellationToken cancellationToken)
    {
        await contents.AppendAsync(take.Submission, take.Read, cancellationToken);
        await blobs.KeepAsync(drop, etag, Names.Containers.Accepted, cancellationToken);
        var receipt = await receipts.BeginAsync(take, cancellationToken);
        return await submissions.ChangeAsync(
            drop,
            record => record.Status is not SubmissionStatus.Received ? record : record with
            {
                Submission = take.Submission,
                Status = SubmissionStatus.Committed,
                Touches = take.Touches,
                Withdraws = [.. take.Withdrawn.Select(file => file.Key)],
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
            if (inForce.Indicators.Find(figure.Indicator) is { } indicator) await figures.RecomputeAsync(figure, indicator, cancellationToken);
        await papers.RequestAsync(touched, inForce, cancellationToken);
    }

    [LoggerMessage(13, LogLevel.Information, "{FileName} was taken as {Feed}: {Rows} rows")]
    private partial void LogTaken(string fileName, string feed, long rows);
}
