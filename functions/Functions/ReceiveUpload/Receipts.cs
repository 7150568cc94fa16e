using System.Collections.Immutable;
using KpiPapers.Exports;
using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.Mail;
using KpiPapers.Functions.RenderPaper;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;
using KpiPapers.Storage.Queues;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ReceiveUpload;

/// <summary>
/// Answers a file that was taken: a receipt beside it, and a mail to the feed's owner. What figures were is noted as the file is taken, what
/// they are once they have been computed; both stand in the file's row, so that every attempt sends the same receipt.
/// </summary>
internal sealed class Receipts(
    BlobStore blobs, SubmissionStore submissions, ResultStore results, ConfigurationStore configurations, WorkQueue queue)
{
    private const int WarningsKept = 20;
    private const int FiguresKept = 500;   // a row of storage holds 1 MiB

    /// <summary>Notes what was read and how the figures stand before it counts.</summary>
    public async Task<Receipt> BeginAsync(ExportRead.Accepted read, ImmutableArray<SubmissionRecord> withdrawn, CancellationToken cancellationToken)
    {
        var configuration = await configurations.InForceAsync(cancellationToken);
        var moves = ImmutableArray.CreateBuilder<FigureMove>();
        var figures = SoleSource.FiguresOf(read).Union(withdrawn.SelectMany(file => file.Touches.Figures)).ToList();
        foreach (var figure in figures.Take(FiguresKept))
            if (configuration.Indicators.Find(figure.Indicator) is { } indicator)
                moves.Add(new(figure, $"{indicator.Code} – {indicator.Name}", FigureWords.Of(indicator, await results.GetAsync(figure, cancellationToken)), Now: ""));
        return new()
        {
            Read = [.. ReadWords.Of(read), .. withdrawn.Select(file => $"withdraws {file.Submission.FileName}")],
            Figures = moves.ToImmutable(),
            FigureCount = figures.Count,
            Warnings = RefusalLetter.FirstOf(read.Warnings, WarningsKept),
            WarningCount = read.Warnings.Length,
        };
    }

    /// <summary>Notes how the figures stand now, keeps the receipt and asks for its mail. Doing so again changes nothing.</summary>
    public async Task FinishAsync(SubmissionRecord taken, ConfigurationSet configuration, CancellationToken cancellationToken)
    {
        if (taken.Receipt is not { } begun) return;
        var completed = begun.IsComplete ? begun : await CompleteAsync(taken, begun, configuration, cancellationToken);
        // Two attempts at the same time must not send two receipts: the first that is noted counts.
        var noted = await submissions.ChangeAsync(
            taken, record => record.Receipt is { IsComplete: true } ? record : record with { Receipt = completed }, cancellationToken);
        var receipt = noted.Receipt!;   // just noted, by this attempt or another
        await blobs.WriteAsync(
            Names.Containers.Accepted, taken.ReceiptAt, new BinaryData(ReceiptFile.Write(Lines(receipt))), "text/csv; charset=utf-8", cancellationToken);
        var feed = configuration.Feeds.FirstOrDefault(feed => feed.Id == taken.Submission.Feed);
        await queue.EnqueueAsync(
            Names.Queues.Mails,
            new MailWork(feed?.Owner ?? ConfigurationSet.Team, Receipt: new(taken.Month, taken.Submission.Id, feed?.Title)),
            delay: null,
            cancellationToken);
    }

    private async Task<Receipt> CompleteAsync(SubmissionRecord taken, Receipt begun, ConfigurationSet configuration, CancellationToken cancellationToken)
    {
        var moves = ImmutableArray.CreateBuilder<FigureMove>();
        foreach (var move in begun.Figures)
            moves.Add(configuration.Indicators.Find(move.Figure.Indicator) is { } indicator
                ? move with { Now = FigureWords.Of(indicator, await results.GetAsync(move.Figure, cancellationToken)) }
                : move with { Now = "no longer an indicator" });
        return begun with
        {
            Figures = moves.ToImmutable(),
            Papers =
            [
                .. PaperRequests.Affected(taken.Touches, configuration)
                    .Select(affected => $"{affected.Paper.TitleOf(affected.Meeting.Quarter)} (meeting on {affected.Meeting.Date:d MMMM yyyy})"),
            ],
            IsComplete = true,
        };
    }

    private static ImmutableArray<ReceiptLine> Lines(Receipt receipt) =>
    [
        .. receipt.Read.Select(line => new ReceiptLine("Read", line, "", "", "")),
        .. receipt.Figures.Select(move => new ReceiptLine("Figure", move.Name, $"{move.Figure.Quarter}", move.Before, move.Now)),
        .. Further(receipt.FigureCount - receipt.Figures.Length, "figure", "figures"),
        .. receipt.Warnings.Select(warning => new ReceiptLine("Warning", RefusalLetter.Place(warning), "", warning.Value, $"{warning.Wrong} Expected: {warning.Expected}.")),
        .. Further(receipt.WarningCount - receipt.Warnings.Length, "warning", "warnings"),
        .. receipt.Papers.Select(paper => new ReceiptLine("Paper", paper, "", "", "")),
    ];

    private static IEnumerable<ReceiptLine> Further(int count, string one, string many)
    {
        if (count > 0) yield return new("Note", $"{count:#,##0} further {(count == 1 ? one : many)} not listed here", "", "", "");
    }
}
