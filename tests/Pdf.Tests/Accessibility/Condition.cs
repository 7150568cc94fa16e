using KpiPapers.Pdf.Tests.Accessibility.Facts;

namespace KpiPapers.Pdf.Tests.Accessibility;

/// <summary>A way to fail PDF/UA-1.</summary>
/// <param name="Number">
/// As the Matterhorn Protocol numbers it, such as <c>13-004</c>; for what the protocol takes for granted, the clause of ISO 32000-1
/// (<c>PDF 14.7.2</c>) or ISO 14289-1 (<c>UA 7.5</c>).
/// </param>
/// <param name="Sentence">What is wrong where it is met.</param>
/// <param name="Places">Where a file meets it: objects and pages.</param>
internal sealed record Condition(string Number, string Sentence, Func<CheckedPdf, IEnumerable<string>> Places)
{
    /// <summary>A condition of the whole file.</summary>
    public static Condition OfFile(string number, string sentence, Func<CheckedPdf, bool> isMet) =>
        new(number, sentence, pdf => isMet(pdf) ? ["the file"] : []);

    /// <summary>A condition of single tags.</summary>
    public static Condition OfElements(string number, string sentence, Func<StructureElement, bool> isMet) =>
        new(number, sentence, pdf => pdf.Elements.Where(isMet).Select(element => element.Name));

    /// <summary>A condition of single annotations.</summary>
    public static Condition OfAnnotations(string number, string sentence, Func<CheckedAnnotation, bool> isMet) =>
        new(number, sentence, pdf => pdf.Annotations.Where(isMet).Select(annotation => annotation.Name));

    /// <summary>A condition of single fonts.</summary>
    public static Condition OfFonts(string number, string sentence, Func<CheckedFont, bool> isMet) =>
        new(number, sentence, pdf => pdf.Fonts.Where(isMet).Select(font => font.Name));
}
