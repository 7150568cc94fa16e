using System.Collections.Immutable;

namespace KpiPapers.Pdf.Tests.Building;

/// <summary>Documents at the edge of what can be set, by what is odd about them.</summary>
internal static class OddDocuments
{
    private const string Address = "https://example.org/";

    public static ImmutableSortedDictionary<string, Document> All { get; } = new Dictionary<string, Document>
    {
        ["a link without width"] = A.Document(new Paragraph([new Run("a"), Linked("\u200B"), new Run("b")])),
        ["a link of characters that the font lacks"] = Lenient(new Paragraph([new Run("a "), Linked("\u4E00"), new Run("b")])),
        ["a link of spaces"] = A.Document(new Paragraph([new Run("a"), Linked(" \u00A0"), new Run("b"), Linked("\u00A0")])),
        ["links of stand-ins that are spaces"] = A.Document(new Paragraph([new Run("a "), Linked("\u4E00"), new Run("b")])) with
        {
            Fonts = TestFonts.Family with { StandIn = _ => " " },
        },
        ["a link over three pages"] = A.Document(new Paragraph([Linked(A.Lines(120))])),
        ["a link in a cell"] = A.Document(
            A.Table(["a"], new CellRow([new Cell([new Paragraph([Linked("one\ntwo three")]) { Number = "1" }])]))),
        ["a link in a list over two pages"] = A.Document(new BulletList([[Linked(A.Lines(60))], [Linked("two"), Linked(" three")]])),
        ["headings only"] = A.Document(new Heading(1, "a"), new Heading(2, "b"), new Heading(3, "c"), new Heading(1, "d")),
        ["no headings"] = A.Document(Paragraph.Of("Text")),
        ["a table without words"] = A.Document(A.Table(["", ""], A.Row("", "")) with { Caption = null }),
        ["a table without rows"] = A.Document(A.Table(["a", "b"])),
        ["a table without anything"] = A.Document(A.Table(["a"]) with { HasHeaderRow = false, Caption = null }),
        ["groups without rows"] = A.Document(A.Table(["a", "b"], new GroupRow("one"), new GroupRow("two"))),
        ["a row over three pages"] = A.Document(A.Table(["a", "b"], A.Row(A.Lines(100), A.Lines(150)))),
        ["letters that look like others"] = Lenient(Paragraph.Of("Ω \u2126 µ \u03BC - \u2010 \u2011 a\u00A0b \u00AD ½ € • … ﬁ ĳ e\u0301")),
        ["a title of two lines"] = A.Document(Paragraph.Of("Text")) with { Title = "One\r\ntwo\u0007", Author = "A\nB", Subject = "\uFFFE" },
        ["paragraphs without width"] = Lenient(new Heading(1, "a"), Paragraph.Of("\u200B"), Paragraph.Of("\u4E00"), A.Table(["\u4E00"], A.Row("\u4E00"))),
        ["figures"] = A.Document(A.Figure("One"), A.Figure("Two", 400, 600), A.Figure("(Three) \\ \u00E9")),
        ["sections of both orientations"] = A.Document(
            new Section { Blocks = [Paragraph.Of("Upright")] },
            new Section { Landscape = true, Blocks = [Paragraph.Of("Lying")] }),
    }.ToImmutableSortedDictionary();

    private static Document Lenient(params ReadOnlySpan<Block> blocks) =>
        A.Document(blocks) with { Fonts = TestFonts.Family with { StandIn = _ => "" } };

    private static Run Linked(string text) => new(text) { LinkTo = Address };
}
