using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KpiPapers.Pdf.Tests.Accessibility.Damaging;

namespace KpiPapers.Pdf.Tests.Accessibility.Cases;

/// <summary>Damage to fonts, done to the first and to its letter A.</summary>
internal static partial class FontDamage
{
    private const string CMap = "/Type /CMap /CMapName /Own /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ";

    public static ImmutableArray<Damage> All { get; } =
    [
        new("10-001", "a letter without meaning", pdf => Map(pdf, letter => $"<FFF0> <{letter.Meaning}>")),
        new("31-001", "another registry", pdf => WithMap(pdf, CMap.Replace("(Adobe)", "(Own)"))),
        new("31-002", "another order", pdf => WithMap(pdf, CMap.Replace("(Identity)", "(Japan1)"))),
        new("31-003", "a map with a supplement", pdf => WithMap(pdf, CMap.Replace("/Supplement 0", "/Supplement 1"))),
        new("31-004", "a list of glyphs by an unknown name", pdf => pdf.Replace("/CIDToGIDMap /Identity", "/CIDToGIDMap /Other")),
        new("31-005", "no list of glyphs", pdf => pdf.Without("CIDToGIDMap")),
        new("31-006", "an unknown map", pdf => pdf.Replace("/Encoding /Identity-H", "/Encoding /Own-H")),
        new("31-007", "a map of two directions", pdf => WithMap(pdf, CMap + "/WMode 1 ")),
        new("31-008", "a map that uses an unknown one", pdf => WithMap(pdf, CMap + "/UseCMap /Own-H ")),
        new("31-009", "no font program", pdf => pdf.Without("FontFile2")),
        new("31-009", "a font program without outlines", pdf => pdf.InFont(font => font.Rename("glyf"))),
        new("31-011", "a letter without outline", pdf => pdf.InFont(font => font.EmptyOutline(LetterA(pdf)))),
        new("31-014", "a list of no glyphs", pdf => WithGlyphSet(pdf, new byte[10])),
        new("31-015", "a list of all glyphs that can be", pdf => WithGlyphSet(pdf, [.. Enumerable.Repeat((byte)0xFF, 8192)])),
        new("31-016", "a letter of another width", pdf => pdf.InFont(font => font.SetAdvance(LetterA(pdf), 999))),
        new("31-016", "no widths", pdf => pdf.Without("W")),
        new("31-017", "a font of another kind", pdf => pdf.Replace("/Subtype /CIDFontType2", "/Subtype /CIDFontType0")),
        new("31-027", "no meanings", pdf => pdf.Without("ToUnicode")),
        new("31-028", "a letter that means zero", pdf => Map(pdf, letter => $"<{letter.Code}> <0000>")),
        new("31-029", "a letter that means a byte order mark", pdf => Map(pdf, letter => $"<{letter.Code}> <FEFF>")),
        new("31-029", "a letter that means no character", pdf => Map(pdf, letter => $"<{letter.Code}> <FFFE>")),
        new("31-030", "a letter that is not in the font", Unlisted),
    ];

    private static PlainPdf Map(PlainPdf pdf, Func<(string Code, string Meaning), string> change) =>
        pdf.InToUnicode(text => LetterInMap().Replace(text, match => change((match.Groups["code"].Value, "0041")), 1));

    private static int LetterA(PlainPdf pdf)
    {
        var found = "";
        Map(pdf, letter => found = letter.Code);
        return Convert.ToInt32(found, 16);
    }

    private static PlainPdf WithMap(PlainPdf pdf, string entries) =>
        pdf.Add($"<< {entries}>>", "/WMode 0 def"u8.ToArray(), out var number).Replace("/Encoding /Identity-H", $"/Encoding {number} 0 R");

    private static PlainPdf WithGlyphSet(PlainPdf pdf, byte[] set) =>
        pdf.Add("<< >>", set, out var number).Replace("/FontFile2 ", $"/CIDSet {number} 0 R /FontFile2 ");

    /// <summary>Leads from the letter A to the sign for a missing letter, which is made as wide as the A.</summary>
    private static PlainPdf Unlisted(PlainPdf pdf)
    {
        var letter = LetterA(pdf);
        var list = Enumerable.Range(0, 65536).SelectMany(i => i == letter ? new byte[2] : [(byte)(i >> 8), (byte)i]).ToArray();
        return pdf.InFont(font => font.SetAdvance(0, font.Advance(letter)))
            .Add("<< >>", list, out var number).Replace("/CIDToGIDMap /Identity", $"/CIDToGIDMap {number} 0 R");
    }

    [GeneratedRegex("<(?<code>[0-9A-F]{4})> <0041>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LetterInMap();
}
