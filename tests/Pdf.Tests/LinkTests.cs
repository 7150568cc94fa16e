using KpiPapers.Pdf.Tests.Building;
using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests;

public sealed class LinkTests
{
    [Fact]
    public void A_link_covers_its_words_and_says_where_it_leads()
    {
        var pdf = A.Pdf(Linked("See ", "the data", "https://example.org/a(b)\\c?d=é"));

        var link = Links(pdf.Pages[0]).Single();
        var words = pdf.Pages[0].Pieces.Single(piece => piece.Text == "the data");
        var box = link.Array("Rect").Cast<double>().ToArray();
        Assert.Equal("https://example.org/a(b)/c?d=%C3%A9", link.Dictionary("A").Text("URI"));
        Assert.Equal("the data", link.Text("Contents"));
        Assert.Equal(words.Left, box[0], 0.1);
        Assert.Equal(words.Left + words.Width, box[2], 0.1);
        Assert.InRange(words.Baseline, box[1], box[3]);
    }

    [Fact]
    public void A_link_over_two_lines_has_two_areas_and_one_tag()
    {
        var pdf = A.Pdf(Linked(A.Sentence[..80], "words that do not fit on what is left of the first line", "https://example.org"));

        Assert.Equal(2, Links(pdf.Pages[0]).Count());
        Assert.Equal(2, pdf.Tags.Document.All.Single(tag => tag.Type == "Link").Links);
    }

    [Fact]
    public void Bold_and_plain_words_to_one_address_are_one_link()
    {
        var pdf = A.Pdf(new Paragraph([
            new Run("the ") { LinkTo = "https://example.org" },
            new Run("data") { LinkTo = "https://example.org", Bold = true }]));

        Assert.Single(pdf.Tags.Document.All, tag => tag.Type == "Link" && tag.Reading == "the data");
        Assert.All(Links(pdf.Pages[0]), link => Assert.Equal("the data", link.Text("Contents")));
    }

    [Fact]
    public void The_parent_tree_leads_from_a_link_area_to_its_tag()
    {
        var pdf = A.Pdf(Linked("", "one", "https://example.org"), Linked("", "two", "mailto:someone@example.org"));

        var numbers = pdf.Catalog.Dictionary("StructTreeRoot").Dictionary("ParentTree").Array("Nums");
        foreach (var link in Links(pdf.Pages[0]))
        {
            var at = numbers.ToList().FindIndex(value => value is double number && (int)number == link.Integer("StructParent"));
            Assert.Equal("Link", ((PdfDictionary)numbers[at + 1]).Name("S"));
        }
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("papers/q2.pdf")]
    [InlineData("")]
    public void A_link_to_anything_but_the_web_or_a_mailbox_is_refused(string address)
    {
        var error = Assert.Throws<LayoutException>(() => A.Pdf(Linked("See ", "this", address)));

        Assert.Equal($"The link \"{address}\" in the paragraph \"See this\" is not an absolute https, http or mailto address.", error.Message);
    }

    private static Paragraph Linked(string before, string words, string address) =>
        new([new Run(before), new Run(words) { LinkTo = address }]);

    private static IEnumerable<PdfDictionary> Links(PdfPage page) => page.Dictionary.Array("Annots").Cast<PdfDictionary>();
}
