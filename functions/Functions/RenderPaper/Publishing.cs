using KpiPapers.Domain;
using KpiPapers.Domain.Editions;
using KpiPapers.Domain.Ledger;
using KpiPapers.Functions.Configuration;
using KpiPapers.Papers;
using KpiPapers.Papers.Definition;
using KpiPapers.Papers.Editions;
using KpiPapers.Papers.Model;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;
using KpiPapers.Storage.Queues;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.RenderPaper;

/// <summary>
/// Stores the editions of a version that has been claimed and asks for its mails: a draft's to those who write the paper, a final's to
/// everybody. Doing so again changes nothing.
/// </summary>
internal sealed class Publishing(BlobStore blobs, ResultStore results, PaperStore papers, CommentarySheets sheets, WorkQueue queue)
{
    /// <summary>Stores the editions and asks for the mails. False when the version was given up in the meantime.</summary>
    public async Task<bool> PublishAsync(
        PaperVersion version, Paper paper, PaperDefinition definition, PaperInputs inputs, ConfigurationSet configuration, CancellationToken cancellationToken)
    {
        await WriteAsync(version, version.PdfName, PaperPdf.Write(paper), "application/pdf", cancellationToken);
        await WriteAsync(version, version.HtmlName, PaperHtml.Write(paper), "text/html; charset=utf-8", cancellationToken);
        await WriteAsync(version, version.CsvName, PaperCsv.Write(paper), "text/csv; charset=utf-8", cancellationToken);
        if (!version.IsFinal) await sheets.WriteAsync(definition, version.Quarter, inputs, configuration, cancellationToken);
        if (!await papers.TryStoreAsync(version, cancellationToken)) return false;
        await AnnounceAsync(version, definition, configuration, cancellationToken);
        return true;
    }

    /// <summary>Asks for the mails of a version whose editions are stored.</summary>
    public async Task AnnounceAsync(PaperVersion version, PaperDefinition definition, ConfigurationSet configuration, CancellationToken cancellationToken)
    {
        if (version.Issue is { } issue) await MarkAsync(issue, version.Quarter, configuration, cancellationToken);
        foreach (var recipient in (version.IsFinal ? definition.Recipients : []).Union([.. definition.Authors, definition.Lead], StringComparer.OrdinalIgnoreCase))
            await queue.EnqueueAsync(
                Names.Queues.Mails,
                new MailWork(recipient, Paper: new(version.Paper, version.Quarter, version.Number)),
                delay: null,
                cancellationToken);
        await papers.FinishAsync(version, cancellationToken);
    }

    /// <summary>From now on another figure than the printed one is a revision, also of one that was printed as missing.</summary>
    private async Task MarkAsync(IssuedEdition issue, Quarter quarter, ConfigurationSet configuration, CancellationToken cancellationToken)
    {
        foreach (var printed in issue.Figures)
            if (configuration.Indicators.Find(printed.Indicator) is { } indicator)
                await results.IssueAsync(
                    Result.Of(indicator, quarter, QuarterLedger.Figure(indicator, quarter, [])),
                    figure => FigureText.Of(figure, indicator.Unit) == printed.Text,
                    cancellationToken);
    }

    private async Task WriteAsync(PaperVersion version, string fileName, byte[] edition, string contentType, CancellationToken cancellationToken) =>
        await blobs.WriteAsync(Names.Containers.Papers, version.PathOf(fileName), new BinaryData(edition), contentType, cancellationToken);
}
