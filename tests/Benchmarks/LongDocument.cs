using KpiPapers.Papers.Editions;
using KpiPapers.Pdf;

namespace KpiPapers.Benchmarks;

/// <summary>Documents of as many pages as are asked for.</summary>
internal static class LongDocument
{
    private const int Sample = 2000;
    private const string Words = "Demand rose in the second month and fell again after the new rota, and the team expects no change.";

    /// <summary>A document of about that many pages, and how many it has.</summary>
    /// <param name="length">The number of pages wanted.</param>
    /// <param name="create">Makes a document of a number of parts.</param>
    public static (Document Document, int Pages) WithPages(int length, Func<int, Document> create)
    {
        // The last page is half full, as far as one can know.
        var perPage = Sample / (PageCount.Of(PdfWriter.Write(create(Sample))) - 0.5);
        var document = create((int)((length - 0.5) * perPage));
        var pages = PageCount.Of(PdfWriter.Write(document));
        return Math.Abs(pages - length) <= Math.Max(1, length / 20)
            ? (document, pages)
            : throw new InvalidDataException($"The document has {pages} pages where {length} were wanted.");
    }

    /// <summary>Parts with a heading and two numbered paragraphs.</summary>
    public static Document OfText(int parts) => Of(Enumerable.Range(1, parts).SelectMany<int, Block>(part =>
    [
        new Heading(2, $"Part {part}"),
        Paragraph.Of($"{Words} {Words} {Words}") with { Number = $"{part}.1" },
        new Paragraph([new Run(Words) { Bold = true }, new Run($" {Words}")]) { Number = $"{part}.2" },
    ]));

    public static Document OfOneTable(int rows) => Of(
    [
        new Table
        {
            Caption = "All rows",
            Columns = [new("Row", 1), new("Comment", 3), new("Figure", 1) { AlignRight = true }],
            Rows = [.. Enumerable.Range(1, rows).Select(Row)],
        },
    ]);

    private static CellRow Row(int number) =>
        new([Cell.Of($"Row {number}") with { IsHeader = true }, Cell.Of(Words), Cell.Of($"{number * 17}")]);

    private static Document Of(IEnumerable<Block> blocks) => new()
    {
        Title = "A long document",
        Language = "en-GB",
        Fonts = Typeface.Family,
        FooterText = "A long document",
        Sections = [new() { Blocks = [new Heading(1, "A long document"), .. blocks] }],
    };
}
