using KpiPapers.Pdf.Tests.Building;
using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests;

/// <summary>A caller may say what stands in for characters that the font lacks.</summary>
public sealed class StandInTests
{
    [Theory]
    [InlineData("Cold ☃ days", "Cold [2603] days")]
    [InlineData("Well done 😀", "Well done [1F600]")]
    [InlineData("q\u0301", "q[301]")]
    [InlineData("Caf\u0065\u0301", "Café")]
    public void It_is_printed_in_the_characters_place(string text, string printed)
    {
        var pdf = Pdf(TestFonts.Family with { StandIn = rune => $"[{rune.Value:X}]" }, Paragraph.Of(text));

        Assert.Equal(printed, pdf.Tags.Document.Reading.Trim());
    }

    [Fact]
    public void It_may_be_nothing()
    {
        var pdf = Pdf(TestFonts.Family with { StandIn = _ => "" }, Paragraph.Of("Cold ☃☃ days"));

        Assert.Equal("Cold days", pdf.Tags.Document.Reading.Trim());
    }

    [Fact]
    public void It_has_no_stand_in_itself()
    {
        var error = Assert.Throws<LayoutException>(() => Pdf(TestFonts.Family with { StandIn = _ => "☃" }, Paragraph.Of("Cold 😀")));

        Assert.Contains("(U+2603)", error.Message);
    }

    private static PdfReader Pdf(FontFamily fonts, Block block) => new(PdfWriter.Write(A.Document(block) with { Fonts = fonts }));
}
