using System.Collections.Immutable;
using KpiPapers.Pdf.Tests.Accessibility.Facts;

namespace KpiPapers.Pdf.Tests.Accessibility.Rules;

/// <summary>Links and other annotations are part of the text and have words of their own (checkpoint 28).</summary>
internal static class AnnotationRules
{
    private static readonly HashSet<string?> Known = [.. (
        "Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup "
        + "FileAttachment Sound Movie Widget Screen PrinterMark TrapNet Watermark 3D Redact").Split(' ')];

    public static ImmutableArray<Condition> All { get; } =
    [
        Condition.OfAnnotations("28-002", "An annotation is not in a tag for annotations.", annotation =>
            annotation.Subtype is not ("Widget" or "Link" or "PrinterMark") && !annotation.IsIn("Annot")),
        Condition.OfAnnotations("28-004", "An annotation is not put in words.", annotation =>
            annotation.Subtype is not ("Widget" or "Link" or "PrinterMark")
            && !annotation.Dictionary.HasWords("Contents") && !annotation.HasAlternative),
        Condition.OfAnnotations("28-005", "A form's field is not put in words.", annotation =>
            annotation.Subtype == "Widget" && !annotation.Dictionary.HasWords("TU") && !annotation.HasAlternative),
        Condition.OfAnnotations("28-006", "An annotation is of an unknown kind.", annotation => !Known.Contains(annotation.Subtype)),
        Condition.OfAnnotations("28-007", "There is an annotation for trapping.", annotation => annotation.Subtype == "TrapNet"),
        OfPages("28-008", "A page with annotations does not say in which order the tab key visits them.",
            page => !page.Dictionary.Has("Tabs")),
        OfPages("28-009", "The tab key does not visit a page's annotations in the order of the tags.", page =>
            page.Dictionary.Has("Tabs") && page.Dictionary.NameOrNull("Tabs") != "S"),
        Condition.OfAnnotations("28-010", "A form's field is not in a tag for forms.",
            annotation => annotation.Subtype == "Widget" && !annotation.IsIn("Form")),
        Condition.OfAnnotations("28-011", "A link is not in a tag for links.",
            annotation => annotation.Subtype == "Link" && !annotation.IsIn("Link")),
        Condition.OfAnnotations("28-012", "A link is not put in words.", annotation =>
            annotation.Subtype == "Link" && !annotation.Dictionary.HasWords("Contents")),
        Condition.OfElements("PDF 14.8.4.4.2", "A tag for links has no link.",
            element => element.Type == "Link" && element.Objects.Count == 0),
        Condition.OfAnnotations("28-014", "There is sound or video.",
            annotation => annotation.Subtype is "Sound" or "Movie" or "Screen" or "3D" or "RichMedia"),
        Condition.OfAnnotations("28-017", "A printer's mark has a tag.",
            annotation => annotation.Subtype == "PrinterMark" && annotation.Owners.Count > 0),
    ];

    private static Condition OfPages(string number, string sentence, Func<CheckedPage, bool> isMet) => new(number, sentence, pdf =>
        pdf.Pages.Where(page => page.Dictionary.RawArray("Annots").Count > 0 && isMet(page)).Select(page => page.Name));
}
