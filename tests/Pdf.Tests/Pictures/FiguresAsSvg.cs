using System.Globalization;
using System.Xml.Linq;
using KpiPapers.Pdf.Tests.Building;

namespace KpiPapers.Pdf.Tests.Pictures;

public sealed class FiguresAsSvg
{
    [Fact]
    public void A_figure_is_one_image_with_a_name()
    {
        Assert.Equal(
            """
            <svg viewBox="0 0 200 80" width="200" height="80" role="img" aria-label="Wait, &lt;falling&gt; &amp; &quot;low&quot;" xmlns="http://www.w3.org/2000/svg"><polygon points="0,0 200,0 200,80 0,80" fill="#f0f0f0" /><polyline points="10,10 100,40 160,65" fill="none" stroke="#004080" stroke-width="1.5" stroke-linejoin="round" stroke-dasharray="6 4.5" /><polygon points="160,67.88 162.88,65 160,62.12 157.12,65" fill="#b00000" /><text x="195" y="70" font-size="8" text-anchor="end" fill="#1a1c1e" textLength="15.336" lengthAdjust="spacingAndGlyphs">Now</text></svg>
            """,
            SvgWriter.Write(A.Figure("Wait, <falling> & \"low\""), TestFonts.Family));
    }

    [Fact]
    public void Words_keep_their_width_in_any_typeface()
    {
        var label = Svg(new Label(new(5, 30), "12 seconds", 9)).Descendants().Single(element => element.Name.LocalName == "text");

        var words = A.Pdf(new Figure(new Picture(200, 50, [new Label(new(5, 30), "12 seconds", 9)]), "Words")).Pages[0].Pieces[0];
        Assert.InRange(words.Width - Number(label, "textLength"), 0.5, 4);   // the PDF's has a space at its end
    }

    [Fact]
    public void What_XML_cannot_hold_is_left_out()
    {
        var svg = XDocument.Parse(SvgWriter.Write(A.Figure("Bell\u0007 and \uFFFE"), TestFonts.Family));

        Assert.Equal("Bell and ", svg.Root?.Attribute("aria-label")?.Value);
    }

    [Fact]
    public void Words_are_those_that_the_PDF_prints()
    {
        var figure = new Figure(new Picture(200, 50, [new Label(new(5, 30), "\u202Eup \u2192 now", 9)]), "Words");

        var svg = XDocument.Parse(SvgWriter.Write(figure, TestFonts.Family with { StandIn = _ => "->" }));

        Assert.Equal("up -> now", svg.Root?.Value);
    }

    [Theory]
    [InlineData(MarkShape.Circle, "circle")]
    [InlineData(MarkShape.Square, "polygon")]
    [InlineData(MarkShape.Star, "polygon")]
    public void Marks_are_shapes(MarkShape shape, string element) =>
        Assert.Equal(element, Svg(new Symbol(new(20, 20), new(shape, new(0, 0x70, 0x3C)), 8)).Root?.Elements().Single().Name.LocalName);

    private static XDocument Svg(Shape shape) =>
        XDocument.Parse(SvgWriter.Write(new Figure(new Picture(200, 50, [shape]), "Words"), TestFonts.Family));

    private static double Number(XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)?.Value ?? "", CultureInfo.InvariantCulture);
}
