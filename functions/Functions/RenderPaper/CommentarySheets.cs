using KpiPapers.Domain;
using KpiPapers.Exports;
using KpiPapers.Functions.Configuration;
using KpiPapers.Papers;
using KpiPapers.Papers.Definition;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.RenderPaper;

/// <summary>Keeps, beside a paper's drafts, the sheet on which its figures are explained, with the figures and words of the newest draft.</summary>
internal sealed class CommentarySheets(BlobStore blobs)
{
    /// <summary>Writes the sheet; nothing where no feed takes one.</summary>
    public async Task WriteAsync(
        PaperDefinition definition, Quarter quarter, PaperInputs inputs, ConfigurationSet configuration, CancellationToken cancellationToken)
    {
        if (configuration.FeedOf(FeedKind.Commentary) is not { } feed) return;
        var rows = definition.Indicators.Select(code => configuration.Indicators.Find(code)!)   // checked with the set
            .Select(indicator => (indicator, inputs.Result(indicator, quarter), inputs.Commentary(indicator, quarter)?.Commentary));
        await blobs.WriteAsync(
            Names.Containers.Papers,
            PaperVersion.CommentarySheetPath(definition.Paper, quarter),
            new BinaryData(CommentarySheet.Write(feed, rows, quarter)),
            "text/csv; charset=utf-8",
            cancellationToken);
    }
}
