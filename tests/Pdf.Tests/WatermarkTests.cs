using KpiPapers.Pdf.Tests.Accessibility;
using KpiPapers.Pdf.Tests.Building;
using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests;

public sealed class WatermarkTests
{
    private static readonly Document Marked = Everything.Document with { Watermark = "DRAFT" };

    [Fact]
    public void It_stands_on_every_page_behind_everything_else()
    {
        var pages = new PdfReader(PdfWriter.Write(Marked)).Pages;

        Assert.All(pages, page => Assert.Equal(("DRAFT", "Artifact"), (page.Pieces[0].Text, page.Pieces[0].Tag)));
        Assert.Equal(pages.Count, pages.Sum(page => page.Pieces.Count(piece => piece.Text == "DRAFT")));
    }

    [Fact]
    public void Screen_readers_skip_it()
    {
        var pdf = PdfWriter.Write(Marked);

        Assert.DoesNotContain("DRAFT", new PdfReader(pdf).Tags.Document.Reading);
        Assert.Empty(PdfUaChecker.Check(pdf));
    }

    [Fact]
    public void One_that_is_too_wide_is_answered() => Assert.Equal(
        "The watermark is 1239 pt wide, and may be 471 on one line.",
        Assert.Throws<LayoutException>(() => PdfWriter.Write(Marked with { Watermark = "NOT FOR PUBLICATION" })).Message);
}
