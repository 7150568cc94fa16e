using KpiPapers.Pdf.Tests.Building;
using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests;

public sealed class HostileTextTests
{
    [Theory]
    [InlineData("(unbalanced \\ and ) endstream endobj")]
    [InlineData("<< /Type /Catalog >> %%EOF")]
    [InlineData("BT ET Q q EMC (x) Tj")]
    [InlineData("=cmd|'/c calc'!A1")]
    [InlineData("<script>alert(1)</script> & ]]>")]
    public void Text_is_text_wherever_it_stands(string text)
    {
        var pdf = new PdfReader(PdfWriter.Write(A.Document(
            new Heading(1, text),
            new Paragraph([new Run(text) { LinkTo = "https://example.org/" }]),
            new BulletList([[new Run(text)]]),
            A.Table([text], new GroupRow(text), A.Row(text)) with { Caption = text }) with
        {
            Title = text,
            Author = text,
            Subject = text,
            FooterText = text,
        }));

        Assert.Equal(7, pdf.Tags.Document.All.Count(tag => tag.Text == text));
        Assert.Equal(text, pdf.Catalog.Dictionary("Outlines").Dictionary("First").Text("Title"));
        Assert.Equal(text, pdf.Trailer.Dictionary("Info").Text("Subject"));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_answered()
    {
        var error = Assert.Throws<LayoutException>(() => A.Pdf(Paragraph.Of("Half \uD83D")));

        Assert.Contains("(U+FFFD)", error.Message);
    }

    [Theory]
    [InlineData(' ')]
    [InlineData('\u200B')]
    [InlineData('\u00AD')]
    public void Space_without_end_takes_no_room(char nothing)
    {
        var pdf = A.Pdf(Paragraph.Of($"a{new string(nothing, 100_000)}b"));

        Assert.Single(pdf.Pages);
    }

    [Fact]
    public void A_cell_of_a_hundred_thousand_letters_is_set_over_many_pages()
    {
        var word = new string('x', 100_000);

        var pdf = A.Pdf(A.Table(["Name", "Comment"], A.Row("a", word)));

        Assert.Equal(100_000, pdf.Tags.Document.Reading.Count(letter => letter == 'x'));
        Assert.True(pdf.Pages.Count > 10);
    }
}
