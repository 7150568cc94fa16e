using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using KpiPapers.Pdf.Drawing;
using KpiPapers.Pdf.Layout;
using KpiPapers.Pdf.Pictures;
using KpiPapers.Pdf.Typesetting;

namespace KpiPapers.Pdf;

/// <summary>Writes figures as SVG 1.1 to stand in a web page: the same drawing as in the PDF, in the page's own typeface.</summary>
public static class SvgWriter
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    /// <summary>Writes a figure as an element <c>svg</c> that is one image to a screen reader, named by its alternative text.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="fonts">
    /// The typeface that labels are measured in. They keep that width in the page's typeface, so that they meet neither each other nor
    /// the picture's edges.
    /// </param>
    /// <exception cref="LayoutException">The figure cannot be drawn: a shape reaches beyond its edges, for instance.</exception>
    public static string Write(Figure figure, FontFamily fonts)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var shaped = ShapedPicture.Of(figure, new TextComposer(fonts), FigureComposer.PlaceOf(figure, "as SVG"));
        var text = new StringBuilder();
        using (var svg = XmlWriter.Create(text, new() { OmitXmlDeclaration = true }))
        {
            var (width, height) = (Number(shaped.Picture.Width), Number(shaped.Picture.Height));
            svg.WriteStartElement("svg", Namespace);
            Attributes(svg, ("viewBox", $"0 0 {width} {height}"), ("width", width), ("height", height));
            Attributes(svg, ("role", "img"), ("aria-label", figure.AlternativeText));
            for (var i = 0; i < shaped.Labels.Length; i++) Write(svg, shaped.Picture.Shapes[i], shaped.Labels[i]);
            svg.WriteEndElement();
        }
        return text.ToString();
    }

    private static void Write(XmlWriter svg, Shape shape, ShapedText? words)
    {
        switch (shape)
        {
            case Stroke stroke:
                Element(svg, "polyline", ("points", Points(stroke.Points)), ("fill", "none"), ("stroke", Hex(stroke.Color)),
                    ("stroke-width", Number(stroke.Thickness)), ("stroke-linejoin", "round"),
                    ("stroke-dasharray", stroke.IsDashed ? DashArray(Dashes.Of(stroke.Thickness)) : null));
                break;
            case Area area:
                Element(svg, "polygon", ("points", Points(area.Corners)), ("fill", Hex(area.Color)));
                break;
            case Symbol { Mark.Shape: MarkShape.Circle } disc:
                Element(svg, "circle", ("cx", Number(disc.Centre.X)), ("cy", Number(disc.Centre.Y)),
                    ("r", Number(MarkOutline.Radius(disc.Size))), ("fill", Hex(disc.Mark.Color)));
                break;
            case Symbol symbol:
                Element(svg, "polygon", ("points", Points([.. MarkOutline.Corners(symbol.Mark.Shape, symbol.Centre, symbol.Size)])),
                    ("fill", Hex(symbol.Mark.Color)));
                break;
            case Label label when words is not null:
                svg.WriteStartElement("text", Namespace);
                Attributes(svg, ("x", Number(label.At.X)), ("y", Number(label.At.Y)), ("font-size", Number(label.Size)),
                    ("font-weight", label.Bold ? "bold" : null), ("text-anchor", label.Anchor.ToString().ToLowerInvariant()),
                    ("fill", Hex(label.Color ?? Typography.Ink)), ("textLength", Number(words.Width)), ("lengthAdjust", "spacingAndGlyphs"));
                svg.WriteString(words.Words);
                svg.WriteEndElement();
                break;
        }
    }

    private static void Element(XmlWriter svg, string name, params ReadOnlySpan<(string, string?)> attributes)
    {
        svg.WriteStartElement(name, Namespace);
        Attributes(svg, attributes);
        svg.WriteEndElement();
    }

    private static void Attributes(XmlWriter svg, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            if (value is not null) svg.WriteAttributeString(name, XmlText.Of(value));
        }
    }

    private static string Points(ImmutableArray<Point> points) =>
        string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"));

    private static string DashArray((double Dash, double Gap) lengths) => $"{Number(lengths.Dash)} {Number(lengths.Gap)}";

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Hex(Color color) => $"#{color.Red:x2}{color.Green:x2}{color.Blue:x2}";
}
