using KpiPapers.Pdf.Tests.Building;
using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests;

/// <summary>Numbers hang to the left of their paragraphs, whatever their length.</summary>
public sealed class HangingNumberTests
{
    [Theory]
    [InlineData("1.1")]
    [InlineData("3.12.10")]
    [InlineData("13.112.110")]
    public void A_number_never_touches_its_text(string number)
    {
        var pieces = Pieces(Numbered(number));

        Assert.True(pieces["Text"].Left >= pieces[number].Left + pieces[number].Width + 1);   // the width has a space at its end
    }

    [Fact]
    public void Paragraphs_of_one_paper_begin_at_one_edge()
    {
        Assert.Equal(Pieces(Numbered("1.1"))["Text"].Left, Pieces(Numbered("3.12.10"))["Text"].Left);
    }

    [Theory]
    [InlineData("1.1")]
    [InlineData("13.112.110")]
    public void A_list_stands_below_its_paragraphs_text(string number)
    {
        var pieces = Pieces(Numbered(number), new BulletList([[new Run("Item")]]));

        Assert.InRange(pieces["•"].Left - pieces["Text"].Left, 4.9, 5.1);
    }

    private static Paragraph Numbered(string number) => Paragraph.Of("Text") with { Number = number };

    private static Dictionary<string, Piece> Pieces(params ReadOnlySpan<Block> blocks) =>
        A.Pdf(blocks).Pages[0].Pieces.Where(piece => piece.Tag != "Artifact").ToDictionary(piece => piece.Text.Trim());
}
