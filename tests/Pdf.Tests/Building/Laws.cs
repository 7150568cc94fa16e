using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests.Building;

/// <summary>What holds for every page, whatever the document.</summary>
internal static class Laws
{
    private const double Left = 62, Top = 60, Bottom = 72, Rounding = 0.1;

    public static void NothingLeavesItsArea(PdfReader pdf) => Assert.All(pdf.Pages, page =>
    {
        Assert.All(Areas(page), area =>
        {
            Assert.InRange(area.Left, Left - Rounding, page.Width - Left);
            Assert.InRange(area.Right, Left, page.Width - Left + Rounding);
        });
        // Headers and footers have areas of their own, the header of a table none.
        Assert.All(page.Pieces.Where(piece => !page.IsHeadOrFoot(piece)), piece =>
        {
            Assert.InRange(piece.Baseline, Bottom, page.Height - Top);
            Assert.InRange(piece.Baseline + (0.7 * piece.Size), Bottom, page.Height - Top + Rounding);
        });
        Assert.All(page.Outlines.Where(outline => outline.Bottom > Bottom), outline => Assert.InRange(outline.Top, Bottom, page.Height - Top + Rounding));
        Assert.Single(page.Outlines, outline => outline.Bottom < Bottom - Rounding);   // the rule above the footer
    });

    /// <summary>No words stand on words, and no rule runs through them.</summary>
    public static void NothingIsPrintedOver(PdfReader pdf) => Assert.All(pdf.Pages, page =>
    {
        var words = page.Pieces.Select(Area).Where(area => area.Right > area.Left).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            for (var j = i + 1; j < words.Count; j++) Assert.False(Meet(words[i], words[j]), $"{words[i]} and {words[j]} on page {page.Index + 1}");
        }
        var rules = page.Outlines.Where(outline => outline.Tag == "Artifact" && outline.Top - outline.Bottom < 1.5).ToList();
        Assert.All(rules, rule => Assert.DoesNotContain(words, word => Meet(word, rule)));
    });

    private static IEnumerable<Outline> Areas(PdfPage page) => page.Pieces.Select(Area).Concat(page.Outlines);

    /// <summary>From below the baseline, where most letters end, to the height of capitals, without space at the end.</summary>
    private static Outline Area(Piece piece)
    {
        var width = piece.Width * piece.Text.TrimEnd().Length / Math.Max(1, piece.Text.Length);
        if (piece.Text.TrimEnd().Length == piece.Text.Length) width = piece.Width;
        return new(piece.Left, piece.Baseline - (0.15 * piece.Size), piece.Left + width, piece.Baseline + (0.66 * piece.Size), piece.Text);
    }

    private static bool Meet(Outline one, Outline other)
    {
        const double kerned = 1;
        return one.Left < other.Right - kerned && other.Left < one.Right - kerned && one.Bottom < other.Top && other.Bottom < one.Top;
    }
}
