using System.Collections.Immutable;
using KpiPapers.Pdf.Tests.Accessibility.Facts;
using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests.Accessibility.Rules;

/// <summary>Kinds of content that our papers never have, so that their own conditions need no rules (checkpoints 20 to 30).</summary>
internal static class ForbiddenRules
{
    public static ImmutableArray<Condition> All { get; } =
    [
        Condition.OfFile("20-001", "There is content that can be switched off.", pdf => pdf.Catalog.Has("OCProperties")),
        OfObjects("21-001", "There is an embedded file.",
            part => part.NameOrNull("Type") == "Filespec" || part.Has("EF") || part.Has("EmbeddedFiles")),
        Condition.OfFile("25-001", "There is a form.", pdf => pdf.Catalog.Has("AcroForm")),
        Condition.OfFile("26-001", "The file is encrypted.", pdf => pdf.Reader.Trailer.Has("Encrypt")),
        OfObjects("29-001", "There is a script.", part => part.Has("JavaScript") || part.Has("JS") || part.NameOrNull("S") == "JavaScript"),
        OfObjects("30-001", "There is an XObject.", part => part.Has("XObject") || part.NameOrNull("Type") == "XObject"),
    ];

    private static Condition OfObjects(string number, string sentence, Func<PdfDictionary, bool> isMet) =>
        new(number, sentence, pdf => pdf.Reader.Numbers.Order()
            .Where(found => pdf.Reader.Resolve(new(found)) is PdfDictionary whole && Parts(whole).Any(isMet))
            .Select(found => $"object {found}"));

    /// <summary>A dictionary and those written inside it.</summary>
    private static IEnumerable<PdfDictionary> Parts(PdfDictionary whole) =>
        whole.Keys.Select(whole.Raw).OfType<PdfDictionary>().SelectMany(Parts).Prepend(whole);
}
