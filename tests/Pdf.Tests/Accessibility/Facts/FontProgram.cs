using System.Buffers.Binary;
using System.Text;

namespace KpiPapers.Pdf.Tests.Accessibility.Facts;

/// <summary>An embedded TrueType file, read without our own font code.</summary>
internal sealed class FontProgram
{
    private static readonly string[] Needed = ["glyf", "head", "hhea", "hmtx", "loca", "maxp"];
    private readonly byte[] _file;
    private readonly Dictionary<string, int> _tables;

    private FontProgram(byte[] file, Dictionary<string, int> tables)
    {
        (_file, _tables) = (file, tables);
        UnitsPerEm = U16(_tables["head"] + 18);
        GlyphCount = U16(_tables["maxp"] + 4);
    }

    public int UnitsPerEm { get; }

    public int GlyphCount { get; }

    /// <summary>Reads a file; null where it is no TrueType or lacks a table that drawing needs.</summary>
    public static FontProgram? OrNull(byte[] file)
    {
        if (file.Length < 12 || BinaryPrimitives.ReadInt32BigEndian(file) != 0x00010000) return null;
        var tables = new Dictionary<string, int>();
        for (var record = 12; record < 12 + (16 * file[5]) && record + 16 <= file.Length; record += 16)
        {
            var start = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(record + 8));
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(record + 12));
            if (start >= 0 && length >= 0 && start <= file.Length - length) tables[Encoding.Latin1.GetString(file, record, 4)] = start;
        }
        return Array.TrueForAll(Needed, tables.ContainsKey) ? new(file, tables) : null;
    }

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
