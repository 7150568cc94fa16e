using System.Buffers.Binary;
using System.Text;

namespace KpiPapers.Pdf.Fonts;

/// <summary>
/// A TrueType file with the outlines of some glyphs only. Glyphs keep their numbers, so that nothing that refers to them changes;
/// the emptied rest compresses to almost nothing. Of the other tables only those stay that a PDF reader needs.
/// </summary>
internal sealed class GlyphSubset(FontTables tables)
{
    private static readonly string[] Copied = ["cvt ", "fpgm", "hhea", "hmtx", "maxp", "prep"];

    public byte[] Write(IEnumerable<ushort> glyphs)
    {
        var (head, loca, glyf) = (tables["head"], tables["loca"], tables["glyf"]);
        var isLong = head.I16(50) == 1;
        var count = tables["maxp"].U16(4);
        var kept = WithParts(glyphs, glyph => Outline(glyf, loca, isLong, glyph));

        var offsets = new byte[4 * (count + 1)];
        var outlines = new MemoryStream();
        for (var glyph = 0; glyph < count; glyph++)
        {
            BinaryPrimitives.WriteInt32BigEndian(offsets.AsSpan(4 * glyph), (int)outlines.Length);
            if (!kept.Contains((ushort)glyph)) continue;
            outlines.Write(Outline(glyf, loca, isLong, (ushort)glyph).Span);
            while (outlines.Length % 4 != 0) outlines.WriteByte(0);
        }
        BinaryPrimitives.WriteInt32BigEndian(offsets.AsSpan(4 * count), (int)outlines.Length);

        var newHead = head.Span.ToArray();
        BinaryPrimitives.WriteInt16BigEndian(newHead.AsSpan(50), 1);   // long offsets, as written above
        var parts = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
        {
            ["glyf"] = outlines.ToArray(),
            ["head"] = newHead,
            ["loca"] = offsets,
        };
        foreach (var tag in Copied)
        {
            if (tables.Find(tag) is { } table) parts[tag] = table.Memory;
        }
        return Assemble(parts);
    }

    private static FontReader Outline(FontReader glyf, FontReader loca, bool isLong, ushort glyph)
    {
        var start = isLong ? loca.U32(4 * glyph) : 2 * loca.U16(2 * glyph);
        var end = isLong ? loca.U32((4 * glyph) + 4) : 2 * loca.U16((2 * glyph) + 2);
        glyf.Slice(start, end - start);   // checks the bounds
        return new("glyf", glyf.Memory[start..end]);
    }

    /// <summary>The glyphs, the missing-glyph sign, and all that accented letters and the like are put together from.</summary>
    private static HashSet<ushort> WithParts(IEnumerable<ushort> glyphs, Func<ushort, FontReader> outlineOf)
    {
        const int wordArguments = 0x0001, scale = 0x0008, more = 0x0020, twoScales = 0x0040, matrix = 0x0080;
        var kept = new HashSet<ushort>();
        var waiting = new Stack<ushort>(glyphs.Append((ushort)0));
        while (waiting.TryPop(out var glyph))
        {
            if (!kept.Add(glyph) || outlineOf(glyph) is not { Length: > 0 } outline || outline.I16(0) >= 0) continue;
            for (int at = 10, flags = more; (flags & more) != 0;)
            {
                flags = outline.U16(at);
                waiting.Push((ushort)outline.U16(at + 2));
                at += (flags & wordArguments) != 0 ? 8 : 6;
                at += (flags & scale) != 0 ? 2 : (flags & twoScales) != 0 ? 4 : (flags & matrix) != 0 ? 8 : 0;
            }
        }
        return kept;
    }

    private static byte[] Assemble(SortedDictionary<string, ReadOnlyMemory<byte>> parts)
    {
        var power = 1 << (31 - int.LeadingZeroCount(parts.Count));
        var header = 12 + (16 * parts.Count);
        var file = new byte[header + parts.Values.Sum(part => Padded(part.Length))];
        var directory = file.AsSpan();
        BinaryPrimitives.WriteInt32BigEndian(directory, 0x00010000);
        BinaryPrimitives.WriteInt16BigEndian(directory[4..], (short)parts.Count);
        BinaryPrimitives.WriteInt16BigEndian(directory[6..], (short)(16 * power));
        BinaryPrimitives.WriteInt16BigEndian(directory[8..], (short)int.Log2(power));
        BinaryPrimitives.WriteInt16BigEndian(directory[10..], (short)(16 * (parts.Count - power)));
        var (record, offset) = (12, header);
        foreach (var (tag, part) in parts)
        {
            part.Span.CopyTo(directory[offset..]);
            Encoding.Latin1.GetBytes(tag, directory[record..]);
            BinaryPrimitives.WriteUInt32BigEndian(directory[(record + 4)..], Checksum(directory.Slice(offset, Padded(part.Length))));
            BinaryPrimitives.WriteInt32BigEndian(directory[(record + 8)..], offset);
            BinaryPrimitives.WriteInt32BigEndian(directory[(record + 12)..], part.Length);
            record += 16;
            offset += Padded(part.Length);
        }
        return file;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Checksum(ReadOnlySpan<byte> words)
    {
        var sum = 0u;
        for (var i = 0; i < words.Length; i += 4) sum += BinaryPrimitives.ReadUInt32BigEndian(words[i..]);
        return sum;
    }
}
