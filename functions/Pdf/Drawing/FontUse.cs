namespace KpiPapers.Pdf.Drawing;

/// <summary>A font as one document uses it.</summary>
/// <param name="font">The font.</param>
/// <param name="name">What pages call it.</param>
internal sealed class FontUse(Font font, string name)
{
    private readonly bool[] _used = new bool[font.GlyphCount];

    public Font Font => font;

    public string Name => name;

    /// <summary>The glyphs that occur, in ascending order.</summary>
    public IEnumerable<ushort> Glyphs => Enumerable.Range(0, _used.Length).Where(glyph => _used[glyph]).Select(glyph => (ushort)glyph);

    public void Add(ushort glyph) => _used[glyph] = true;
}
