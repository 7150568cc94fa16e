using KpiPapers.Pdf.Fonts;

namespace KpiPapers.Pdf;

/// <summary>A TrueType font. Loading takes a few milliseconds: keep it for the next document. May be shared by threads.</summary>
public sealed class Font
{
    private readonly CharacterMap _characters;
    private readonly Kerning _kerning;
    private readonly GlyphSubset _subset;
    private readonly int[] _advances;

    private Font(ReadOnlyMemory<byte> ttf)
    {
        var tables = new FontTables(ttf);
        Metrics = FontMetrics.Read(tables);
        var glyphCount = tables["maxp"].U16(4);
        _advances = Advances(tables["hmtx"], tables["hhea"].U16(34), glyphCount);
        _characters = new(tables["cmap"], glyphCount);
        _kerning = new(tables.Find("GPOS"), glyphCount);
        _subset = new(tables);
    }

    internal FontMetrics Metrics { get; }

    /// <summary>Reads a font.</summary>
    /// <param name="ttf">The bytes of a <c>.ttf</c> file with TrueType outlines; they are kept, and must not change.</param>
    /// <exception cref="InvalidDataException">The file is damaged, of another kind, or its licence forbids embedding.</exception>
    public static Font Load(ReadOnlyMemory<byte> ttf) => new(ttf);

    internal bool TryGetGlyph(int character, out ushort glyph) => _characters.TryGetGlyph(character, out glyph);

    internal int? CharacterOf(ushort glyph) => _characters.CharacterOf(glyph);

    internal int GlyphCount => _advances.Length;

    /// <summary>The width of a glyph in font units.</summary>
    internal int Advance(ushort glyph) => _advances[glyph];

    internal int KerningBetween(ushort left, ushort right) => _kerning.Between(left, right);

    internal byte[] Subset(IEnumerable<ushort> glyphs) => _subset.Write(glyphs);

    private static int[] Advances(FontReader hmtx, int measured, int glyphCount)
    {
        if (measured is 0) throw hmtx.Damaged();
        var advances = new int[glyphCount];
        // Past the measured ones all glyphs are as wide as the last.
        for (var glyph = 0; glyph < glyphCount; glyph++) advances[glyph] = hmtx.U16(4 * Math.Min(glyph, measured - 1));
        return advances;
    }
}
