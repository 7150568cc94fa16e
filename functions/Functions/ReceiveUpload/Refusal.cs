using Azure;
using KpiPapers.Exports;
using KpiPapers.Functions.Mail;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ReceiveUpload;

/// <summary>Answers a file that cannot be taken: kept whole in rejected, its problems beside it, and a mail to whoever can put it right.</summary>
internal sealed partial class Refusal(
    BlobStore blobs, SubmissionStore submissions, AnswerMails mails, ILogger<Refusal> log)
{
    /// <summary>Keeps the file and what is wrong with it, then refuses it.</summary>
    /// <returns>The row as it is then; another instance may have decided otherwise.</returns>
    public async Task<SubmissionRecord> RefuseAsync(SubmissionRecord drop, Verdict.Refuse refuse, ETag etag, CancellationToken cancellationToken)
    {
        await blobs.KeepAsync(drop, etag, Names.Containers.Rejected, cancellationToken);
        await WriteErrorsAsync(drop, refuse.Read, cancellationToken);
        return await submissions.ChangeAsync(
            drop,
            record => record.Status is not SubmissionStatus.Received ? record : record with
            {
                Submission = refuse.Submission,
                Status = SubmissionStatus.Rejected,
                ProblemCount = refuse.Read.ProblemCount,
                Reasons = Remarks.FirstOf(refuse.Read.Problems, RefusalLetter.ProblemsShown),
            },
            cancellationToken);
    }

    /// <summary>Refuses a file that was taken at the same moment as another that stands against it. Doing so again changes nothing.</summary>
    /// <returns>The row as it is then.</returns>
    public async Task<SubmissionRecord> OverruleAsync(SubmissionRecord taken, CellProblem problem, CancellationToken cancellationToken)
    {
        await blobs.CopyAsync(Names.Containers.Accepted, taken.KeptAt, ETag.All, Names.Containers.Rejected, taken.KeptAt, cancellationToken);
        var read = new ExportRead.Rejected { Feed = null, Sha256 = taken.Submission.Sha256, Rows = taken.Submission.Rows, Problems = [problem], ProblemCount = 1 };
        await WriteErrorsAsync(taken, read, cancellationToken);
        await blobs.DeleteAsync(Names.Containers.Accepted, taken.ReceiptAt, ETag.All, cancellationToken);   // it would say that the file was taken
        // The mail is asked for first: once the row says Rejected, nobody would come back to ask for it.
        await AnswerAsync(taken with { ProblemCount = 1 }, cancellationToken);
        return await submissions.ChangeAsync(
            taken,
            record => record.Status is not SubmissionStatus.Committed ? record : record with
            {
                Status = SubmissionStatus.Rejected,
                ProblemCount = 1,
                Reasons = Remarks.FirstOf([problem], RefusalLetter.ProblemsShown),
            },
            cancellationToken);
    }

    /// <summary>Asks for the mail about a refused file. Asking again sends no second mail.</summary>
    public async Task AnswerAsync(SubmissionRecord refused, CancellationToken cancellationToken)
    {
        await mails.RefuseAsync(refused, cancellationToken);
        LogRefused(refused.Submission.FileName, RefusalLetter.Count(refused.ProblemCount));
    }

    private async Task WriteErrorsAsync(SubmissionRecord drop, ExportRead.Rejected read, CancellationToken cancellationToken) =>
        await blobs.WriteAsync(
            Names.Containers.Rejected, drop.ErrorsAt, new BinaryData(ErrorsFile.Write(read)), "text/csv; charset=utf-8", cancellationToken);

    [LoggerMessage(14, LogLevel.Information, "{FileName} was refused: {Problems}")]
    private partial void LogRefused(string fileName, string problems);
}
