using System.Collections.Immutable;
using KpiPapers.Pdf.Tests.Accessibility.Facts;

namespace KpiPapers.Pdf.Tests.Accessibility.Rules;

/// <summary>Everything on a page is either tagged or an artifact (checkpoints 01 and 18).</summary>
internal static class ContentRules
{
    public static ImmutableArray<Condition> All { get; } =
    [
        OfMarks("01-003", "An artifact stands inside tagged content.",
            mark => mark.IsArtifact && mark.Chain.Any(outer => outer.Number is not null)),
        OfMarks("01-004", "Tagged content stands inside an artifact.",
            mark => mark.Number is not null && mark.Chain.Any(outer => outer.IsArtifact)),
        new("01-005", "Something is shown that is neither tagged nor an artifact.", Unmarked),
        OfMarks("18-001", "Text is kept from screen readers though it is no header or footer of the page.", mark =>
            mark.IsArtifact && mark.Properties?.NameOrNull("Type") != "Pagination", textOnly: true),
        OfMarks("18-002", "A repeated part of the page is neither header, footer nor watermark.", mark =>
            mark.IsArtifact && mark.Properties?.NameOrNull("Subtype") is not (null or "Header" or "Footer" or "Watermark")),
        new("PDF 14.6", "Marked content does not begin and end in one place.", pdf =>
            pdf.Pages.SelectMany(page => page.Content.Imbalances.Select(imbalance => $"{page.Name}: {imbalance}"))),
        OfMarks("PDF 14.7.4.2-1", "Tagged content stands inside other tagged content.", mark =>
            mark.Number is not null && mark.Outer?.Chain.Any(outer => outer.Number is not null) == true),
    ];

    private static Condition OfMarks(string number, string sentence, Func<ContentMark, bool> isMet, bool textOnly = false) =>
        new(number, sentence, pdf => pdf.Pages.SelectMany(page =>
            (textOnly ? WithText(page) : page.Content.Marks).Where(isMet)
            .Select(mark => $"{page.Name}, {mark.Tag} {mark.Number}".TrimEnd())));

    private static IEnumerable<ContentMark> WithText(CheckedPage page) =>
        page.Content.Paintings.Where(painting => painting.IsText).Select(painting => painting.Mark).OfType<ContentMark>().Distinct();

    private static IEnumerable<string> Unmarked(CheckedPdf pdf) => pdf.Pages.SelectMany(page => page.Content.Paintings
        .Where(painting => painting.Mark?.Chain.Any(mark => mark.IsArtifact || mark.Number is not null) != true)
        .Select(painting => $"{page.Name}, operator {painting.Operator}"));
}
