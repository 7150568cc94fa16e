using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using KpiPapers.Pdf.Drawing;

namespace KpiPapers.Pdf.Objects;

/// <summary>A font as PDF objects: Type 0 over CIDFontType2, where the character codes are the glyphs' numbers (ISO 32000-1, 9.7).</summary>
internal static class FontObjects
{
    private const int Symbolic = 4, Italic = 64;

    public static int Write(ObjectStore store, FontUse use)
    {
        var metrics = use.Font.Metrics;
        var glyphs = use.Glyphs.ToArray();
        var subset = use.Font.Subset(glyphs);
        var name = $"{Prefix(subset)}+{metrics.PostScriptName}";
        // Outlines yield little, however hard one tries.
        var file = store.AddCompressed($"/Length1 {subset.Length}", subset, CompressionLevel.Fastest);
        var flags = Symbolic | (metrics.ItalicAngle == 0 ? 0 : Italic);
        // Stem width is not in a TrueType file; this is the customary guess from the weight.
        var stem = 10 + (220 * (metrics.Weight - 50) / 900);
        store.Begin(out var descriptor).Append(
            $"<< /Type /FontDescriptor /FontName /{name} /Flags {flags} "
            + $"/FontBBox [{Em(metrics.Left)} {Em(metrics.Bottom)} {Em(metrics.Right)} {Em(metrics.Top)}] "
            + $"/ItalicAngle {metrics.ItalicAngle} /Ascent {Em(metrics.Ascent)} /Descent {Em(metrics.Descent)} "
            + $"/CapHeight {Em(metrics.CapHeight)} /StemV {stem} /FontFile2 {file} 0 R >>");
        var widths = Widths(glyphs, use.Font);
        store.Begin(out var descendant).Append(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} "
            + "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            + $"/FontDescriptor {descriptor} 0 R /CIDToGIDMap /Identity /DW 1000 /W [{widths}] >>");
        var toUnicode = store.AddCompressed("", Encoding.ASCII.GetBytes(ToUnicode(glyphs, use.Font)));
        store.Begin(out var number).Append(
            $"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H "
            + $"/DescendantFonts [{descendant} 0 R] /ToUnicode {toUnicode} 0 R >>");
        return number;

        int Em(int units) => (int)Math.Round(units * 1000d / metrics.UnitsPerEm);
    }

    /// <summary>Six letters that tell subsets of one font apart.</summary>
    private static string Prefix(byte[] subset) =>
        string.Concat(SHA256.HashData(subset).Take(6).Select(part => (char)('A' + (part % 26))));

    private static string Widths(ushort[] glyphs, Font font)
    {
        var widths = new StringBuilder();
        for (var i = 0; i < glyphs.Length; i++)
        {
            var follows = i > 0 && glyphs[i] == glyphs[i - 1] + 1;
            if (!follows) widths.Append(i == 0 ? "" : "] ").Append(glyphs[i]).Append(" [");
            var width = font.Advance(glyphs[i]) * 1000d / font.Metrics.UnitsPerEm;
            widths.Append(follows ? " " : "").Append(width.ToString("0.###", CultureInfo.InvariantCulture));
        }
        return glyphs.Length == 0 ? "" : widths.Append(']').ToString();
    }

    private static string ToUnicode(ushort[] glyphs, Font font)
    {
        var map = new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """.ReplaceLineEndings("\n"));
        foreach (var some in glyphs.Chunk(100))   // the most that one block may hold
        {
            map.Append(some.Length).Append(" beginbfchar\n");
            foreach (var glyph in some)
            {
                var character = font.CharacterOf(glyph) ?? throw new InvalidOperationException($"Glyph {glyph} shows no character.");
                var utf16 = Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(character));
                map.Append($"<{glyph:X4}> <{Convert.ToHexString(utf16)}>\n");
            }
            map.Append("endbfchar\n");
        }
        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}
