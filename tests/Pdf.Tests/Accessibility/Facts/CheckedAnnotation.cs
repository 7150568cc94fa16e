using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests.Accessibility.Facts;

/// <summary>An annotation with the tags that hold it.</summary>
internal sealed record CheckedAnnotation(
    int Number, PdfDictionary Dictionary, CheckedPage Page, IReadOnlyList<StructureElement> Owners)
{
    public string Name => $"annotation {Subtype}, object {Number} on {Page.Name}";

    public string? Subtype => Dictionary.NameOrNull("Subtype");

    public bool IsIn(string type) => Owners.Any(owner => owner.Type == type);

    /// <summary>Whether the tag around it describes it.</summary>
    public bool HasAlternative => Owners.Any(owner => owner.Dictionary.HasWords("Alt"));
}
