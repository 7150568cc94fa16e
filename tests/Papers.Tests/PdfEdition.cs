using System.Globalization;
using KpiPapers.Domain.Narratives;
using KpiPapers.Papers.Editions;
using KpiPapers.Papers.Model;
using KpiPapers.Pdf.Tests.Reading;
using static KpiPapers.Papers.Tests.Build;

namespace KpiPapers.Papers.Tests;

/// <summary>What the PDF edition makes of a paper, read back from the file.</summary>
public sealed class PdfEdition
{
    private static readonly SubmittedNarrative[] Words =
    [
        Wrote(Customers, Says("A kiosk was installed."), new NarrativeBlock.SubHeading("Training"), Says("Three officers:"), Bullets("First aid")),
        Wrote(Theatre, Says("The season opened.")),
    ];

    [Theory]
    [InlineData("nested", "H1 H2 H3 H2 H2 H2 H3 H4 H3 H2 H2 H2 H2")]
    [InlineData("sections", "H1 H2 H3 H2 H2 H2 H2 H3 H2 H2 H2 H2 H2")]
    public void Headings_skip_no_level(string numbering, string levels)
    {
        Assert.Equal(levels, string.Join(' ', Headings(Read(Compose(DefinitionOf(Wait) with { Numbering = numbering }, Words))).Select(tag => tag.Type)));
    }

    [Fact]
    public void Headings_carry_the_papers_numbers()
    {
        Assert.Equal(
            ["3. Quarter 2 achievements", "3.1 Customer Services", "3.1.2 Training", "3.2 The Old Town Hall", "4. Background papers"],
            Headings(Read(Compose(DefinitionOf(Wait), Words))).Select(tag => tag.Text.Trim()).Where(text => char.IsDigit(text[0])).Skip(2));
    }

    [Theory]
    [InlineData(null, 5)]
    [InlineData("Appendix 2", 4)]
    public void Only_the_performance_table_lies_on_its_long_side(string? appendix, int count)
    {
        var pages = Read(Compose(DefinitionOf(Wait) with { Appendix = appendix }, Words)).Pages;

        Assert.Equal(count, pages.Count);
        var page = Assert.Single(pages, page => page.Width > page.Height);
        Assert.Equal(2, page.Index);
        Assert.Contains("CSU10", page.Words, StringComparison.Ordinal);
        Assert.Equal(appendix is not null, page.Words.StartsWith("Appendix 2: Performance by corporate objective", StringComparison.Ordinal));
    }

    [Fact]
    public void The_council_stands_above_the_title_and_at_the_foot_of_each_page()
    {
        var pages = Read(Compose(DefinitionOf(Wait), Words)).Pages;

        Assert.StartsWith("Example Borough Council Quarterly performance report:", pages[0].Words, StringComparison.Ordinal);
        Assert.All(pages, page => Assert.EndsWith("Example Borough Council · Quarterly performance report: Quarter 2 2020/21", page.Words, StringComparison.Ordinal));
    }

    [Fact]
    public void Bold_italic_and_links_are_kept()
    {
        TextRun[] runs = [new("plain "), new("bold ") { Bold = true }, new("italic ") { Italic = true }, new("link") { LinkTo = "https://example.org/a" }];

        var pdf = Read(Compose(DefinitionOf(Wait), [Wrote(Theatre, new NarrativeBlock.Paragraph([.. runs]))]));

        Assert.Equal(
            [("plain", "Regular"), ("bold", "Bold"), ("italic", "Italic"), ("link", "Regular")],
            pdf.Pages.SelectMany(page => page.Pieces).Where(piece => runs.Any(run => run.Text.Trim() == piece.Text.Trim()))
                .Select(piece => (piece.Text.Trim(), piece.Font.Split('-')[^1])));
        Assert.Contains(pdf.Tags.Document.All, tag => tag.Type == "Link");
    }

