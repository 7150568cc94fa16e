using KpiPapers.Pdf.Tests.Building;
using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests;

public sealed class PageBreakTests
{
    [Fact]
    public void Every_section_starts_a_page_of_its_own_orientation()
    {
        var pdf = new PdfReader(PdfWriter.Write(A.Document(
            new Section { Blocks = [Paragraph.Of("Upright")] },
            new Section { Landscape = true, Blocks = [Paragraph.Of("Lying")] },
            new Section { Blocks = [Paragraph.Of("Upright again")] })));

        Assert.Equal([(595, 842), (842, 595), (595, 842)], pdf.Pages.Select(page => ((int)Math.Round(page.Width), (int)Math.Round(page.Height))));
        Assert.Equal(["Upright", "Lying", "Upright again"], pdf.Pages.Select(page => page.Pieces[0].Text));
    }

    [Fact]
    public void Every_page_says_which_of_how_many_it_is()
    {
        var pdf = new PdfReader(PdfWriter.Write(A.Document(Paragraph.Of(A.Lines(100))) with { FooterText = "The council" }));

        Assert.Equal(3, pdf.Pages.Count);
        Assert.All(pdf.Pages, page => Assert.EndsWith($"Page {page.Index + 1} of 3 The council", page.Words));
        Assert.DoesNotContain("Page", pdf.Tags.Document.Reading);
    }

    [Fact]
    public void A_heading_is_never_the_last_on_its_page()
    {
        for (var lines = 30; lines < 50; lines++)
        {
            var pdf = A.Pdf(Paragraph.Of(A.Lines(lines)), new Heading(1, "Heading"), new Heading(2, "Below"), Paragraph.Of(A.Lines(6)));

            var page = pdf.Pages.Single(page => page.Words.Contains("Heading", StringComparison.Ordinal));
            Assert.Contains("Heading Below Line 1 Line 2", page.Words);
        }
    }

    [Fact]
    public void A_heading_stays_with_the_first_row_of_its_table()
    {
        for (var lines = 30; lines < 50; lines++)
        {
            var pdf = A.Pdf(
                Paragraph.Of(A.Lines(lines)), new Heading(1, "Heading"), A.Table(["Column"], new GroupRow("Group"), A.Row("Cell")));

            var page = pdf.Pages.Single(page => page.Words.Contains("Heading", StringComparison.Ordinal));
            Assert.Contains("Heading Results Column Group Cell", page.Words);
        }
    }

    [Fact]
    public void A_paragraph_may_stay_with_its_list()
    {
        for (var lines = 30; lines < 50; lines++)
        {
            var pdf = A.Pdf(Paragraph.Of(A.Lines(lines)), Paragraph.Of("Highlights:") with { KeepsWithNext = true }, new BulletList([[new Run("First")]]));

            Assert.Contains("First", pdf.Pages.Single(page => page.Words.Contains("Highlights:", StringComparison.Ordinal)).Words);
        }
    }

    [Fact]
    public void A_table_of_up_to_a_quarter_of_a_page_is_kept_on_one()
    {
        for (var lines = 20; lines < 50; lines++)
        {
            var rows = Enumerable.Range(1, 6).Select(number => A.Row($"Row {number}")).ToArray();

            var pdf = A.Pdf(Paragraph.Of(A.Lines(lines)), A.Table(["Column"], rows));

            Assert.Contains("Row 6", pdf.Pages.Single(page => page.Words.Contains("Results Column Row 1 ", StringComparison.Ordinal)).Words);
        }
    }

    [Fact]
    public void The_last_row_of_a_table_does_not_stand_alone()
    {
        for (var lines = 20; lines < 50; lines++)
        {
            var rows = Enumerable.Range(1, 14).Select(number => A.Row($"Row {number}")).ToArray();

            var pages = A.Pdf(Paragraph.Of(A.Lines(lines)), A.Table(["Column"], rows)).Pages;

            Assert.Contains("Row 13 Row 14", pages.Single(page => page.Words.Contains("Row 14", StringComparison.Ordinal)).Words);
        }
    }

    [Fact]
    public void A_taller_table_begins_where_it_stands()
    {
        var rows = Enumerable.Range(1, 12).Select(number => A.Row($"Row {number}")).ToArray();

        var pages = A.Pdf(Paragraph.Of(A.Lines(35)), A.Table(["Column"], rows)).Pages;

        Assert.Contains("Results Column Row 1", pages[0].Words);
        Assert.StartsWith("Column Row", pages[1].Words);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(9)]
    public void No_line_of_a_paragraph_stands_alone(int count)
    {
        for (var lines = 30; lines < 50; lines++)
        {
            var pdf = A.Pdf(Paragraph.Of(A.Lines(lines)), Paragraph.Of(A.Lines(count).Replace("Line", "Row")));

            var counts = pdf.Pages.Select(page => page.Pieces.Count(piece => piece.Text.StartsWith("Row", StringComparison.Ordinal)));
            Assert.Equal(count, counts.Sum());
            Assert.DoesNotContain(1, counts);
        }
    }
}
