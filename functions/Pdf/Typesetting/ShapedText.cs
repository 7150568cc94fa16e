using System.Text;

namespace KpiPapers.Pdf.Typesetting;

/// <summary>A text as glyphs with their widths, before it is broken into lines.</summary>
/// <param name="glyphs">The glyphs.</param>
/// <param name="width">Their width, in points.</param>
/// <param name="styles">The styles that they are in.</param>
/// <param name="place">Where the text stands in the document.</param>
internal sealed class ShapedText(ShapedGlyph[] glyphs, double width, TextStyle[] styles, Place place)
{
    public Place Place => place;

    public int Length => glyphs.Length;

    public double Width => width;

    /// <summary>The style that the text begins in.</summary>
    public TextStyle Style => styles[0];

    public bool HasLineEnds => Array.Exists(glyphs, glyph => glyph.Break == BreakKind.Forced);

    public ReadOnlySpan<ShapedGlyph> Glyphs(int start, int end) => glyphs.AsSpan(start, end - start);

    public TextStyle StyleAt(int index) => styles[glyphs[index].Style];

    public bool IsOneStyle(int index, int other) => glyphs[index].Style == glyphs[other].Style;

    public BreakKind BreakAt(int index) => glyphs[index].Break;

    /// <summary>How far a glyph stands from another before it.</summary>
    public double Advance(int start, int end) => OffsetOf(end) - OffsetOf(start);

    /// <summary>The width of a stretch that something ends after, where the last glyph has no neighbour to be moved towards.</summary>
    public double WidthOfLine(int start, int end)
    {
        if (end == start) return 0;
        var style = StyleAt(end - 1);
        return Advance(start, end) - (glyphs[end - 1].Kern * style.Size / style.Font.Metrics.UnitsPerEm);
    }

    /// <summary>The end of a stretch without the spaces that hang over it.</summary>
    public int TrimmedEnd(int start, int end)
    {
        while (end > start && BreakAt(end - 1) >= BreakKind.Space) end--;
        return end;
    }

    /// <summary>The widths of the widest glyph and of the longest piece that lines need not break.</summary>
    public (double Glyph, double Word) Widest()
    {
        var (glyph, word, start) = (0d, 0d, 0);
        for (var i = 0; i < Length; i++)
        {
            glyph = Math.Max(glyph, WidthOfLine(i, i + 1));
            if (BreakAt(i) == BreakKind.None && i < Length - 1) continue;
            word = Math.Max(word, WidthOfLine(start, TrimmedEnd(start, i + 1)));
            start = i + 1;
        }
        return (glyph, word);
    }

    /// <summary>The characters that are printed, which may be stand-ins for those that were written.</summary>
    public string Words => string.Concat(glyphs.Select((glyph, i) => new Rune(StyleAt(i).Font.CharacterOf(glyph.Glyph) ?? ' ').ToString()));

    private double OffsetOf(int index) => index < glyphs.Length ? glyphs[index].Offset : width;
}
