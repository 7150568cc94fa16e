using System.Diagnostics;
using Azure;
using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;
using KpiPapers.Exports;
using KpiPapers.Functions.Configuration;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ReceiveUpload;

/// <summary>
/// Reads a dropped file and sees that it is answered: first the file is decided about, in one change of its row, then everything
/// that follows is done from that row alone. So each step may run again, and a decision is carried out by whoever finds it, even when
/// the file has left the inbox. The inbox is cleared last.
/// </summary>
internal sealed partial class Intake(
    BlobStore blobs,
    SubmissionStore submissions,
    ConfigurationStore configurations,
    Examination examination,
    Acceptance acceptance,
    Refusal refusal,
    ILogger<Intake> log)
{
    private const string PeriodName = "period";   // of a blob's metadata

    public async Task ReceiveAsync(string path, ETag etag, CancellationToken cancellationToken)
    {
        if (await blobs.OpenReadAsync(Names.Containers.Inbox, path, etag, cancellationToken) is BlobRead.Found found)
            await using (found.Content) await FinishAsync(await ReadAsync(path, found, cancellationToken), cancellationToken);
        else if (await submissions.GetAsync(SubmissionStore.IdOf(path, etag), cancellationToken) is { Status: not SubmissionStatus.Received } decided)
            await FinishAsync(decided, cancellationToken);
        else
            LogGone(path);   // replaced, and then the newer drop has an event of its own, or taken away
    }

    private async Task<SubmissionRecord> ReadAsync(string path, BlobRead.Found found, CancellationToken cancellationToken)
    {
        var inForce = await configurations.InForceAsync(cancellationToken);
        var drop = await submissions.BeginAsync(Received(path, found, inForce.Hash), cancellationToken);
        if (drop.Status is not SubmissionStatus.Received) return drop;
        var configuration = drop.ConfigurationHash == inForce.Hash
            ? inForce
            : await configurations.PinnedAsync(drop.ConfigurationHash, cancellationToken);
        return await DecideAsync(drop, found, configuration, cancellationToken);
    }

    private async Task<SubmissionRecord> DecideAsync(
        SubmissionRecord drop, BlobRead.Found found, ConfigurationSet configuration, CancellationToken cancellationToken)
    {
        var verdict = await examination.ExamineAsync(FileOf(drop, found), drop.Submission, configuration, user: null, cancellationToken);
        return verdict switch
        {
            Verdict.Take take => await acceptance.TakeAsync(drop, take, found.ETag, cancellationToken),
            Verdict.Refuse refuse => await refusal.RefuseAsync(drop, refuse, found.ETag, cancellationToken),
            _ => throw new UnreachableException(),
        };
    }

    private async Task FinishAsync(SubmissionRecord drop, CancellationToken cancellationToken)
    {
        if (drop.IsFinished) return;
        if (drop.Status is SubmissionStatus.Rejected)
        {
            await refusal.AnswerAsync(drop, cancellationToken);
            await acceptance.WithoutAsync(drop, cancellationToken);
        }
        else
        {
            await acceptance.PublishAsync(drop, cancellationToken);
        }
        await blobs.DeleteAsync(Names.Containers.Inbox, drop.Path, BlobETag.Parse(drop.Submission.ETag), cancellationToken);
        await submissions.ChangeAsync(drop, record => record with { IsFinished = true }, cancellationToken);
    }

    internal static ExportFile FileOf(SubmissionRecord drop, BlobRead.Found found) => new(drop.Path, found.Content)
    {
        Length = found.Length,
        Dropped = LondonTime.Day(found.LastModified),
        Period = found.Metadata.GetValueOrDefault(PeriodName) is { } period && !string.IsNullOrWhiteSpace(period) ? period : null,
    };

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

    [LoggerMessage(11, LogLevel.Information, "{Path} has left the inbox unread: it was dropped again, and the newer drop is read instead, or somebody took it away")]
    private partial void LogGone(string path);
}
