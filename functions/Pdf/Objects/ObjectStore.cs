using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using KpiPapers.Pdf.Syntax;

namespace KpiPapers.Pdf.Objects;

/// <summary>
/// The numbered objects of a PDF file, and the file itself, written as they come: streams as they are, all other objects packed into
/// compressed object streams behind a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8).
/// </summary>
internal sealed class ObjectStore
{
    private const int MostInAStream = 200;
    private readonly ByteWriter _file = new(), _bodies = new(), _directory = new();
    private readonly List<int> _packed = [];
    private readonly List<(int Kind, int Where, int Index)> _places = [(0, 0, ushort.MaxValue)];

    public ObjectStore()
    {
        // The second line tells programs that move files that this one is not text.
        _file.Append("%PDF-1.7\n%"u8);
        _file.Append([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
    }

    /// <summary>A number for an object that others refer to before it is written.</summary>
    public int Reserve()
    {
        _places.Add(default);
        return _places.Count - 1;
    }

    /// <summary>Begins an object that is not a stream; what is written until the next one begins is its body.</summary>
    public ByteWriter Begin(int number)
    {
        if (_packed.Count == MostInAStream) Pack();
        _bodies.Append("\n"u8);
        _directory.Append($"{number} {_bodies.Length} ");
        _packed.Add(number);
        return _bodies;
    }

    /// <summary>Begins an object that gets a number now.</summary>
    public ByteWriter Begin(out int number) => Begin(number = Reserve());

    /// <param name="entries">The stream's dictionary without its length and filter.</param>
    /// <param name="data">The bytes before compression.</param>
    /// <param name="level">How hard to try.</param>
    public int AddCompressed(string entries, ReadOnlySpan<byte> data, CompressionLevel level = CompressionLevel.Optimal) =>
        AddStream($"{entries} /Filter /FlateDecode", Compressed(data, level));

    public int AddStream(string entries, ReadOnlySpan<byte> data)
    {
        var number = Reserve();
        WriteStream(number, entries, data);
        return number;
    }

    /// <summary>Ends the file.</summary>
    /// <param name="catalog">The number of the document's catalogue.</param>
    /// <param name="info">The number of its information dictionary.</param>
    public byte[] Finish(int catalog, int info)
    {
        if (_packed.Count > 0) Pack();
        var identity = Convert.ToHexString(SHA256.HashData(_file.Bytes).AsSpan(0, 16));
        var (table, start) = (Reserve(), _file.Length);
        _places[table] = (1, start, 0);
        WriteStream(
            table,
            $"/Type /XRef /Size {_places.Count} /W [1 4 2] /Root {catalog} 0 R /Info {info} 0 R "
            + $"/ID [<{identity}> <{identity}>] /Filter /FlateDecode",
            Compressed(Rows()));
        _file.Append($"startxref\n{start}\n%%EOF\n");
        return _file.Bytes.ToArray();
    }

    private void Pack()
    {
        var stream = Reserve();
        for (var i = 0; i < _packed.Count; i++) _places[_packed[i]] = (2, stream, i);
        var first = _directory.Length;
        _directory.Append(_bodies.Bytes);
        WriteStream(stream, $"/Type /ObjStm /N {_packed.Count} /First {first} /Filter /FlateDecode", Compressed(_directory.Bytes));
        _packed.Clear();
        _directory.Clear();
        _bodies.Clear();
    }

    private void WriteStream(int number, string entries, ReadOnlySpan<byte> data)
    {
        _places[number] = (1, _file.Length, 0);
        _file.Append($"{number} 0 obj\n<< {entries} /Length {data.Length} >>\nstream\n");
        _file.Append(data);
        _file.Append("\nendstream\nendobj\n"u8);
    }

    private byte[] Rows()
    {
        var rows = new byte[7 * _places.Count];
        for (var i = 0; i < _places.Count; i++)
        {
            var row = rows.AsSpan(7 * i);
            row[0] = (byte)_places[i].Kind;
            BinaryPrimitives.WriteInt32BigEndian(row[1..], _places[i].Where);
            BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)_places[i].Index);
        }
        return rows;
    }

    private static ReadOnlySpan<byte> Compressed(ReadOnlySpan<byte> data, CompressionLevel level = CompressionLevel.Optimal)
    {
        var compressed = new MemoryStream(data.Length / 2);
        using (var zlib = new ZLibStream(compressed, level, leaveOpen: true)) zlib.Write(data);
        return compressed.GetBuffer().AsSpan(0, (int)compressed.Length);
    }
}
