using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace KpiPapers.Pdf.Objects;

/// <summary>
/// The numbered objects of a PDF file, and the file itself: streams as they are, all other objects packed into compressed object
/// streams behind a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8).
/// </summary>
internal sealed class ObjectStore
{
    private const int ObjectsPerStream = 200;
    private readonly List<Entry> _entries = [];

    /// <summary>A number for an object that others refer to before it is written.</summary>
    public int Reserve()
    {
        _entries.Add(default);
        return _entries.Count;
    }

    public void Set(int number, string body) => _entries[number - 1] = new(body, null);

    public int Add(string body)
    {
        var number = Reserve();
        Set(number, body);
        return number;
    }

    /// <param name="entries">The stream's dictionary without its length and filter.</param>
    /// <param name="data">The bytes before compression.</param>
    public int AddCompressed(string entries, ReadOnlySpan<byte> data) =>
        AddStream($"{entries} /Filter /FlateDecode", Compress(data));

    public int AddStream(string entries, byte[] data)
    {
        var number = Reserve();
        _entries[number - 1] = new($"<< {entries} /Length {data.Length} >>", data);
        return number;
    }

    public byte[] Write(int catalog, int info)
    {
        var packed = Pack();
        var table = Reserve();
        var places = new (int Kind, int Where, int Index)[table + 1];
        places[0] = (0, 0, 65535);
        foreach (var (stream, members) in packed)
        {
            for (var i = 0; i < members.Count; i++) places[members[i]] = (2, stream, i);
        }

        var file = new MemoryStream();
        // The second line tells programs that move files that this one is not text.
        file.Write("%PDF-1.7\n%"u8);
        file.Write([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        for (var number = 1; number < table; number++)
        {
            if (_entries[number - 1] is not { Data: { } data, Body: var body }) continue;
            places[number] = (1, (int)file.Length, 0);
            WriteStream(file, number, body, data);
        }
        places[table] = (1, (int)file.Length, 0);
        var identity = Convert.ToHexString(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)file.Length)).AsSpan(0, 16));
        var rows = Compress(Rows(places));
        WriteStream(
            file,
            table,
            $"<< /Type /XRef /Size {places.Length} /W [1 4 2] /Root {catalog} 0 R /Info {info} 0 R "
            + $"/ID [<{identity}> <{identity}>] /Filter /FlateDecode /Length {rows.Length} >>",
            rows);
        file.Write(Encoding.ASCII.GetBytes($"startxref\n{places[table].Where}\n%%EOF\n"));
        return file.ToArray();
    }

    private List<(int Stream, List<int> Members)> Pack()
    {
        var packed = new List<(int, List<int>)>();
        foreach (var chunk in Enumerable.Range(1, _entries.Count).Where(number => _entries[number - 1].Data is null).Chunk(ObjectsPerStream))
        {
            var (directory, bodies) = (new StringBuilder(), new StringBuilder());
            foreach (var number in chunk)
            {
                directory.Append(number).Append(' ').Append(bodies.Length).Append(' ');
                bodies.Append(_entries[number - 1].Body).Append('\n');
            }
            var stream = AddCompressed(
                $"/Type /ObjStm /N {chunk.Length} /First {directory.Length}",
                Encoding.ASCII.GetBytes(directory.Append(bodies).ToString()));
            packed.Add((stream, [.. chunk]));
        }
        return packed;
    }

    private static byte[] Rows((int Kind, int Where, int Index)[] places)
    {
        var rows = new byte[7 * places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            var row = rows.AsSpan(7 * i);
            row[0] = (byte)places[i].Kind;
            BinaryPrimitives.WriteInt32BigEndian(row[1..], places[i].Where);
            BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)places[i].Index);
        }
        return rows;
    }

    private static void WriteStream(MemoryStream file, int number, string dictionary, byte[] data)
    {
        file.Write(Encoding.ASCII.GetBytes($"{number} 0 obj\n{dictionary}\nstream\n"));
        file.Write(data);
        file.Write("\nendstream\nendobj\n"u8);
    }

    private static byte[] Compress(ReadOnlySpan<byte> data)
    {
        var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(data);
        return compressed.ToArray();
    }

    private readonly record struct Entry(string Body, byte[]? Data);
}
