using System.Collections.Immutable;
using KpiPapers.Exports.Feeds;
using KpiPapers.Exports.Narratives;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports;

/// <summary>
/// Reads dropped files. CSV: recognises the feed by its headings, checks every cell that is read, and adds up or collects the rows. Markdown
/// (<c>.md</c>, <c>.markdown</c>) and Word (<c>.docx</c>): reads what papers say in words, as the one feed of kind narratives.
/// </summary>
/// <param name="feeds">The kinds of export that are known.</param>
/// <param name="indicators">The indicators that they are about; every feed's indicators are among them.</param>
/// <param name="papers">The papers that text may be for.</param>
public sealed class ExportReader(ImmutableArray<Feed> feeds, IndicatorCatalogue indicators, ImmutableArray<NarrativePaper> papers)
{
    /// <summary>How many problems of a file are kept; further ones are only counted.</summary>
    public const int MaximumProblems = 1000;

    /// <summary>
    /// Reads a file once, from where the stream stands to its end. Memory does not grow with the number of rows; documents, which are small,
    /// are read whole. Whatever is wrong with the file is in the answer; only a stream that cannot be read throws.
    /// </summary>
    /// <param name="dropped">The file; its name tells by its ending whether it is a document, and anything else is CSV.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="ArgumentException">A feed makes an indicator that the catalogue does not have.</exception>
    public Task<ExportRead> ReadAsync(ExportFile dropped, CancellationToken cancellationToken) => Document.KindOf(dropped.Name) is { } kind
        ? Document.ReadAsync(kind, dropped.Content, feeds, papers, cancellationToken)
        : ReadSheetAsync(dropped, cancellationToken);

    private async Task<ExportRead> ReadSheetAsync(ExportFile dropped, CancellationToken cancellationToken)
    {
        await using var file = await TextFile.OpenAsync(dropped.Content, cancellationToken);
        var problems = new ProblemList(MaximumProblems);
        var layouts = new FeedLayouts(feeds, indicators, papers, dropped, problems);
        var sheet = new Sheet(layouts, indicators, problems);
        if (file.Problem is null) await sheet.ReadAsync(file, cancellationToken);
        layouts.Collector?.Complete();

        var sha256 = await file.HashToEndAsync(cancellationToken);
        if (file.Problem is { } wholeFile) return Rejected([wholeFile], 1);
        if (problems.Count > 0 || layouts is not { Feed: { } feed, Collector: { } collector }) return Rejected(problems.Kept, problems.Count);
        return new ExportRead.Accepted
        {
            Sha256 = sha256,
            Rows = sheet.Rows,
            Feed = feed,
            Entries = collector.Entries,
            Commentary = collector.Commentary,
            Withdrawals = collector.Withdrawals,
            Listings = collector.Listings,
            Narratives = collector.Narratives,
            Warnings = [.. sheet.Warnings.Concat(collector.Warnings).OrderBy(warning => warning.Row).Take(MaximumProblems)],
            Notes = [.. sheet.Notes(file.Encoding), .. layouts.Notes, .. collector.Notes],
        };

        ExportRead.Rejected Rejected(ImmutableArray<CellProblem> kept, long count) =>
            new() { Sha256 = sha256, Rows = sheet.Rows, Feed = layouts.Feed, Problems = kept, ProblemCount = count };
    }
}
