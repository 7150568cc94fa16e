using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests.Accessibility.Facts;

/// <summary>A marked-content sequence of a page.</summary>
/// <param name="Tag">Such as <c>P</c> or <c>Artifact</c>.</param>
/// <param name="Properties">Its property list.</param>
/// <param name="Outer">The sequence around it.</param>
/// <param name="IsInText">Whether it begins inside a text object.</param>
internal sealed record ContentMark(string Tag, PdfDictionary? Properties, ContentMark? Outer, bool IsInText)
{
    public int? Number => Properties?.IntegerOrNull("MCID");

    public bool IsArtifact => Tag == "Artifact";

    /// <summary>The sequence and those around it.</summary>
    public IEnumerable<ContentMark> Chain => Outer is null ? [this] : Outer.Chain.Prepend(this);

    public bool HasLanguage => Chain.Any(mark => mark.Properties?.HasWords("Lang") == true);
}
