using System.Collections.Immutable;
using KpiPapers.Pdf.Tests.Accessibility.Facts;

namespace KpiPapers.Pdf.Tests.Accessibility.Rules;

/// <summary>Headings make an outline (checkpoint 14).</summary>
internal static class HeadingRules
{
    public static ImmutableArray<Condition> All { get; } =
    [
        new("14-002", "The first heading is not of level 1.",
            pdf => Numbered(pdf).Take(1).Where(heading => Level(heading) != 1).Select(heading => heading.Name)),
        new("14-003", "A heading skips a level on the way down.", pdf => Numbered(pdf).Zip(Numbered(pdf).Skip(1))
            .Where(pair => Level(pair.Second) > Level(pair.First) + 1).Select(pair => pair.Second.Name)),
        Condition.OfElements("14-006", "A tag has two headings without a level.", element =>
            element.Children.Count(child => child.Type == "H") > 1),
        Condition.OfFile("14-007", "Some headings have a level and some have none.", pdf =>
            pdf.Elements.Any(element => element.Type == "H") && Numbered(pdf).Any()),
    ];

    private static IEnumerable<StructureElement> Numbered(CheckedPdf pdf) =>
        pdf.Elements.Where(element => element.Type is ['H', >= '1' and <= '6']);

    private static int Level(StructureElement heading) => heading.Type[1] - '0';
}
