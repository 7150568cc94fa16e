using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Papers.Model;
using KpiPapers.Pdf;

namespace KpiPapers.Papers.Editions;

/// <summary>The PDF edition: cover report, text, performance table on landscape pages, background papers.</summary>
public static class PaperPdf
{
    private static readonly Color Red = new(0xB1, 0x0E, 0x1E);
    private static readonly Color Amber = new(0xB3, 0x5F, 0x00);
    private static readonly Color Green = new(0x00, 0x70, 0x3C);

    /// <summary>Writes the PDF. The same paper gives the same bytes.</summary>
    /// <exception cref="LayoutException">A character is missing from the typeface, or something cannot fit; the message says where.</exception>
    public static byte[] Write(Paper paper) => PdfWriter.Write(new Document
    {
        Title = paper.Title,
        Language = "en-GB",
        Author = paper.Council,
        Subject = $"Performance in {paper.Quarter.MonthsForm()}",
        Fonts = Typeface.Family,
        FooterText = $"{paper.Council}: {paper.Title}",
        Sections =
        [
            new Section { Blocks = [new Heading(1, paper.Title), Cover(paper), .. paper.Sections.SelectMany(Text)] },
            new Section { Landscape = true, Blocks = [.. Performance(paper)] },
            new Section { Blocks = [.. BackgroundPapers(paper)] },
        ],
    });

    private static Table Cover(Paper paper) => new()
    {
        Caption = "Cover report",
        HasHeaderRow = false,
        Columns = [new Column("Item", 3), new Column("Details", 7)],
        Rows =
        [
            .. paper.Cover.Select(row => new CellRow(
            [
                new Cell([new Paragraph([new Run(row.Name) { Bold = true }])]) { IsHeader = true },
                new Cell([.. row.Lines.Select(Paragraph.Of)]),
            ])),
        ],
    };

    private static IEnumerable<Block> Text(TextSection section, int index) =>
        section.Paragraphs
            .Select(Block (text, number) => Paragraph.Of(text) with { Number = $"{index + 1}.{number + 1}" })
            .Prepend(new Heading(2, $"{index + 1}. {section.Heading}"));

    private static IEnumerable<Block> Performance(Paper paper)
    {
        var table = paper.Performance;
        yield return new Heading(2, $"{paper.Sections.Length + 1}. Performance by corporate objective");
        yield return Paragraph.Of(table.Key);
        yield return new Table
        {
            Caption = $"Results for {paper.Quarter.MonthsForm()}",
            Columns =
            [
                new Column("Indicator", 18),
                new Column(table.ThisQuarter, 15),
                new Column(table.PreviousQuarter, 15),
                new Column(table.LastYear, 15),
                new Column("RAG, and tally of four quarters (red amber green)", 13),
                new Column("Comments", 20),
                new Column("Actions", 10),
            ],
            Rows = [.. table.Objectives.SelectMany(objective => objective.Indicators.Select(Row).Prepend(new GroupRow(objective.Objective)))],
        };
    }

    private static TableRow Row(IndicatorRow row) => new CellRow(
    [
        new Cell([new Paragraph([new Run(row.Name) { Bold = true }])]) { IsHeader = true },
        Result(row.ThisQuarter),
        Result(row.PreviousQuarter),
        Result(row.LastYear),
        Rag(row),
        Cell.Of(row.Comment),
        Cell.Of(row.Action),
    ]);

    private static Cell Result(ResultCell result) => new(
    [
        new Paragraph([new Run(result.Value) { Bold = true }]),
        .. new[] { result.Counts, result.Target, result.Notes }.Where(line => line.Length > 0).Select(Paragraph.Of),
    ]);

    private static Cell Rag(IndicatorRow row) => new(
    [
        new Paragraph([new Run(row.JudgementText) { Bold = row.Judgement is not null }]),
        .. row.Tally is { } tally ? [Paragraph.Of($"Tally {tally}")] : ImmutableArray<Paragraph>.Empty,
    ])
    {
        // Shape as well as colour and word: one reader in twelve men cannot tell red from green.
        Mark = row.Judgement switch
        {
            Judgement.Green => new Mark(MarkShape.Star, Green),
            Judgement.Amber => new Mark(MarkShape.Circle, Amber),
            Judgement.Red => new Mark(MarkShape.Triangle, Red),
            _ => null,
        },
    };

    private static IEnumerable<Block> BackgroundPapers(Paper paper)
    {
        yield return new Heading(2, $"{paper.Sections.Length + 2}. Background papers");
        if (paper.BackgroundPapers.IsEmpty)
        {
            yield return Paragraph.Of("No export has been received for the quarters that this report covers.");
            yield break;
        }
        yield return Paragraph.Of(
            "The figures in this report were computed from these data exports. The start of each file's SHA-256 fingerprint tells "
            + "whether a copy is the same file.");
        yield return new Table
        {
            Caption = "Data exports",
            Columns = [new Column("File", 8), new Column("Rows", 2), new Column("SHA-256 starts with", 4), new Column("Indicators", 5)],
            Rows =
            [
                .. paper.BackgroundPapers.Select(file => new CellRow(
                [
                    Cell.Of(file.FileName) with { IsHeader = true },
                    Cell.Of(Unit.Number(file.Rows)),
                    Cell.Of(file.Sha256[..12]),
                    Cell.Of(string.Join(", ", file.Indicators)),
                ])),
            ],
        };
    }
}
