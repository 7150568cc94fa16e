using System.Collections.Immutable;
using KpiPapers.Pdf.Tests.Accessibility.Facts;

namespace KpiPapers.Pdf.Tests.Accessibility.Rules;

/// <summary>Types of tags that a screen reader knows (checkpoint 02).</summary>
internal static class RoleRules
{
    public static ImmutableArray<Condition> All { get; } =
    [
        new("02-001", "A tag's type neither is a standard one nor leads to one.", pdf => pdf.Elements
            .Where(element => Path(pdf, element) is var path && !RoleMap.IsStandard(path[^1]) && !IsCircle(path))
            .Select(element => element.Name)),
        new("02-003", "Types of tags lead to each other in a circle.",
            pdf => pdf.Roles.Names.Where(name => IsCircle(pdf.Roles.Path(name)))),
        new("02-004", "A standard type of tag is given another meaning.", pdf => pdf.Roles.Names.Where(RoleMap.IsStandard)),
    ];

    private static IReadOnlyList<string> Path(CheckedPdf pdf, StructureElement element) =>
        pdf.Roles.Path(element.Dictionary.NameOrNull("S") ?? "");

    private static bool IsCircle(IReadOnlyList<string> path) => path.Distinct().Count() < path.Count;
}
