using KpiPapers.Pdf.Tests.Building;
using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests;

public sealed class LineBreakingTests
{
    [Fact]
    public void A_word_longer_than_a_line_goes_on_on_the_next()
    {
        var word = new string('w', 300);

        var pdf = A.Pdf(Paragraph.Of(word));

        Assert.True(Lines(pdf).Count > 1);
        Assert.Equal(word, string.Concat(Lines(pdf)));
    }

    [Fact]
    public void A_word_longer_than_its_column_goes_on_on_the_next_line()
    {
        var word = new string('w', 200);

        var pdf = A.Pdf(A.Table(["a", "b", "c"], A.Row("x", word, "y")));

        Assert.Equal(word, string.Concat(pdf.Tags.Document.All.Where(tag => tag.Type == "TD").Select(tag => tag.Reading))[1..^1]);
        Assert.All(pdf.Pages[0].Pieces, piece => Assert.InRange(piece.Left + piece.Width, 0, 595.3 - 62));
    }

    [Theory]
    [InlineData("one   two\t three\u2003four", "one two three four")]
    [InlineData("  edges  ", "edges")]
    [InlineData("first\nsecond", "first |second")]
    [InlineData("first \r\n second", "first |second")]
    [InlineData("first\n\nthird", "first | |third")]
    [InlineData("ends\n", "ends")]
    [InlineData("soft\u00ADhyphen zero\u200Bwidth \uFEFFmark \u202Eoverride", "softhyphen zerowidth mark override")]
    [InlineData("cafe\u0301", "café")]
    [InlineData("no\u2011break\u202Fspace", "no-break\u00A0space")]
    public void Spaces_and_line_feeds_are_set_as_one_expects(string text, string lines)
    {
        Assert.Equal(lines, string.Join('|', Lines(A.Pdf(Paragraph.Of(text)))));
    }

    [Theory]
    [InlineData("year 2020/21", "year ", "2020/21")]
    [InlineData("and 5-10", "and ", "5-10")]
    [InlineData("and 100\u00A0seconds", "and ", "100\u00A0seconds")]
    [InlineData("well-being", "well-", "being")]
    [InlineData("and/or", "and/", "or")]
    public void Lines_break_inside_words_but_not_inside_figures(string text, string first, string second)
    {
        // Enough thin letters before it that the last letter of the text does not fit on the line.
        var fill = Enumerable.Range(120, 100).First(count => Lines(Filled(count)).Count > 1);

        var lines = Lines(Filled(fill));

        Assert.Equal([new string('i', fill) + first, second], lines);

        PdfReader Filled(int count) => A.Pdf(Paragraph.Of(new string('i', count) + text));
    }

    private static List<string> Lines(PdfReader pdf) =>
        [.. pdf.Pages.SelectMany(page => page.Pieces).Where(piece => piece.Mcid is not null).Select(piece => piece.Text)];
}
