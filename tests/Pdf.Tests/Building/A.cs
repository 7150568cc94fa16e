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

    /// <summary>A text of about as many lines across a portrait page.</summary>
    public static string Lines(int count) => string.Join('\n', Enumerable.Range(1, count).Select(number => $"Line {number}"));
}
