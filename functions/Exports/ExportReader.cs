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
/// <param name="papers">The papers that text and sign-offs may be for.</param>
public sealed class ExportReader(ImmutableArray<Feed> feeds, IndicatorCatalogue indicators, ImmutableArray<NarrativePaper> papers)
{
    /// <summary>How many problems of a file are kept; further ones are only counted.</summary>
    public const int MaximumProblems = 1000;

    /// <summary>The longest file that is read, in bytes; a longer one would keep the reading of all others waiting.</summary>
    public const long LongestFile = 4L << 30;

    private const long BytesInAGigabyte = 1L << 30;

    /// <summary>What is taken for <see cref="LongestFile"/>, so that tests need no such file.</summary>
    internal long Longest { get; init; } = LongestFile;

    /// <summary>
    /// Reads a file once, from where the stream stands to its end. Memory does not grow with the number of rows; documents, which are small,
    /// are read whole. Whatever is wrong with the file is in the answer; only a stream that cannot be read throws. Nothing is read of a file
    /// whose stated length is over <see cref="LongestFile"/>, and no more than that of one that turns out to be; it has no SHA-256 then.
    /// </summary>
    /// <param name="dropped">The file; its name tells by its ending whether it is a document, and anything else is CSV.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="ArgumentException">A feed makes an indicator that the catalogue does not have.</exception>
    public async Task<ExportRead> ReadAsync(ExportFile dropped, CancellationToken cancellationToken)
    {
        if (dropped.Length is { } length && length > Longest) return TooLong($"The file is {Gigabytes(length)} GB long.", null, rows: 0);
        await using var content = new BoundedStream(dropped.Content, Longest);
        var read = Document.KindOf(dropped.Name) is { } kind
            ? await Document.ReadAsync(kind, content, feeds, papers, cancellationToken)
            : await ReadSheetAsync(dropped with { Content = content }, cancellationToken);
        return content.HasMore
            ? TooLong($"The file is longer than {Gigabytes(Longest)} GB.", (read as ExportRead.Rejected)?.Feed ?? (read as ExportRead.Accepted)?.Feed, read.Rows)
            : read;
    }

    // Rounded up: a file that is a little too long is not said to be as long as it may be.
    private static string Gigabytes(long bytes) => $"{Math.Ceiling(10m * bytes / BytesInAGigabyte) / 10:0.#}";

    private ExportRead.Rejected TooLong(string wrong, Feed? feed, long rows) => new()
    {
        Sha256 = "",
        Rows = rows,
        Feed = feed,
        Problems = [new(0, "", "", wrong, $"at most {Gigabytes(Longest)} GB: export a shorter period")],
        ProblemCount = 1,
    };

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
            SignOffs = collector.SignOffs,
            Listings = collector.Listings,
            Narratives = collector.Narratives,
            Warnings = [.. layouts.Warnings.Concat(sheet.Warnings).Concat(collector.Warnings).OrderBy(warning => warning.Row).Take(MaximumProblems)],
            Notes = [.. sheet.Notes(file.Encoding), .. layouts.Notes, .. collector.Notes],
        };

        ExportRead.Rejected Rejected(ImmutableArray<CellProblem> kept, long count) =>
            new() { Sha256 = sha256, Rows = sheet.Rows, Feed = layouts.Feed, Problems = kept, ProblemCount = count };
    }
}
