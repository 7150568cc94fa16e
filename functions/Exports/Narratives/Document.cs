using System.Collections.Immutable;
using KpiPapers.Domain.Narratives;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Narratives;

/// <summary>Reads a dropped document, which is read as the one feed of kind narratives.</summary>
internal static class Document
{
    /// <summary>Tells by its name what kind of document a file is; null for one that is none.</summary>
    public static DocumentKind? KindOf(string fileName) => Path.GetExtension(fileName).ToLowerInvariant() switch
    {
        ".md" or ".markdown" => DocumentKind.Markdown,
        ".docx" => DocumentKind.Word,
        _ => null,
    };

    public static async Task<ExportRead> ReadAsync(
        DocumentKind kind, Stream content, ImmutableArray<Feed> feeds, ImmutableArray<NarrativePaper> papers, CancellationToken cancellationToken)
    {
        var largest = kind is DocumentKind.Markdown ? MarkdownFile.LargestFile : WordFile.LargestFile;
        var (bytes, sha256) = await WholeFile.ReadAsync(content, largest, cancellationToken);
        var (problems, warnings) = (new ProblemList(ExportReader.MaximumProblems), new ProblemList(ExportReader.MaximumProblems));
        var feed = feeds.FirstOrDefault(feed => feed.Kind is FeedKind.Narratives);
        ImmutableArray<Narrative> narratives = [];
        if (feed is null)
        {
            problems.Add(new(0, "", "", "Documents cannot be taken here, because no kind of export that is set up is for text.",
                "a CSV file; for documents, the configuration needs a feed of kind narratives"));
        }
        else
        {
            var (pieces, wrong) = (kind, bytes) switch
            {
                (_, null) => ([], new(0, "", "", $"The file is larger than {Size(largest)}.", "a smaller file, with text only")),
                (DocumentKind.Markdown, _) => MarkdownFile.Read(bytes),
                _ => WordFile.Read(bytes),
            };
            if (wrong is not null) problems.Add(wrong);
            else narratives = new DocumentReader(papers, new(problems, warnings, kind is DocumentKind.Word ? WordFile.RowsAre : "")).Read(pieces);
        }

        var rows = narratives.Sum(narrative => narrative.Blocks.Length);
        if (feed is null || problems.Count > 0)
            return new ExportRead.Rejected { Sha256 = sha256, Rows = rows, Feed = feed, Problems = ByRow(problems), ProblemCount = problems.Count };
        return new ExportRead.Accepted
        {
            Sha256 = sha256,
            Rows = rows,
            Feed = feed,
            Entries = [],
            Commentary = [],
            Withdrawals = [],
            Narratives = narratives,
            Warnings = ByRow(warnings),
        };
    }

    private static string Size(int bytes) => bytes < 1 << 20 ? $"{bytes >> 10} KiB" : $"{bytes >> 20} MiB";

    private static ImmutableArray<CellProblem> ByRow(ProblemList list) => [.. list.Kept.OrderBy(problem => problem.Row)];
}
