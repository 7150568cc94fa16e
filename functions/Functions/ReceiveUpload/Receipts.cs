using KpiPapers.Exports;
using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.Mail;
using KpiPapers.Functions.RenderPaper;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ReceiveUpload;

/// <summary>
/// Answers a file that was taken: a receipt beside it, and a mail to the feed's owner. How things stood is noted as the file is taken, how
/// they stand once they have been computed; both stand in the file's row, so that every attempt sends the same receipt.
/// </summary>
internal sealed class Receipts(
    BlobStore blobs,
    SubmissionStore submissions,
    Figures figures,
    Standings standings,
    UnusualFigures unusual,
    ConfigurationStore configurations,
    AnswerMails mails,
    PaperRequests papers)
{
    private const int WarningsKept = 100;   // of these and the next, a row of storage holds no more than 1 MiB
    private const int FiguresKept = 500;

    /// <summary>Notes what was read and how what it touches stands before it counts.</summary>
    public async Task<Receipt> BeginAsync(Verdict.Take take, CancellationToken cancellationToken)
    {
        var touches = take.Touches;
        var bears = touches with { Comments = [], Figures = [.. touches.Figures.Take(FiguresKept)] };
        var before = await standings.OfAsync(bears, await configurations.InForceAsync(cancellationToken), supposition: null, cancellationToken);
        return new()
        {
            Read = [.. ReadWords.Of(take.Read), .. take.Withdrawn.Select(file => $"withdraws {file.Submission.FileName}")],
            Bears = bears,
            Moves = [.. before.Select(standing => standing with { Now = "" })],
            FurtherFigures = touches.Figures.Length - bears.Figures.Length,
            Stood = await unusual.StandAsync(bears.Figures, cancellationToken),
            Warnings = Remarks.FirstOf(take.Read.Warnings, WarningsKept),
            WarningCount = take.Read.Warnings.Length,
        };
    }

    /// <summary>The receipt that a file would have if it were taken now. Nothing is stored.</summary>
    public async Task<Receipt> SupposeAsync(Verdict.Take take, ConfigurationSet configuration, CancellationToken cancellationToken)
    {
        var begun = await BeginAsync(take, cancellationToken);
        var supposed = take.Supposed;
        var supposition = new Supposition(supposed, await figures.SupposeAsync(begun.Bears.Figures, supposed, configuration, cancellationToken));
        return await CompleteAsync(begun, take.Touches, isWithdrawal: !take.Withdrawn.IsEmpty, configuration, supposition, cancellationToken);
    }

    /// <summary>Notes how things stand now, keeps the receipt and asks for its mail. Doing so again changes nothing.</summary>
    public async Task FinishAsync(SubmissionRecord taken, ConfigurationSet configuration, CancellationToken cancellationToken)
    {
        if (taken.Receipt is not { } begun) return;
        var completed = begun.IsComplete ? begun : await CompleteAsync(
            begun, taken.Touches, isWithdrawal: !taken.Withdraws.IsEmpty, configuration, supposition: null, cancellationToken);
        // Two attempts at the same time must not send two receipts: the first that is noted counts.
        var noted = await submissions.ChangeAsync(
            taken, record => record.Receipt is { IsComplete: true } ? record : record with { Receipt = completed }, cancellationToken);
        await blobs.WriteAsync(
            Names.Containers.Accepted,
            taken.ReceiptAt,
            new BinaryData(ReceiptFile.Write([.. ReceiptLines.Of(noted, noted.Receipt!)])),   // just noted, by this attempt or another
            "text/csv; charset=utf-8",
            cancellationToken);
        await mails.ReceiptAsync(taken, cancellationToken);
    }

    private async Task<Receipt> CompleteAsync(
        Receipt begun, Touched touches, bool isWithdrawal, ConfigurationSet configuration, Supposition? supposition, CancellationToken cancellationToken)
    {
        var now = await standings.OfAsync(begun.Bears, configuration, supposition, cancellationToken);
        // A withdrawal says itself that figures go.
        var warnings = isWithdrawal ? [] : await unusual.OfAsync(begun, configuration, supposition, cancellationToken);
        return begun with
        {
            Warnings = [.. warnings.Concat(begun.Warnings).Take(WarningsKept)],
            WarningCount = begun.WarningCount + warnings.Length,
            Moves = [.. begun.Moves.Zip(now, (move, standing) => move with { Now = standing.Now })],
            Papers =
            [
                .. (await papers.AffectedAsync(touches, configuration, cancellationToken))
                    .Select(affected => new PaperMention(affected.Paper.TitleOf(affected.Meeting.Quarter), affected.Meeting.Date)),
            ],
            IsComplete = true,
        };
    }
}
