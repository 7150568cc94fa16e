using System.Collections.Immutable;
using System.Xml.Linq;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers.Editions;

/// <summary>Links to the sections.</summary>
internal static class ContentsHtml
{
    public static XElement Nav(Paper paper) => new(
        "nav",
        new XAttribute("aria-labelledby", "contents"),
        new XElement("h2", new XAttribute("id", "contents"), "Contents"),
        List([Item(CoverHtml.Id, CoverHtml.Heading, []), .. Items(paper.Sections, "section")]));

    private static IEnumerable<XElement> Items(ImmutableArray<PaperSection> sections, string parent) =>
        sections.Select((section, index) => (Section: section, Id: SectionHtml.Id(parent, index)))
            .Select(item => Item(item.Id, SectionHtml.Heading(item.Section), Items(item.Section.Parts, item.Id)));

    private static XElement Item(string id, string words, IEnumerable<XElement> within) =>
        new("li", new XElement("a", new XAttribute("href", $"#{id}"), HtmlText.Of(words)), within.Any() ? List(within) : null);

    private static XElement List(IEnumerable<XElement> items) => new("ul", items);
}
