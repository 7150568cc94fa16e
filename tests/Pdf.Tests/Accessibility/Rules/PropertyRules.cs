using System.Collections.Immutable;
using System.Xml.Linq;
using KpiPapers.Pdf.Tests.Accessibility.Facts;
using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests.Accessibility.Rules;

/// <summary>What the file says of itself (checkpoints 01, 06 and 07).</summary>
internal static class PropertyRules
{
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace PdfUa = "http://www.aiim.org/pdfua/ns/id/";

    public static ImmutableArray<Condition> All { get; } =
    [
        Condition.OfFile("01-007", "The tags are said to be doubtful.",
            pdf => pdf.Catalog.DictionaryOrNull("MarkInfo")?.IsBoolean("Suspects") == true),
        Condition.OfFile("UA 6.2", "The file does not say that it is tagged.",
            pdf => pdf.Catalog.DictionaryOrNull("MarkInfo")?.IsBoolean("Marked") != true),
        Condition.OfFile("06-001", "There are no XMP properties.", pdf => pdf.Xmp is null),
        Condition.OfFile("06-002", "The XMP properties do not say that this is PDF/UA-1.",
            pdf => Differs(pdf, PdfUa + "part", part => part == "1")),
        Condition.OfFile("06-003", "The XMP properties have no title.", pdf => Differs(pdf, Dc + "title", title => title.Length > 0)),
        Condition.OfFile("PDF 14.3.3", "The document's information has another title than the XMP properties.", pdf =>
            pdf.Xmp?.Descendants(Dc + "title").Descendants(Rdf + "li").FirstOrDefault() is { } title
            && pdf.Reader.Trailer.DictionaryOrNull("Info")?["Title"] as string != title.Value),
        Condition.OfFile("07-001", "It is not said whether the window shows the title.",
            pdf => ShownTitle(pdf)?.Has("DisplayDocTitle") != true),
        Condition.OfFile("07-002", "The window shows the file's name instead of the title.",
            pdf => ShownTitle(pdf)?.IsBoolean("DisplayDocTitle", "false") == true),
    ];

    private static bool Differs(CheckedPdf pdf, XName name, Func<string, bool> isRight) =>
        pdf.Xmp is not null && !pdf.Xmp.Descendants(name).Any(element => isRight(element.Value.Trim()));

    private static PdfDictionary? ShownTitle(CheckedPdf pdf) => pdf.Catalog.DictionaryOrNull("ViewerPreferences");
}
