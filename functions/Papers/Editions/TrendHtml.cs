using System.Xml.Linq;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers.Editions;

/// <summary>A chart with what it says.</summary>
internal static class TrendHtml
{
    /// <summary>
    /// The drawing has only a name, since all that it says stands in words below it. It scrolls sideways where it would be too small to
    /// read.
    /// </summary>
    public static XElement Figure(TrendChart trend, string id) => new(
        "figure",
        new XAttribute("aria-labelledby", id),
        new XElement("p", new XAttribute("id", id), new XElement("strong", HtmlText.Of(trend.Name))),
        new XElement(
            "div",
            new XAttribute("class", "frame"),
            new XAttribute("role", "img"),
            new XAttribute("aria-label", PrintableText.Of($"Chart of {trend.Name}")),
            new XAttribute("tabindex", "0"),
            SilentSvg.Of(TrendFigure.Of(trend), "chart")),
        new XElement("figcaption", trend.Verdicts.Prepend(trend.Description).Select(words => new XElement("p", HtmlText.Of(words)))));
}
