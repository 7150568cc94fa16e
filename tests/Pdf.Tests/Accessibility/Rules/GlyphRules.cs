using System.Collections.Immutable;
using KpiPapers.Pdf.Tests.Accessibility.Facts;

namespace KpiPapers.Pdf.Tests.Accessibility.Rules;

/// <summary>Every letter that is shown has a shape, a width and a meaning (checkpoints 10 and 31).</summary>
internal static class GlyphRules
{
    public static ImmutableArray<Condition> All { get; } =
    [
        OfCodes("10-001", "It is not known what a letter means.", (font, code) =>
            font.ToUnicode is { } map && (!map.Texts.TryGetValue(code, out var text) || text.Length == 0)),
        OfCodes("31-011", "A letter that is shown has no shape.",
            (font, code) => font.Program is { } program && LacksShape(font, program, code)),
        OfGlyphLists("31-014", "A list of the font's glyphs lacks one.", (program, listed) =>
            Enumerable.Range(0, program.GlyphCount).Where(program.HasOutline).Except(listed)),
        OfGlyphLists("31-015", "A list of the font's glyphs names one that is not there.", (program, listed) =>
            listed.Where(glyph => glyph >= program.GlyphCount)),
        OfCodes("31-016", "A letter is not as wide as the file says.", (font, code) =>
            font.Program is { } program && Math.Abs(font.Widths[code] - program.Width(font.GlyphOf(code))) > 1),
        OfTexts("31-028", "A letter means U+0000.", text => text.Contains('\0')),
        OfTexts("31-029", "A letter means a byte order mark.", text => text.Contains('\uFEFF') || text.Contains('\uFFFE')),
        OfCodes("31-030", "The sign for a missing letter is shown.", (font, code) => font.GlyphOf(code) == 0),
    ];

    private static Condition OfCodes(string number, string sentence, Func<CheckedFont, int, bool> isMet) =>
        new(number, sentence, pdf => pdf.Fonts.SelectMany(font =>
            font.Codes.Where(code => isMet(font, code)).Select(code => $"{font.Name}, code {code:X4}")));

    private static Condition OfTexts(string number, string sentence, Func<string, bool> isMet) =>
        new(number, sentence, pdf => pdf.Fonts.SelectMany(font => (font.ToUnicode?.Texts ?? new Dictionary<int, string>())
            .Where(pair => isMet(pair.Value)).Select(pair => $"{font.Name}, code {pair.Key:X4}")));

    private static Condition OfGlyphLists(string number, string sentence, Func<FontProgram, List<int>, IEnumerable<int>> glyphs) =>
        new(number, sentence, pdf => pdf.Fonts.SelectMany(font => Listed(font) is { } listed && font.Program is { } program
            ? glyphs(program, listed).Select(glyph => $"{font.Name}, glyph {glyph}")
            : []));

    private static bool LacksShape(CheckedFont font, FontProgram program, int code)
    {
        var glyph = font.GlyphOf(code);
        if (glyph >= program.GlyphCount) return true;
        // A space has no outline; without a meaning, which is a fault of its own, a letter may be one.
        var isVisible = font.ToUnicode?.Texts.TryGetValue(code, out var text) == true && !string.IsNullOrWhiteSpace(text);
        return isVisible && !program.HasOutline(glyph);
    }

    /// <summary>The glyphs of a CIDSet: a bit for each, the highest of a byte first.</summary>
    private static List<int>? Listed(CheckedFont font) => font.Descriptor?.DictionaryOrNull("CIDSet") is not { } set
        ? null
        : [.. Enumerable.Range(0, 8 * set.Data.Length).Where(glyph => (set.Data[glyph / 8] & (0x80 >> (glyph % 8))) != 0)];
}