    [Theory]
    [InlineData("page.html")]
    [InlineData("ftp://example.org/")]
    [InlineData("https://exämple.org/")]
    public void An_address_that_a_PDF_cannot_lead_to_is_printed(string address)
    {
        Assert.Contains($"our page ({address})", Printed(new TextRun("our page") { LinkTo = address }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bins → boxes ← sheds", "Bins -> boxes <- sheds")]
    [InlineData("✓ done ✗ not", "[tick] done [cross] not")]
    [InlineData("\uF0B7 a word processor's bullet", "• a word processor's bullet")]
    [InlineData("non\u2011breaking", "non-breaking")]
    [InlineData("zero\u200Bwidth\uFEFF, so\u00ADft", "zerowidth, soft")]
    [InlineData("Well done 😀👍🏽 🎉!", "Well done [smile][thumbs up] [celebration]!")]
    [InlineData("A 🦄", "A [emoji]")]
    [InlineData("Flag 🇬🇧, 1\uFE0F\u20E3 place", "Flag GB, 1 place")]
    [InlineData("中", "[U+4E2D]")]
    [InlineData("bell\u0007 rang", "bell rang")]
    [InlineData("q\u0301", "q[U+0301]")]
    [InlineData("• “quotes” – ≤ ½ £ é", "• “quotes” – ≤ ½ £ é")]
    public void A_character_that_the_typeface_lacks_is_printed_as_something_readable(string text, string printed)
    {
        Assert.Contains(printed, Printed(new TextRun(text)), StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_is_printed_as_a_question()
    {
        Assert.Contains("half [?] pair", Printed(new TextRun("half \uD83D pair")), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_character_there_is_comes_out_in_text_headings_and_bullets()
    {
        // All of Unicode's first planes in steps that share no factor with their blocks, and one half of a pair.
        var all = Enumerable.Range(0, 0x20000 / 61).Select(step => 61 * step).Where(code => code is < 0xD800 or > 0xDFFF).Append(0x1F3FB)
            .Select(char.ConvertFromUtf32).Append("\uD83D").ToArray();

        var paper = Compose(DefinitionOf(Wait), [Wrote(Theatre, [Says(string.Concat(all)), Bullets(all), .. all.Select(text => new NarrativeBlock.SubHeading(text))])]);

        Assert.NotEmpty(PaperPdf.Write(paper));
    }

    [Fact]
    public void The_first_cell_of_each_listed_row_heads_it()
    {
        var table = new PaperBlock.DataTable(new("Plays", [new("Play", HasNumbers: false), new("Seats", HasNumbers: true)], [new("1. Hamlet", ["900"]), new("2. Faust", ["800"])]));
        var paper = Compose(DefinitionOf(Wait), []);

        var pdf = Read(paper with { Sections = [new PaperSection("Plays") { Number = "1.", Blocks = [table] }] });

        Assert.Equal(
            ["Play", "Seats", "1. Hamlet", "2. Faust"],
            pdf.Tags.Document.All.Where(tag => tag.Type == "TH").TakeLast(4).Select(tag => tag.Reading.Trim()));
    }

    [Fact]
    public void A_line_that_announces_a_list_stays_with_it()
    {
        for (var before = 20; before < 45; before++)
        {
            var said = Enumerable.Range(0, before).Select(number => Says(number.ToString(CultureInfo.InvariantCulture)));

            var pages = Read(Compose(DefinitionOf(Wait), [Wrote(Theatre, [.. said, Says("Highlights:"), Bullets("First")])])).Pages;

            Assert.Contains("First", pages.Single(page => page.Words.Contains("Highlights:", StringComparison.Ordinal)).Words, StringComparison.Ordinal);
        }
    }

    private static string Printed(TextRun run) =>
        Read(Compose(DefinitionOf(Wait), [Wrote(Theatre, new NarrativeBlock.Paragraph([run]))])).Tags.Document.Reading;

    private static PdfReader Read(Paper paper) => new(PaperPdf.Write(paper));

    private static IEnumerable<TagNode> Headings(PdfReader pdf) => pdf.Tags.Document.All.Where(tag => tag.Type is "H1" or "H2" or "H3" or "H4");
}
