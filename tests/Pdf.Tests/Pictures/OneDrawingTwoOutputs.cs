using System.Globalization;
using System.Xml.Linq;
using KpiPapers.Pdf.Tests.Building;

namespace KpiPapers.Pdf.Tests.Pictures;

/// <summary>What is at one place in the PDF is at the same place in the SVG, tried on random pictures.</summary>
public sealed class OneDrawingTwoOutputs
{
    private const double Left = 62, Top = 841.89 - 60;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Both_have_the_same_shapes_at_the_same_places(int seed)
    {
        var figure = new Figure(new RandomPicture(seed).Make(), "Random");

        var page = A.Pdf(figure).Pages[0];
        var svg = XDocument.Parse(SvgWriter.Write(figure, TestFonts.Family)).Root!;   // a document that was parsed has one

        var inPdf = page.Outlines.Where(outline => outline.Tag == "Figure")
            .Select(outline => Rounded(outline.Left - Left, Top - outline.Top, outline.Right - Left, Top - outline.Bottom));
        Assert.Equal(inPdf, svg.Elements().Where(element => element.Name.LocalName != "text").Select(Extent));
        Assert.Equal(
            page.Pieces.Where(piece => piece.Tag == "Figure").Select(piece => piece.Text.Trim()),
            svg.Elements().Where(element => element.Name.LocalName == "text").Select(element => element.Value));
    }

    private static (double Left, double Top, double Right, double Bottom) Extent(XElement element)
    {
        if (element.Name.LocalName == "circle")
        {
            var (x, y, radius) = (Number(element, "cx"), Number(element, "cy"), Number(element, "r"));
            return Rounded(x - radius, y - radius, x + radius, y + radius);
        }
        var points = element.Attribute("points")!.Value.Split(' ').Select(point => point.Split(',').Select(Parsed).ToArray()).ToArray();   // has points
        var margin = element.Name.LocalName == "polyline" ? Number(element, "stroke-width") / 2 : 0;
        return Rounded(
            points.Min(point => point[0]) - margin, points.Min(point => point[1]) - margin,
            points.Max(point => point[0]) + margin, points.Max(point => point[1]) + margin);
    }

    private static (double, double, double, double) Rounded(double left, double top, double right, double bottom) =>
        (Math.Round(left, 1), Math.Round(top, 1), Math.Round(right, 1), Math.Round(bottom, 1));

    private static double Number(XElement element, string attribute) => Parsed(element.Attribute(attribute)!.Value);   // or the test fails

    private static double Parsed(string number) => double.Parse(number, CultureInfo.InvariantCulture);
}
