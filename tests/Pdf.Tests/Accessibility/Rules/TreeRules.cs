using System.Collections.Immutable;
using KpiPapers.Pdf.Tests.Accessibility.Facts;

namespace KpiPapers.Pdf.Tests.Accessibility.Rules;

/// <summary>The tree of tags and the content of pages belong to each other (ISO 32000-1, 14.7).</summary>
internal static class TreeRules
{
    public static ImmutableArray<Condition> All { get; } =
    [
        Condition.OfFile("UA 7.1", "There are no tags.", pdf => pdf.Elements.Count == 0),
        new("PDF 14.7.2-1", "A tag does not lead up to the one that it stands in.", pdf => pdf.Elements
            .Where(element => element.Dictionary.DictionaryOrNull("P") != (element.Parent?.Dictionary ?? pdf.Structure))
            .Select(element => element.Name)),
        Condition.OfElements("PDF 14.7.2-2", "A tag does not say that it is one.",
            element => element.Dictionary.NameOrNull("Type") is not (null or "StructElem")),
        new("PDF 14.7.2-3", "A tag stands in two places.", pdf => pdf.Elements
            .GroupBy(element => element.Number).Where(same => same.Count() > 1).Select(same => same.First().Name)),
        new("PDF 14.7.4.2-2", "Two pieces of a page's content have one number.", pdf => pdf.Pages.SelectMany(page => page.Content.Marks
            .Where(mark => mark.Number is not null).GroupBy(mark => mark.Number)
            .Where(same => same.Count() > 1).Select(same => $"{page.Name}, number {same.Key}"))),
        new("PDF 14.7.4.2-3", "A piece of a page's content belongs to no tag.", pdf => Numbers(pdf)
            .Where(item => !pdf.Owners[item.Item].Any()).Select(item => item.Name)),
        new("PDF 14.7.4.2-4", "A piece of a page's content belongs to two tags.", pdf => Numbers(pdf)
            .Where(item => pdf.Owners[item.Item].Skip(1).Any()).Select(item => item.Name)),
        new("PDF 14.7.4.2-5", "A tag refers to content that no page has.", pdf =>
        {
            var known = Numbers(pdf).Select(item => item.Item).ToHashSet();
            return pdf.Elements.Where(element => element.Content.Any(item => !known.Contains(item))).Select(element => element.Name);
        }),
        new("PDF 14.7.4.3", "A tag refers to an annotation that its page does not have.",
            pdf => pdf.Elements.Where(element => element.Objects.Any(item =>
                !pdf.Annotations.Any(annotation => annotation.Number == item.Number && annotation.Page.Dictionary == item.Page)))
            .Select(element => element.Name)),
    ];

    private static IEnumerable<(ContentItem Item, string Name)> Numbers(CheckedPdf pdf) => pdf.Pages.SelectMany(page => page.Content.Marks
        .Select(mark => mark.Number).OfType<int>().Distinct()
        .Select(number => (new ContentItem(page.Dictionary, number), $"{page.Name}, number {number}")));
}
