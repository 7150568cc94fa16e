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

    [Theory]
    [InlineData("")]
    [InlineData("\u200B")]
    public void A_number_without_a_text_is_printed_alone(string text)
    {
        var numbered = Paragraph.Of(text) with { Number = "1.1" };

        Assert.Equal("1.1", A.Pdf(numbered).Tags.Document.Reading);
        Assert.Equal("1.1", A.Pdf(A.Table(["a"], new CellRow([new Cell([numbered])]))).Tags.Document.All.Single(tag => tag.Type == "TD").Reading);
    }

    [Fact]
    public void A_number_in_a_right_aligned_cell_stays_by_its_text()
    {
        var table = A.Table(["a"], new CellRow([new Cell([Numbered("1.1")])]));

        var pieces = A.Pdf(table with { Columns = [new("a", 1) { AlignRight = true }] }).Pages[0].Pieces;

        Assert.InRange(pieces.Single(piece => piece.Text == "Text").Left - pieces.Single(piece => piece.Text == "1.1 ").Left, 10, 40);
    }

    [Fact]
    public void A_list_at_the_start_of_a_section_belongs_to_no_paragraph()
    {
        var list = new BulletList([[new Run("Item")]]);
        var pdf = new PdfReader(PdfWriter.Write(A.Document(
            new Section { Blocks = [list] },
            new Section { Blocks = [Numbered("1.1")] },
            new Section { Blocks = [list] })));

        Assert.Equal(pdf.Pages[0].Pieces[0].Left, pdf.Pages[2].Pieces[0].Left);
    }

    private static Paragraph Numbered(string number) => Paragraph.Of("Text") with { Number = number };

    private static Dictionary<string, Piece> Pieces(params ReadOnlySpan<Block> blocks) =>
        A.Pdf(blocks).Pages[0].Pieces.Where(piece => piece.Tag != "Artifact").ToDictionary(piece => piece.Text.Trim());
}
