namespace KpiPapers.Pdf.Fonts;

/// <summary>Which glyph shows which Unicode character (OpenType specification, "cmap", formats 4 and 12).</summary>
internal sealed class CharacterMap
{
    private readonly Dictionary<int, ushort> _glyphs = [];
    private readonly Dictionary<ushort, int> _characters = [];

    public CharacterMap(FontReader cmap, int glyphCount)
    {
        var subtable = Best(cmap);
        foreach (var (character, glyph) in subtable.U16(0) == 12 ? Groups(subtable) : Segments(subtable))
        {
            if (glyph == 0 || glyph >= glyphCount) continue;
            _glyphs.TryAdd(character, (ushort)glyph);
            // A glyph for both space and no-break space is extracted as the plainer one, which has the lower number.
            if (!_characters.TryGetValue((ushort)glyph, out var other) || character < other) _characters[(ushort)glyph] = character;
        }
    }

    public bool TryGetGlyph(int character, out ushort glyph) => _glyphs.TryGetValue(character, out glyph);

    public int? CharacterOf(ushort glyph) => _characters.TryGetValue(glyph, out var character) ? character : null;

    private static FontReader Best(FontReader cmap)
    {
        FontReader? best = null;
        for (var i = 0; i < cmap.U16(2); i++)
        {
            var record = 4 + (8 * i);
            var (platform, encoding) = (cmap.U16(record), cmap.U16(record + 2));
            if (platform is not 0 && (platform, encoding) is not ((3, 1) or (3, 10))) continue;
            var subtable = cmap.From(cmap.U32(record + 4));
            if (subtable.U16(0) == 12) return subtable;
            if (subtable.U16(0) == 4) best = subtable;
        }
        return best ?? throw new InvalidDataException("The font has no Unicode character map.");
    }

    private static IEnumerable<(int Character, int Glyph)> Segments(FontReader table)
    {
        var doubled = table.U16(6);
        for (var i = 0; i < doubled; i += 2)
        {
            var (end, start) = (table.U16(14 + i), table.U16(16 + doubled + i));
            var (delta, rangeAt) = (table.U16(16 + (2 * doubled) + i), 16 + (3 * doubled) + i);
            var range = table.U16(rangeAt);
            for (var character = start; character <= end && character < 0xFFFF; character++)
            {
                var glyph = range == 0 ? character : table.U16(rangeAt + range + (2 * (character - start)));
                if (glyph != 0 || range == 0) yield return (character, (glyph + delta) & 0xFFFF);
            }
        }
    }

    private static IEnumerable<(int Character, int Glyph)> Groups(FontReader table)
    {
        for (var i = 0; i < table.U32(12); i++)
        {
            var group = 16 + (12 * i);
            var (start, end, glyph) = (table.U32(group), table.U32(group + 4), table.U32(group + 8));
            if (end > 0x10FFFF) throw table.Damaged();
            for (var character = start; character <= end; character++) yield return (character, glyph + character - start);
        }
    }
}
