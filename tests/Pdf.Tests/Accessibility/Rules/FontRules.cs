using System.Collections.Immutable;
using System.Text;
using KpiPapers.Pdf.Tests.Accessibility.Facts;
using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests.Accessibility.Rules;

/// <summary>Fonts are complete and their parts agree (checkpoint 31, as far as it speaks of dictionaries).</summary>
internal static class FontRules
{
    private static readonly HashSet<string?> Predefined = [.. (
        "Identity-H Identity-V GB-EUC-H GB-EUC-V GBpc-EUC-H GBpc-EUC-V GBK-EUC-H GBK-EUC-V GBKp-EUC-H GBKp-EUC-V GBK2K-H GBK2K-V "
        + "UniGB-UCS2-H UniGB-UCS2-V UniGB-UTF16-H UniGB-UTF16-V B5pc-H B5pc-V HKscs-B5-H HKscs-B5-V ETen-B5-H ETen-B5-V "
        + "ETenms-B5-H ETenms-B5-V CNS-EUC-H CNS-EUC-V UniCNS-UCS2-H UniCNS-UCS2-V UniCNS-UTF16-H UniCNS-UTF16-V 83pv-RKSJ-H "
        + "90ms-RKSJ-H 90ms-RKSJ-V 90msp-RKSJ-H 90msp-RKSJ-V 90pv-RKSJ-H Add-RKSJ-H Add-RKSJ-V EUC-H EUC-V Ext-RKSJ-H Ext-RKSJ-V "
        + "H V UniJIS-UCS2-H UniJIS-UCS2-V UniJIS-UCS2-HW-H UniJIS-UCS2-HW-V UniJIS-UTF16-H UniJIS-UTF16-V KSC-EUC-H KSC-EUC-V "
        + "KSCms-UHC-H KSCms-UHC-V KSCms-UHC-HW-H KSCms-UHC-HW-V KSCpc-EUC-H "
        + "UniKS-UCS2-H UniKS-UCS2-V UniKS-UTF16-H UniKS-UTF16-V").Split(' ')];

    public static ImmutableArray<Condition> All { get; } =
    [
        Condition.OfFonts("31-001", "A font's characters are registered elsewhere than those of its map.", font =>
            font.CMap is not null && Collection(font.CMap)?["Registry"] as string != Collection(font.Descendant)?["Registry"] as string),
        Condition.OfFonts("31-002", "A font's characters are ordered otherwise than those of its map.", font =>
            font.CMap is not null && Collection(font.CMap)?["Ordering"] as string != Collection(font.Descendant)?["Ordering"] as string),
        Condition.OfFonts("31-003", "A font has fewer characters than its map.", font =>
            font.CMap is not null && Supplement(font.Descendant) < Supplement(font.CMap)),
        Condition.OfFonts("31-004", "What should say which character is which glyph is neither a list nor Identity.", font =>
            font.Descendant?["CIDToGIDMap"] is not (null or PdfDictionary or PdfName { Text: "Identity" })),
        Condition.OfFonts("31-005", "A font does not say which character is which glyph.",
            font => font.Descendant?.Has("CIDToGIDMap") == false),
        Condition.OfFonts("31-006", "A font's map is neither in the file nor known to every reader.", font =>
            font.CMap is null && !Predefined.Contains(font.Dictionary.NameOrNull("Encoding"))),
        Condition.OfFonts("31-007", "A font's map gives two directions of writing.", font =>
            font.CMap is { } map && (map.IntegerOrNull("WMode") ?? 0) != (Text(map).Contains("/WMode 1 def") ? 1 : 0)),
        Condition.OfFonts("31-008", "A font's map uses one that not every reader knows.", font =>
            font.CMap is { } map && map.Has("UseCMap") && !Predefined.Contains(map.NameOrNull("UseCMap"))),
        Condition.OfFonts("31-009", "A font is not in the file, or not whole.", font => font.Program is null),
        Condition.OfFonts("31-017", "A font is of a kind that we never use (conditions 31-017 to 31-026).", font =>
            font.Dictionary.NameOrNull("Subtype") != "Type0" || font.Descendant?.NameOrNull("Subtype") != "CIDFontType2"),
        Condition.OfFonts("31-027", "A font does not say what its letters mean.", font => font.ToUnicode is null),
    ];

    private static PdfDictionary? Collection(PdfDictionary? part) => part?.DictionaryOrNull("CIDSystemInfo");

    private static int Supplement(PdfDictionary? part) => Collection(part)?.IntegerOrNull("Supplement") ?? 0;

    private static string Text(PdfDictionary map) => Encoding.ASCII.GetString(map.Data);
}
