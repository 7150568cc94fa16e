using KpiPapers.Pdf.Syntax;
using KpiPapers.Pdf.Typesetting;

namespace KpiPapers.Pdf.Drawing;

/// <summary>A stretch of glyphs for <c>TJ</c>: their numbers, two bytes each, and between them how far each pair is moved.</summary>
internal static class GlyphRow
{
    public static void Write(ByteWriter content, ReadOnlySpan<ShapedGlyph> glyphs, FontUse use, bool endsWithSpace)
    {
        var unitsPerEm = use.Font.Metrics.UnitsPerEm;
        content.Append("[("u8);
        for (var i = 0; i < glyphs.Length; i++)
        {
            Write(content, glyphs[i].Glyph, use);
            // The last kern moves nothing that is drawn here.
            if (glyphs[i].Kern != 0 && i < glyphs.Length - 1) content.Append($"){glyphs[i].Kern * -1000d / unitsPerEm}(");
        }
        if (endsWithSpace && use.Font.TryGetGlyph(' ', out var space)) Write(content, space, use);
        content.Append(")]TJ\n"u8);
    }

    private static void Write(ByteWriter content, ushort glyph, FontUse use)
    {
        use.Add(glyph);
        content.AppendInString((byte)(glyph >> 8));
        content.AppendInString((byte)glyph);
    }
}
