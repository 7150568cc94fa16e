using KpiPapers.Pdf.Typesetting;

namespace KpiPapers.Pdf.Drawing;

/// <summary>A stretch of glyphs as the operand of <c>TJ</c>: their numbers, and between them how far each pair is moved.</summary>
internal static class GlyphRow
{
    public static void Write(ContentWriter content, ShapedText text, int start, int end, FontUse use, bool endsWithSpace)
    {
        var unitsPerEm = use.Font.Metrics.UnitsPerEm;
        content.Raw("[(");
        for (var i = start; i < end; i++)
        {
            use.Add(text.Glyphs[i]);
            content.Glyph(text.Glyphs[i]);
            // The last kern moves nothing that is drawn here.
            if (text.Kerns[i] != 0 && i < end - 1)
                content.Raw(")").Number(-text.Kerns[i] * 1000d / unitsPerEm).Raw("(");
        }
        if (endsWithSpace && use.Font.TryGetGlyph(' ', out var space))
        {
            use.Add(space);
            content.Glyph(space);
        }
        content.Raw(")]");
    }
}
