using System.Collections.Immutable;
using KpiPapers.Pdf.Tests.Building;

namespace KpiPapers.Pdf.Tests.Readers;

/// <summary>The documents that other programs read, by name.</summary>
internal static class Samples
{
    private static readonly int[] Seeds = [1, 2, 3, 4];

    public static ImmutableSortedDictionary<string, Document> All { get; } = Seeds
        .Select(seed => KeyValuePair.Create(
            $"random-{seed}.pdf",
            A.Document([.. new RandomBlocks(seed).Make().Blocks.Where(StaysTogether)])))
        .Append(KeyValuePair.Create("everything.pdf", Everything.Document))
        .ToImmutableSortedDictionary();

    public static TheoryData<string> Names => [.. All.Keys];

    /// <summary>Whether each row of a table stays on one page: pdf.js reads page by page, and would read such a row in halves.</summary>
    private static bool StaysTogether(Block block) =>
        block is not Table table || table.Rows.OfType<CellRow>().All(row => row.Cells.Sum(LettersIn) < 600);

    private static int LettersIn(Cell cell) => cell.Paragraphs.Sum(paragraph => paragraph.Runs.Sum(run => run.Text.Length));
}
