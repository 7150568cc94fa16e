using System.Collections.Frozen;
using KpiPapers.Pdf.Tests.Accessibility.Facts;

namespace KpiPapers.Pdf.Tests.Accessibility.Rules;

/// <summary>What may stand in what, for one family of tags (ISO 32000-1, 14.8.4).</summary>
/// <param name="Children">For each type that holds nothing but tags of some types: those types.</param>
/// <param name="Parents">For each type that stands only in tags of some types: those types.</param>
internal sealed record Nesting(FrozenDictionary<string, string[]> Children, FrozenDictionary<string, string[]> Parents)
{
    public static Nesting Of(Dictionary<string, string> children, Dictionary<string, string> parents) =>
        new(Parts(children), Parts(parents));

    /// <summary>The types that have one caption at most, at their edge.</summary>
    public string[] Captioned { get; init; } = [];

    /// <summary>Whether the caption may also come last.</summary>
    public bool CaptionMayBeLast { get; init; }

    public IEnumerable<string> Faults(StructureElement element)
    {
        if (Children.TryGetValue(element.Type, out var allowed))
        {
            foreach (var child in element.Children.Where(child => !allowed.Contains(child.Type)))
                yield return $"{child.Name} in {element.Name}";
            if (element.Content.Count > 0) yield return $"text of its own in {element.Name}";
        }
        if (Parents.TryGetValue(element.Type, out var parents) && !parents.Contains(element.Parent?.Type))
            yield return $"{element.Name} in {element.Parent?.Name ?? "no tag"}";
        if (Captioned.Contains(element.Type) && element.Children.Any(child => child.Type == "Caption") && !HasOneCaptionAtItsEdge(element))
            yield return $"caption amid {element.Name}";
    }

    private bool HasOneCaptionAtItsEdge(StructureElement element) =>
        element.Children.Count(child => child.Type == "Caption") == 1
        && (element.Children[0].Type == "Caption" || (CaptionMayBeLast && element.Children[^1].Type == "Caption"));

    private static FrozenDictionary<string, string[]> Parts(Dictionary<string, string> types) =>
        types.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Split(' '));
}
