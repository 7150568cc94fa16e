using System.Xml.Linq;
using KpiPapers.Pdf;

namespace KpiPapers.Papers.Editions;

/// <summary>A drawing in a page whose words stand beside it, so that it is not read out as well.</summary>
internal static class SilentSvg
{
    public static XElement Of(Figure figure, string kind)
    {
        var svg = XElement.Parse(SvgWriter.Write(figure, Typeface.Family));
        svg.SetAttributeValue("role", null);
        svg.SetAttributeValue("aria-label", null);
        svg.SetAttributeValue("aria-hidden", "true");
        svg.SetAttributeValue("class", kind);
        return svg;
    }
}
