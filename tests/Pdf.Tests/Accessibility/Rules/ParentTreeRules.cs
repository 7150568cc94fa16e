using System.Collections.Immutable;
using KpiPapers.Pdf.Tests.Accessibility.Facts;

namespace KpiPapers.Pdf.Tests.Accessibility.Rules;

/// <summary>From content and annotations the way back to their tags is right (ISO 32000-1, 14.7.4.4).</summary>
internal static class ParentTreeRules
{
    public static ImmutableArray<Condition> All { get; } =
    [
        new("PDF 14.7.4.4-1", "A page with tagged content has no place in the parent tree.", pdf => Tagged(pdf)
            .Where(page => pdf.Parents.OfPage(page) is null).Select(page => page.Name)),
        new("PDF 14.7.4.4-2", "The parent tree leads from a page's content to another tag than its own.",
            pdf => Tagged(pdf).SelectMany(page => Astray(pdf, page))),
        new("PDF 14.7.4.4-3", "The parent tree does not lead from an annotation to its tag.", pdf => pdf.Annotations
            .Where(annotation => annotation.Owners.Count > 0
                && !annotation.Owners.Any(owner => owner.Number == pdf.Parents.OfAnnotation(annotation)))
            .Select(annotation => annotation.Name)),
        new("PDF 14.7.4.4-4", "The parent tree has a place that nothing leads to.", pdf => pdf.Parents.Keys
            .Except(pdf.Pages.Select(page => page.Dictionary.IntegerOrNull("StructParents") ?? -1))
            .Except(pdf.Annotations.Select(annotation => annotation.Dictionary.IntegerOrNull("StructParent") ?? -1))
            .Select(key => $"place {key}")),
        Condition.OfFile("PDF 14.7.4.4-5", "The next free place of the parent tree is taken.", pdf =>
            pdf.Structure?.IntegerOrNull("ParentTreeNextKey") is { } next && pdf.Parents.Keys.Any(key => key >= next)),
        new("PDF 14.7.4.4-6", "Two pages or annotations share a place in the parent tree.",
            pdf => pdf.Pages.Select(page => page.Dictionary.IntegerOrNull("StructParents"))
                .Concat(pdf.Annotations.Select(annotation => annotation.Dictionary.IntegerOrNull("StructParent")))
                .OfType<int>().GroupBy(key => key).Where(same => same.Count() > 1).Select(same => $"place {same.Key}")),
    ];

    private static IEnumerable<CheckedPage> Tagged(CheckedPdf pdf) =>
        pdf.Pages.Where(page => page.Content.Marks.Any(mark => mark.Number is not null));

    private static IEnumerable<string> Astray(CheckedPdf pdf, CheckedPage page)
    {
        if (pdf.Parents.OfPage(page) is not { } owners) yield break;
        var numbers = page.Content.Marks.Select(mark => mark.Number).OfType<int>().ToHashSet();
        foreach (var number in numbers.Concat(Enumerable.Range(0, owners.Count).Where(i => owners[i] is not null)).Distinct())
        {
            var found = owners.ElementAtOrDefault(number);
            var own = pdf.Owners[new(page.Dictionary, number)].ToList();
            if (own.Count > 0 ? own.TrueForAll(owner => owner.Number != found) : !numbers.Contains(number))
                yield return $"{page.Name}, number {number}";
        }
    }
}
