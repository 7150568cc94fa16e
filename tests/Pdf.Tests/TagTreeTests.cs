using KpiPapers.Pdf.Tests.Building;

namespace KpiPapers.Pdf.Tests;

public sealed class TagTreeTests
{
    [Fact]
    public void A_link_is_read_where_it_stands_in_its_sentence()
    {
        var pdf = A.Pdf(new Paragraph([new Run("Before "), new Run("the link") { LinkTo = "https://example.org" }, new Run(" after.")]));

        Assert.Equal("Before the link after.", pdf.Tags.Document.Reading);
    }

    [Fact]
    public void A_table_without_header_row_has_row_headers_only()
    {
        var table = A.Table(["Name", "Value"], new CellRow([Cell.Of("Report for") with { IsHeader = true }, Cell.Of("Cabinet")])) with
        {
            HasHeaderRow = false,
            Caption = null,
        };

        var tags = A.Pdf(table).Tags.Document;

        Assert.Equal(["Scope=Row"], tags.All.Where(tag => tag.Type == "TH").Select(tag => tag.Attributes));
        Assert.DoesNotContain(tags.All, tag => tag.Type is "THead" or "Caption");
        Assert.Equal("Report forCabinet", tags.Reading);
    }

    [Fact]
    public void Each_group_of_rows_is_a_body_of_its_own()
    {
        var tags = A.Pdf(A.Table(["Name"], new GroupRow("Calls"), A.Row("a"), A.Row("b"), new GroupRow("Visits"), A.Row("c"))).Tags.Document;

        Assert.Equal(["Callsab", "Visitsc"], tags.All.Where(tag => tag.Type == "TBody").Select(tag => tag.Reading));
    }

    [Fact]
    public void A_repeated_header_row_is_read_once()
    {
        var pdf = A.Pdf(A.Table(["Indicator"], [.. Enumerable.Range(0, 100).Select(i => A.Row($"Row {i}"))]));

        Assert.All(pdf.Pages, page => Assert.Contains("Indicator", page.Words));
        Assert.Single(pdf.Tags.Document.All, tag => tag.Reading == "Indicator" && tag.Type == "TH");
    }

    [Fact]
    public void A_line_end_parts_words_for_a_screen_reader_too()
    {
        var text = string.Concat(Enumerable.Repeat(A.Sentence, 20)).Trim();

        var pdf = A.Pdf(Paragraph.Of(text));

        Assert.True(pdf.Pages[0].Pieces.Count > 5);
        Assert.Equal(text, pdf.Tags.Document.Reading);
    }
}
