using Azure;
using KpiPapers.Domain.Ledger;
using KpiPapers.Exports;
using KpiPapers.Functions.Configuration;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ReceiveUpload;

/// <summary>
/// Reads a dropped file and sees that it is answered. Every step may run again: a drop is its path and ETag, entries are keyed by
/// their submission and count only once its row turns Committed, and the inbox is cleared last.
/// </summary>
internal sealed partial class Intake(
    BlobStore blobs,
    SubmissionStore submissions,
    ConfigurationStore configurations,
    Acceptance acceptance,
    Refusal refusal,
    ILogger<Intake> log)
{
    public async Task ReceiveAsync(string path, ETag etag, CancellationToken cancellationToken)
    {
        switch (await blobs.OpenReadAsync(Names.Containers.Inbox, path, etag, cancellationToken))
        {
            case BlobRead.Found found:
                await using (found.Content) await ReadAsync(path, found, cancellationToken);
                break;
            case BlobRead.Changed:
                LogReplaced(path);   // the newer drop has an event of its own
                break;
            case BlobRead.Missing:
                await FinishMissingAsync(path, etag, cancellationToken);
                break;
        }
    }

    private async Task ReadAsync(string path, BlobRead.Found found, CancellationToken cancellationToken)
    {
        var inForce = await configurations.InForceAsync(cancellationToken);
        var drop = await submissions.BeginAsync(Received(path, found, inForce.Hash), cancellationToken);
        if (!drop.IsFinished)
        {
            var configuration = drop.ConfigurationHash == inForce.Hash
                ? inForce
                : await configurations.PinnedAsync(drop.ConfigurationHash, cancellationToken);
            drop = await AnswerAsync(drop, found, configuration, cancellationToken);
        }

        await blobs.DeleteAsync(Names.Containers.Inbox, path, found.ETag, cancellationToken);
        await submissions.ChangeAsync(drop, record => record with { IsFinished = true }, cancellationToken);
    }

    private async Task<SubmissionRecord> AnswerAsync(
        SubmissionRecord drop, BlobRead.Found found, ConfigurationSet configuration, CancellationToken cancellationToken)
    {
        var read = await new ExportReader(configuration.Feeds, configuration.Indicators).ReadAsync(found.Content, cancellationToken);
        var feed = read switch
        {
            ExportRead.Accepted accepted => accepted.Feed,
            ExportRead.Rejected rejected => rejected.Feed,
            _ => null,
        };
        var submission = drop.Submission with { Feed = feed?.Id ?? "", Sha256 = read.Sha256, Rows = read.Rows };

        if (read is ExportRead.Accepted taken)
        {
            var problems = await acceptance.ProblemsAsync(drop, taken, cancellationToken);
            if (problems.IsEmpty) return await acceptance.AcceptAsync(drop, submission, taken, found.ETag, configuration, cancellationToken);
            read = new ExportRead.Rejected
            {
                Feed = taken.Feed,
                Sha256 = taken.Sha256,
                Rows = taken.Rows,
                Problems = problems,
                ProblemCount = problems.Length,
            };
        }
        return await refusal.RefuseAsync(drop, submission, (ExportRead.Rejected)read, found.ETag, configuration, cancellationToken);
    }

    private async Task FinishMissingAsync(string path, ETag etag, CancellationToken cancellationToken)
    {
        var finished = false;
        await foreach (var record in submissions.FindAsync(SubmissionStore.IdOf(path, etag), cancellationToken))
        {
            // The inbox is cleared after everything else, so a drop that left it lacks only this mark.
            finished = true;
            if (record is { Status: not SubmissionStatus.Received, IsFinished: false })
                await submissions.ChangeAsync(record, now => now with { IsFinished = true }, cancellationToken);
        }
        if (!finished) LogGone(path);
    }

    private static SubmissionRecord Received(string path, BlobRead.Found found, string configurationHash) => new()
    {
        Submission = new Submission(
            SubmissionStore.IdOf(path, found.ETag),
            Feed: "",
            FileName: path[(path.LastIndexOf('/') + 1)..],
            Dropped: found.LastModified,
            ETag: found.ETag.ToString().Trim('"'),
            Sha256: "",
            Rows: 0),
        Path = path,
        ConfigurationHash = configurationHash,
    };

    [LoggerMessage(11, LogLevel.Information, "{Path} has been dropped again since; the newer drop is read instead")]
    private partial void LogReplaced(string path);

    [LoggerMessage(12, LogLevel.Warning, "{Path} is no longer in the inbox and was never read: somebody took it away")]
    private partial void LogGone(string path);
}
