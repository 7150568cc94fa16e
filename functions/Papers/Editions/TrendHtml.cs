using System.Xml.Linq;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers.Editions;

/// <summary>A chart with what it says.</summary>
internal static class TrendHtml
{
    /// <summary>
    /// The drawing is just called a chart, since all that it says stands in words below it. It scrolls sideways where it would be too
    /// small to read.
    /// </summary>
    public static XElement Figure(TrendChart trend, string id, string section) => new(
        "figure",
        new XAttribute("aria-labelledby", id),
        new XElement("p", new XAttribute("id", id), new XElement("strong", HtmlText.Of(trend.Name))),
        new XElement(
            "div",
            new XAttribute("class", "frame"),
            new XAttribute("role", "region"),
            new XAttribute("aria-labelledby", $"{section} {id}"),
            new XAttribute("tabindex", "0"),
            InlineSvg.Named(TrendFigure.Of(trend), "chart", "Chart")),
        new XElement("figcaption", trend.Verdicts.Prepend(trend.Description).Select(words => new XElement("p", HtmlText.Of(words)))));
}
