using KpiPapers.Pdf.Tests.Building;
using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests;

public sealed class BookmarkTests
{
    [Fact]
    public void Headings_are_bookmarks_below_one_another()
    {
        var pdf = A.Pdf(
            new Heading(1, "Paper"),
            new Heading(2, "Introduction"),
            Paragraph.Of("Text"),
            new Heading(2, "Results"),
            new Heading(3, "Calls"),
            Paragraph.Of("Text"),
            new Heading(1, "Appendix"),
            Paragraph.Of("Text"));

        Assert.Equal("Paper(Introduction Results(Calls)) Appendix", Print(pdf.Catalog.Dictionary("Outlines")));
        Assert.Equal(5, pdf.Catalog.Dictionary("Outlines").Integer("Count"));
    }

    [Fact]
    public void A_bookmark_leads_to_its_heading()
    {
        var pdf = A.Pdf(new Heading(1, "Paper"), Paragraph.Of(A.Lines(60)), new Heading(2, "Results"), Paragraph.Of("Text"));

        var bookmark = pdf.Catalog.Dictionary("Outlines").Dictionary("First").Dictionary("First");
        var heading = pdf.Pages[1].Pieces.Single(piece => piece.Text == "Results");
        Assert.Same(pdf.Pages[1].Dictionary, bookmark.Array("Dest")[0]);
        Assert.InRange((double)bookmark.Array("Dest")[3], heading.Baseline + 1, heading.Baseline + 20);
    }

    [Fact]
    public void A_document_without_headings_has_no_bookmarks()
    {
        Assert.Null(A.Pdf(Paragraph.Of("Text")).Catalog["Outlines"]);
    }

    private static string Print(PdfDictionary parent)
    {
        var titles = new List<string>();
        for (var item = parent["First"] as PdfDictionary; item is not null; item = item["Next"] as PdfDictionary)
        {
            Assert.Same(parent, item["Parent"]);
            titles.Add(item.Text("Title") + (item["First"] is null ? "" : $"({Print(item)})"));
        }
        return string.Join(' ', titles);
    }
}
