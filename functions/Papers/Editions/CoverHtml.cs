using System.Collections.Immutable;
using System.Xml.Linq;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers.Editions;

/// <summary>
/// The cover report as names and descriptions: unlike a table of two columns it may stand in one on a small screen, and it is read out
/// without counting rows and columns.
/// </summary>
internal static class CoverHtml
{
    public const string Id = "cover-report", Heading = "Cover report";

    public static XElement Section(ImmutableArray<CoverRow> rows) => new(
        "section",
        new XAttribute("class", "cover"),
        new XAttribute("aria-labelledby", Id),
        new XElement("h2", new XAttribute("id", Id), Heading),
        new XElement("dl", rows.Select(row => new XElement("div", new XElement("dt", HtmlText.Of(row.Name)), Details(row)))));

    private static IEnumerable<XElement> Details(CoverRow row) =>
        row.Lines.DefaultIfEmpty("").Select(line => new XElement("dd", HtmlText.Of(line)));
}
