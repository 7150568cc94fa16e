using KpiPapers.Pdf.Tests.Building;

namespace KpiPapers.Pdf.Tests;

public sealed class TablePageTests
{
    [Fact]
    public void The_header_row_stands_on_every_page_of_the_table()
    {
        var pdf = A.Pdf(A.Table(["Indicator", "Value"], [.. Enumerable.Range(1, 120).Select(i => A.Row($"CSU{i}", $"{i}"))]));

        Assert.Equal(4, pdf.Pages.Count);
        Assert.All(pdf.Pages, page => Assert.Single(page.Pieces, piece => piece.Text == "Indicator"));
        Assert.Single(pdf.Pages, page => page.Words.Contains("Results", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_that_fits_on_a_page_is_not_split()
    {
        var pdf = A.Pdf(A.Table(["Text"], [.. Enumerable.Range(1, 12).Select(i => A.Row(A.Lines(13).Replace("Line", $"Row{i}:")))]));

        for (var i = 1; i <= 12; i++) Assert.Single(pdf.Pages, page => page.Words.Contains($"Row{i}:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_taller_than_a_page_goes_on_over_the_next()
    {
        var pdf = A.Pdf(A.Table(["Name", "Text"], A.Row("before", ""), A.Row("tall", A.Lines(140)), A.Row("after", "")));

        var lines = pdf.Pages.SelectMany(page => page.Pieces).Where(piece => piece.Text.StartsWith("Line", StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(1, 140).Select(i => $"Line {i}"), lines.Select(piece => piece.Text.Trim()));
        Assert.Equal(3, pdf.Pages.Count);
        Assert.Contains("Line 1 ", pdf.Pages[0].Words);   // it begins where it stands
        Assert.Contains("after", pdf.Pages[2].Words);
        Assert.Single(pdf.Tags.Document.All, tag => tag.Type == "TD" && tag.Reading.Contains("Line 140", StringComparison.Ordinal));
    }

    [Fact]
    public void A_group_is_on_the_page_of_its_first_row()
    {
        for (var before = 20; before < 40; before++)
        {
            var rows = Enumerable.Range(1, before).Select(i => (TableRow)A.Row($"Row {i}"));
            var pdf = A.Pdf(A.Table(["Name"], [.. rows, new GroupRow("Group"), A.Row("Member")]));

            Assert.Contains("Group Member", pdf.Words);
        }
    }

    [Fact]
    public void Groups_without_end_are_set_all_the_same()
    {
        var pdf = A.Pdf(A.Table(["Name"], [.. Enumerable.Range(1, 100).Select(i => new GroupRow($"Group {i}"))]));

        Assert.Contains("Group 100", pdf.Pages[^1].Words);
    }

    [Fact]
    public void A_table_without_rows_shows_its_header()
    {
        Assert.Contains("Results Name", A.Pdf(A.Table(["Name"])).Words);
    }

    [Fact]
    public void Numbers_end_where_their_heading_ends()
    {
        var table = A.Table(["Name", "Clicks", "Words"], A.Row("One", "1,412", "a"), A.Row("Two", "7", "b"), A.Row("Three", "Not one of them was counted at all in this quarter of the year", "c"));

        var pieces = A.Pdf(table with { Columns = table.Columns.SetItem(1, table.Columns[1] with { AlignRight = true }) }).Pages[0].Pieces;

        var heading = pieces.Single(piece => piece.Text == "Clicks");
        var right = heading.Left + heading.Width;
        Assert.All(pieces.Where(piece => piece.Text is "1,412" or "7"), piece => Assert.Equal(right, piece.Left + piece.Width, 0.01));
        Assert.True(right < pieces.Single(piece => piece.Text == "Words").Left);
        Assert.Equal(pieces.Single(piece => piece.Text == "Words").Left, pieces.Single(piece => piece.Text == "a").Left);
    }

    [Fact]
    public void Lines_below_a_mark_are_indented_like_the_first()
    {
        var cell = Cell.Of(A.Lines(80)) with { Mark = new(MarkShape.Diamond, new(0xB0, 0, 0)) };

        var pdf = A.Pdf(A.Table(["Rating"], new CellRow([cell])));

        Assert.StartsWith("Line 1", pdf.Tags.Document.All.Single(tag => tag.Type == "TD").Reading);
        Assert.All(pdf.Pages, page => Assert.Equal(
            page.Pieces.Where(piece => piece.Text.StartsWith("Line", StringComparison.Ordinal)).Min(piece => piece.Left),
            page.Pieces.Where(piece => piece.Text.StartsWith("Line", StringComparison.Ordinal)).Max(piece => piece.Left)));
    }
}
