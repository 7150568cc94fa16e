using Azure;
using KpiPapers.Domain.Ledger;
using KpiPapers.Exports;
using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.Mail;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;
using KpiPapers.Storage.Queues;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ReceiveUpload;

/// <summary>Answers a file that cannot be taken: kept whole in rejected, its problems beside it, and a mail to whoever can put it right.</summary>
internal sealed partial class Refusal(BlobStore blobs, SubmissionStore submissions, WorkQueue queue, ILogger<Refusal> log)
{
    public async Task<SubmissionRecord> RefuseAsync(
        SubmissionRecord drop,
        Submission submission,
        ExportRead.Rejected read,
        ETag etag,
        ConfigurationSet configuration,
        CancellationToken cancellationToken)
    {
        await blobs.CopyAsync(Names.Containers.Inbox, drop.Path, etag, Names.Containers.Rejected, drop.KeptAt, cancellationToken);
        await blobs.WriteAsync(
            Names.Containers.Rejected, drop.ErrorsAt, new BinaryData(ErrorsFile.Write(read)), "text/csv; charset=utf-8", cancellationToken);
        var refused = await submissions.ChangeAsync(
            drop,
            record => record.Status is not SubmissionStatus.Received ? record : record with
            {
                Submission = submission,
                Status = SubmissionStatus.Rejected,
                ProblemCount = read.ProblemCount,
            },
            cancellationToken);

        var owner = read.Feed is { } feed ? feed.Owner : ConfigurationSet.Team;
        await queue.EnqueueAsync(
            Names.Queues.Mails,
            new MailWork(owner, Refusal: new(refused.Month, submission.Id, read.Feed?.Title, RefusalLetter.FirstOf(read.Problems))),
            delay: null,
            cancellationToken);
        LogRefused(submission.FileName, read.ProblemCount);
        return refused;
    }

    [LoggerMessage(14, LogLevel.Information, "{FileName} was refused: {Problems} problems")]
    private partial void LogRefused(string fileName, long problems);
}
