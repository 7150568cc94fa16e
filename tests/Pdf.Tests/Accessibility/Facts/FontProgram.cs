using System.Buffers.Binary;
using System.Text;

namespace KpiPapers.Pdf.Tests.Accessibility.Facts;

/// <summary>An embedded TrueType file, read without our own font code.</summary>
internal sealed class FontProgram
{
    private readonly byte[] _file;
    private readonly Dictionary<string, int> _tables = [];

    public FontProgram(byte[] file)
    {
        _file = file;
        for (var i = 0; i < U16(4); i++)
        {
            var record = 12 + (16 * i);
            _tables[Encoding.Latin1.GetString(file, record, 4)] = U32(record + 8);
        }
        UnitsPerEm = U16(_tables["head"] + 18);
        GlyphCount = U16(_tables["maxp"] + 4);
    }

    public int UnitsPerEm { get; }

    public int GlyphCount { get; }

    /// <summary>How wide a glyph is, in thousandths of the type size.</summary>
    public double Width(int glyph)
    {
        var measured = U16(_tables["hhea"] + 34);
        return U16(_tables["hmtx"] + (4 * Math.Min(glyph, measured - 1))) * 1000d / UnitsPerEm;
    }

    public bool HasOutline(int glyph) => glyph < GlyphCount && Location(glyph + 1) > Location(glyph);

    private int Location(int glyph) =>
        U16(_tables["head"] + 50) == 1 ? U32(_tables["loca"] + (4 * glyph)) : 2 * U16(_tables["loca"] + (2 * glyph));

    private int U16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(offset));

    private int U32(int offset) => BinaryPrimitives.ReadInt32BigEndian(_file.AsSpan(offset));
}
