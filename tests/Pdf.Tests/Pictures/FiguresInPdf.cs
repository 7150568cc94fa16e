using KpiPapers.Pdf.Tests.Building;
using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests.Pictures;

public sealed class FiguresInPdf
{
    [Fact]
    public void A_figure_is_read_out_by_its_alternative_text()
    {
        var pdf = A.Pdf(Paragraph.Of("Before"), A.Figure("Wait, falling"), Paragraph.Of("After"));

        var figure = pdf.Tags.Document.Children[1];
        Assert.Equal(("Figure", "Wait, falling"), (figure.Type, figure.Alternative));
        Assert.Single(figure.Content);
    }

    [Fact]
    public void A_figure_says_where_on_its_page_it_is()
    {
        var pdf = A.Pdf(A.Figure("Wait, falling", width: 200, height: 80));

        Assert.Contains("BBox=[62 702 262 782]", pdf.Tags.Document.Children[0].Attributes);   // A4 is 842 high, its upper margin 60
    }

    [Fact]
    public void Shapes_stand_where_the_picture_has_them()
    {
        var picture = new Picture(100, 50,
        [
            Area.Rectangle(new(10, 20), 30, 5, default),
            new Stroke([new(10, 40), new(90, 45)], default, 2),
            new Symbol(new(50, 25), new(MarkShape.Circle, default), 10),
        ]);

        var outlines = A.Pdf(new Figure(picture, "Shapes")).Pages[0].Outlines.Where(outline => outline.Tag == "Figure").ToList();

        Assert.Equal([(10, 20, 40, 25), (9, 39, 91, 46), (46, 21, 54, 29)], outlines.Select(InPicture));
    }

    [Theory]
    [InlineData(Anchor.Start, 0)]
    [InlineData(Anchor.Middle, 0.5)]
    [InlineData(Anchor.End, 1)]
    public void Words_stand_at_their_anchor(Anchor anchor, double part)
    {
        var picture = new Picture(200, 50, [new Label(new(100, 30), "September", 9) { Anchor = anchor, Bold = true }]);

        var page = A.Pdf(new Figure(picture, "Words")).Pages[0];

        var words = page.Pieces.Single(piece => piece.Tag == "Figure");
        Assert.Equal("September ", words.Text);
        Assert.Contains("Bold", words.Font);
        Assert.Equal(162, words.Left + (part * WidthWithoutSpace(words)), 0.01);
        Assert.Equal(841.89 - 60 - 30, words.Baseline, 0.01);
    }

    [Fact]
    public void Words_after_a_figure_keep_their_look()
    {
        var alone = A.Pdf(Paragraph.Of("Before"), Paragraph.Of("After")).Pages[0].Pieces[1];
        var after = A.Pdf(Paragraph.Of("Before"), A.Figure("Wait"), Paragraph.Of("After")).Pages[0].Pieces.Single(piece => piece.Text == "After");

        Assert.Equal((alone.Font[7..], alone.Size), (after.Font[7..], after.Size));   // the names of subsets begin with six letters and a plus
    }

    /// <summary>From the left and the top of a figure that stands first on an upright A4 page.</summary>
    private static (double Left, double Top, double Right, double Bottom) InPicture(Outline outline)
    {
        const double left = 62, top = 841.89 - 60;
        return (Math.Round(outline.Left - left, 1), Math.Round(top - outline.Top, 1), Math.Round(outline.Right - left, 1), Math.Round(top - outline.Bottom, 1));
    }

    private static double WidthWithoutSpace(Piece piece)
    {
        var font = TestFonts.Family.Bold;
        Assert.True(font.TryGetGlyph(' ', out var space));
        return piece.Width - (font.Advance(space) * piece.Size / font.Metrics.UnitsPerEm);
    }
}
