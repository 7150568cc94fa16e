using System.Collections.Immutable;
using KpiPapers.Pdf.Tests.Accessibility.Damaging;

namespace KpiPapers.Pdf.Tests.Accessibility.Cases;

/// <summary>Damage to links, and content of kinds that we never write.</summary>
internal static class AnnotationDamage
{
    public static ImmutableArray<Damage> All { get; } =
    [
        new("28-002", "a note on the page in a tag for links", pdf => pdf.Replace("/Subtype /Link ", "/Subtype /Text ")),
        new("28-004", "a note on the page without words", pdf =>
            As(pdf, "Text", "Annot").Replace("/Contents (", "/Was (", "/Subtype /Text")),
        new("28-005", "a field without words", pdf => As(pdf, "Widget", "Form")),
        new("28-006", "an unknown annotation", pdf => As(pdf, "Wobble", "Annot")),
        new("28-007", "a trap net", pdf => As(pdf, "TrapNet", "Annot")),
        new("28-008", "no tab order", pdf => pdf.Without("Tabs")),
        new("28-009", "a tab order by rows", pdf => pdf.Replace("/Tabs /S", "/Tabs /R")),
        new("28-010", "a field that is not in a form", pdf => As(pdf, "Widget /TU (Words)", "Annot")),
        new("28-011", "links in spans", pdf => pdf.ReplaceAll("/S /Link ", "/S /Span ")),
        new("28-012", "a link without words", pdf => pdf.Replace("/Contents (", "/Was (", "/Subtype /Link")),
        new("28-012", "a link in blank words", pdf => pdf.Replace("/Contents (", "/Contents ( ) /Was (", "/Subtype /Link")),
        new("PDF 14.8.4.4.2", "a paragraph in a tag for links", pdf => pdf.Replace("/S /P ", "/S /Link ")),
        new("28-014", "a film", pdf => As(pdf, "Movie", "Annot")),
        new("28-017", "printer's marks in the tree", pdf => As(pdf, "PrinterMark", "Annot")),
        new("20-001", "optional content", pdf => InCatalog(pdf, "/OCProperties << /OCGs [] /D << >> >>")),
        new("21-001", "embedded files", pdf => InCatalog(pdf, "/Names << /EmbeddedFiles << /Names [] >> >>")),
        new("21-001", "a file specification", pdf => pdf.Add("<< /Type /Filespec /F (a.csv) >>", null, out _)),
        new("25-001", "a form", pdf => InCatalog(pdf, "/AcroForm << /Fields [] /XFA [] >>")),
        new("26-001", "encryption", pdf => pdf with { Trailer = $"{pdf.Trailer} /Encrypt << /Filter /Standard /V 1 /R 2 >>" }),
        new("29-001", "a script when the file is opened", pdf => InCatalog(pdf, "/OpenAction << /S /JavaScript /JS (app.beep\\(\\)) >>")),
        new("30-001", "an XObject", pdf => pdf.Replace("/Font <<", "/XObject << >> /Font <<")),
    ];

    /// <summary>All links as annotations of another kind, in tags of another type.</summary>
    private static PlainPdf As(PlainPdf pdf, string subtype, string tag) =>
        pdf.ReplaceAll("/Subtype /Link ", $"/Subtype /{subtype} ").ReplaceAll("/S /Link ", $"/S /{tag} ");

    private static PlainPdf InCatalog(PlainPdf pdf, string entry) => pdf.Replace("/Type /Catalog", $"/Type /Catalog {entry}");
}
