using System.Buffers.Binary;
using System.Text;

namespace KpiPapers.Pdf.Tests.Accessibility.Damaging;

/// <summary>A TrueType file that is changed in place.</summary>
internal sealed class FontBytes(byte[] file)
{
    public void SetAdvance(int glyph, ushort advance) =>
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(Table("hmtx") + (4 * glyph)), advance);

    public ushort Advance(int glyph) => BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(Table("hmtx") + (4 * glyph)));

    /// <summary>Gives a glyph no outline, by moving its end to its beginning; the next glyph then begins with what was its own.</summary>
    public void EmptyOutline(int glyph) =>
        file.AsSpan(Table("loca") + (4 * glyph), 4).CopyTo(file.AsSpan(Table("loca") + (4 * glyph) + 4));

    /// <summary>Makes a table one that nobody knows.</summary>
    public void Rename(string tag) => file[Record(tag)] = (byte)'?';

    private int Table(string tag) => BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(Record(tag) + 8));

    private int Record(string tag) => file.AsSpan().IndexOf(Encoding.ASCII.GetBytes(tag));
}
