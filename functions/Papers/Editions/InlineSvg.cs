using System.Xml.Linq;
using KpiPapers.Pdf;

namespace KpiPapers.Papers.Editions;

/// <summary>Drawings in a page. What they say stands in words beside them, so they have a short name or none.</summary>
internal static class InlineSvg
{
    /// <summary>A drawing that is not read out.</summary>
    public static XElement Silent(Figure figure, string kind) =>
        Drawn(figure, kind, ("role", null), ("aria-label", null), ("aria-hidden", "true"));

    /// <summary>A drawing that is read out as an image of this name.</summary>
    public static XElement Named(Figure figure, string kind, string name) => Drawn(figure, kind, ("aria-label", name));

    private static XElement Drawn(Figure figure, string kind, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        var svg = XElement.Parse(SvgWriter.Write(figure, Typeface.Family));
        svg.SetAttributeValue("class", kind);
        foreach (var (name, value) in attributes) svg.SetAttributeValue(name, value);
        return svg;
    }
}
