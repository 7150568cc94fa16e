using System.Collections.Immutable;
using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests.Building;

/// <summary>Short ways to say what a document holds.</summary>
internal static class A
{
    public const string Sentence = "The teams answered every call within the target, and every visitor was welcomed on the day. ";

    public static Document Document(params ReadOnlySpan<Block> blocks) => Document(new Section { Blocks = [.. blocks] });

    public static Document Document(params ReadOnlySpan<Section> sections) => new()
    {
        Title = "Performance",
        Language = "en-GB",
        Fonts = TestFonts.Family,
        Sections = [.. sections],
    };

    public static PdfReader Pdf(params ReadOnlySpan<Block> blocks) => new(PdfWriter.Write(Document(blocks)));

    public static Table Table(ImmutableArray<string> columns, params ReadOnlySpan<TableRow> rows) => new()
    {
        Caption = "Results",
        Columns = [.. columns.Select(column => new Column(column, 1))],
        Rows = [.. rows],
    };

    public static CellRow Row(params ReadOnlySpan<string> cells)
    {
        var row = ImmutableArray.CreateBuilder<Cell>();
        foreach (var cell in cells) row.Add(Cell.Of(cell));
        return new(row.DrainToImmutable());
    }

    /// <summary>A frame with a falling line in it and a word at its end.</summary>
    public static Figure Figure(string alternativeText, double width = 200, double height = 80) => new(
        new Picture(width, height,
        [
            Area.Rectangle(new(0, 0), width, height, new(0xF0, 0xF0, 0xF0)),
            new Stroke([new(10, 10), new(width / 2, height / 2), new(width - 40, height - 15)], new(0, 0x40, 0x80), 1.5) { IsDashed = true },
            new Symbol(new(width - 40, height - 15), new(MarkShape.Diamond, new(0xB0, 0, 0)), 6),
            new Label(new(width - 5, height - 10), "Now", 8) { Anchor = Anchor.End },
        ]),
        alternativeText);

    /// <summary>A text of about as many lines across a portrait page.</summary>
    public static string Lines(int count) => string.Join('\n', Enumerable.Range(1, count).Select(number => $"Line {number}"));
}
