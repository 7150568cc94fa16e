using System.Text;
using System.Xml.Linq;
using KpiPapers.Pdf.Tests.Building;
using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests;

public sealed class PropertiesTests
{
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace PdfUa = "http://www.aiim.org/pdfua/ns/id/";

    [Fact]
    public void The_file_says_that_it_is_accessible_and_what_it_is_called()
    {
        var pdf = Read("Performance: “Q2” <2020/21> & (more)", "The council");

        var xmp = XDocument.Parse(Encoding.UTF8.GetString(pdf.Catalog.Dictionary("Metadata").Data));
        Assert.Equal("1", xmp.Descendants(PdfUa + "part").Single().Value);
        Assert.Equal("Performance: “Q2” <2020/21> & (more)", xmp.Descendants(Dc + "title").Single().Value);
        Assert.Equal("The council", xmp.Descendants(Dc + "creator").Single().Value);
        Assert.Equal("Performance: “Q2” <2020/21> & (more)", pdf.Trailer.Dictionary("Info").Text("Title"));
        Assert.Equal("The council", pdf.Trailer.Dictionary("Info").Text("Author"));
    }

    [Fact]
    public void A_title_with_characters_that_XML_forbids_still_makes_a_file()
    {
        var pdf = Read("Bell\u0007 and \uFFFE", null);

        var xmp = XDocument.Parse(Encoding.UTF8.GetString(pdf.Catalog.Dictionary("Metadata").Data));
        Assert.Equal("Bell and ", xmp.Descendants(Dc + "title").Single().Value);
    }

    [Fact]
    public void Language_tags_and_title_are_switched_on()
    {
        var catalog = Read("Title", null).Catalog;

        Assert.Equal("en-GB", catalog.Text("Lang"));
        Assert.Equal("true", ((PdfTokens.Keyword?)catalog.Dictionary("MarkInfo")["Marked"])?.Text);
        Assert.Equal("true", ((PdfTokens.Keyword?)catalog.Dictionary("ViewerPreferences")["DisplayDocTitle"])?.Text);
    }

    [Fact]
    public void Each_page_is_tabbed_through_in_the_order_of_its_tags()
    {
        var pdf = new PdfReader(PdfWriter.Write(A.Document(
            new Section { Blocks = [Paragraph.Of("Upright")] },
            new Section { Landscape = true, Blocks = [Paragraph.Of("Lying")] })));

        Assert.All(pdf.Pages, page => Assert.Equal("S", page.Dictionary.Name("Tabs")));
    }

    private static PdfReader Read(string title, string? author) =>
        new(PdfWriter.Write(A.Document(Paragraph.Of("Text")) with { Title = title, Author = author }));
}
