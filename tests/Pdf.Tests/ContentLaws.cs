using KpiPapers.Pdf.Tests.Building;
using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests;

/// <summary>What holds for every document, tried on many random ones.</summary>
public sealed class ContentLaws
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_word_arrives_once_and_in_order(int seed)
    {
        var (document, words) = new RandomBlocks(seed).MakeDocument();

        var pdf = new PdfReader(PdfWriter.Write(document));

        Assert.Equal(Squeezed(string.Concat(words)), Squeezed(pdf.Tags.Document.Reading));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_is_drawn_outside_its_area_or_over_words(int seed)
    {
        var pdf = Pdf(seed);

        Laws.NothingLeavesItsArea(pdf);
        Laws.NothingIsPrintedOver(pdf);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_page_but_the_last_of_a_section_ends_for_a_reason(int seed)
    {
        var document = new RandomBlocks(seed).MakeDocument().Document;

        var breaks = PdfWriter.Explain(document);

        Assert.Equal(new PdfReader(PdfWriter.Write(document)).Pages.Count, breaks.Length + document.Sections.Length);
        Assert.Equal(breaks.Select(pageBreak => pageBreak.Page).Distinct().Order(), breaks.Select(pageBreak => pageBreak.Page));
        Assert.All(breaks, pageBreak => Assert.Matches("^[A-Z].* does not fit: .* needs? .* pt, the page has .*: .*\\.$", pageBreak.Reason));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void All_content_is_tagged_once_or_an_artifact(int seed)
    {
        var pdf = Pdf(seed);

        var inTree = pdf.Tags.Document.All.SelectMany(tag => tag.Content).ToList();
        var onPages = pdf.Pages.SelectMany(page => page.Pieces).Where(piece => piece.Mcid is not null)
            .Select(piece => (piece.Page, piece.Mcid ?? 0)).Distinct().ToList();
        Assert.Equal(inTree.Count, inTree.Distinct().Count());
        Assert.Equal(onPages.Order().ToList(), inTree.Order().ToList());
        Assert.All(pdf.Pages.SelectMany(page => page.Pieces), piece => Assert.True(piece.Mcid is not null || piece.Tag == "Artifact"));
        Assert.All(pdf.Pages.SelectMany(page => page.Outlines), outline => Assert.True(outline.Tag is "Artifact" or "Link" or "Figure", outline.Tag));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_parent_tree_leads_back_from_content_to_its_tag(int seed)
    {
        var pdf = Pdf(seed);

        var numbers = pdf.Catalog.Dictionary("StructTreeRoot").Dictionary("ParentTree").Array("Nums");
        foreach (var page in pdf.Pages)
        {
            Assert.Equal((double)page.Dictionary.Integer("StructParents"), numbers[2 * page.Index]);
            var owners = ((List<object>)numbers[(2 * page.Index) + 1]).Cast<PdfReference>().Select(pdf.Resolve).Cast<PdfDictionary>().ToList();
            Assert.All(page.Pieces.Where(piece => piece.Mcid is not null), piece =>
                Assert.Equal(piece.Tag, owners[piece.Mcid ?? 0].Name("S")));
        }
    }

    private static PdfReader Pdf(int seed) => new(PdfWriter.Write(new RandomBlocks(seed).MakeDocument().Document));

    private static string Squeezed(string text) => text.Replace(" ", "").Replace("\n", "");
}
