using System.Buffers.Binary;

namespace KpiPapers.Pdf.Fonts;

/// <summary>Big-endian numbers at offsets of a font table; reading past its end says which table is cut short.</summary>
internal readonly struct FontReader(string table, ReadOnlyMemory<byte> bytes)
{
    public int Length => bytes.Length;

    public ReadOnlySpan<byte> Span => bytes.Span;

    public ReadOnlyMemory<byte> Memory => bytes;

    public int Byte(int offset) => Slice(offset, 1)[0];

    public int U16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(Slice(offset, 2));

    public int I16(int offset) => BinaryPrimitives.ReadInt16BigEndian(Slice(offset, 2));

    /// <summary>An unsigned 32-bit number; none that a font file holds in earnest is over 2^31.</summary>
    public int U32(int offset) => BinaryPrimitives.ReadUInt32BigEndian(Slice(offset, 4)) is <= int.MaxValue and var value
        ? (int)value
        : throw Damaged();

    public FontReader From(int offset) => offset >= 0 && offset <= Length ? new(table, bytes[offset..]) : throw Damaged();

    public ReadOnlySpan<byte> Slice(int offset, int length) =>
        offset >= 0 && length >= 0 && offset <= Length - length ? bytes.Span.Slice(offset, length) : throw Damaged();

    public InvalidDataException Damaged() => new($"The font's table \"{table}\" is damaged.");
}
