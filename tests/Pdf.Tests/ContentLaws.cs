using KpiPapers.Pdf.Tests.Building;
using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests;

/// <summary>What holds for every document, tried on many random ones.</summary>
public sealed class ContentLaws
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_word_arrives_once_and_in_order(int seed)
    {
        var (blocks, words) = new RandomBlocks(seed).Make();

        var pdf = A.Pdf([.. blocks]);

        Assert.Equal(Squeezed(string.Concat(words)), Squeezed(pdf.Tags.Document.Reading));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_text_leaves_the_text_area(int seed)
    {
        var pdf = A.Pdf([.. new RandomBlocks(seed).Make().Blocks]);

        Assert.All(pdf.Pages.SelectMany(page => page.Pieces), piece =>
        {
            Assert.InRange(piece.Left, 61.9, 595.3 - 62);
            Assert.InRange(piece.Left + (piece.Text.TrimEnd().Length == piece.Text.Length ? piece.Width : 0), 0, 595.3 - 62 + 0.1);
            Assert.InRange(piece.Baseline, piece.Tag == "Artifact" ? 20 : 72, 841.9 - 60);
        });
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void All_content_is_tagged_once_or_an_artifact(int seed)
    {
        var pdf = A.Pdf([.. new RandomBlocks(seed).Make().Blocks]);

        var inTree = pdf.Tags.Document.All.SelectMany(tag => tag.Content).ToList();
        var onPages = pdf.Pages.SelectMany(page => page.Pieces).Where(piece => piece.Mcid is not null)
            .Select(piece => (piece.Page, piece.Mcid ?? 0)).Distinct().ToList();
        Assert.Equal(inTree.Count, inTree.Distinct().Count());
        Assert.Equal(onPages.Order().ToList(), inTree.Order().ToList());
        Assert.All(pdf.Pages.SelectMany(page => page.Pieces), piece => Assert.True(piece.Mcid is not null || piece.Tag == "Artifact"));
        Assert.All(pdf.Pages.SelectMany(page => page.Boxes), box => Assert.True(box.Tag is "Artifact" or "Link", box.Tag));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_parent_tree_leads_back_from_content_to_its_tag(int seed)
    {
        var pdf = A.Pdf([.. new RandomBlocks(seed).Make().Blocks]);

        var numbers = pdf.Catalog.Dictionary("StructTreeRoot").Dictionary("ParentTree").Array("Nums");
        foreach (var page in pdf.Pages)
        {
            Assert.Equal((double)page.Dictionary.Integer("StructParents"), numbers[2 * page.Index]);
            var owners = ((List<object>)numbers[(2 * page.Index) + 1]).Cast<PdfReference>().Select(pdf.Resolve).Cast<PdfDictionary>().ToList();
            Assert.All(page.Pieces.Where(piece => piece.Mcid is not null), piece =>
                Assert.Equal(piece.Tag, owners[piece.Mcid ?? 0].Name("S")));
        }
    }

    private static string Squeezed(string text) => text.Replace(" ", "").Replace("\n", "");
}
