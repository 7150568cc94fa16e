using KpiPapers.Pdf.Tests.Building;

namespace KpiPapers.Pdf.Tests.Pages;

public sealed class FiguresOnPages
{
    [Fact]
    public void A_figure_that_does_not_fit_is_moved_with_the_sentence_that_announces_it() =>
        Having.PagesOf(lines: 12).For(
            Paragraph.Of(A.Lines(6)),
            Paragraph.Of("The wait fell:") with { KeepsWithNext = true },
            A.Figure("Wait, falling", height: 80)).Expect(
            """
            page 1
              0 to 93: lines 1 to 6 of the paragraph "Line 1 Line 2 Line 3 Line 4 Line 5 Line…"
              The paragraph "The wait fell:" does not fit: with what it stays with, up to the figure "Wait, falling", it needs 103.5 pt, the page has 85: moved.
            page 2
              0 to 15.5: line 1 of the paragraph "The wait fell:"
              23.5 to 103.5: the figure "Wait, falling"
            """);

    [Fact]
    public void A_figure_taller_than_a_page_is_answered()
    {
        var error = Assert.Throws<LayoutException>(() => Having.PagesOf(lines: 4).For(A.Figure("Tall", height: 80)));

        Assert.Equal("The figure \"Tall\" does not fit: it needs 80 pt, the page has 62: it cannot be parted.", error.Message);
    }

    [Theory]
    [InlineData(false, 471, 709)]
    [InlineData(true, 717, 463)]
    public void A_figure_may_be_as_large_as_its_documentation_says(bool landscape, double width, double height)
    {
        var document = A.Document(new Section { Landscape = landscape, Blocks = [A.Figure("Large", width, height)] });

        Assert.Empty(PdfWriter.Explain(document));
    }

    [Fact]
    public void A_figure_wider_than_the_text_is_answered()
    {
        var error = Assert.Throws<LayoutException>(() => Having.PagesOf(lines: 4).For(A.Figure("Wide", width: 301)));

        Assert.Equal("The figure \"Wide\" is 301 pt wide, the text 300.", error.Message);
    }
}
