using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace KpiPapers.Pdf.Tests.Reading;

/// <summary>Reads the files that we write, by the way of any reader: from the end, through the cross-reference stream.</summary>
internal sealed class PdfReader
{
    private readonly byte[] _file;
    private readonly Dictionary<int, object> _objects = [];
    private readonly Dictionary<int, (int Kind, int Where, int Index)> _places = [];

    public PdfReader(byte[] file)
    {
        _file = file;
        var text = Encoding.Latin1.GetString(file);
        var start = int.Parse(text[(text.LastIndexOf("startxref", StringComparison.Ordinal) + 9)..].Split('\n')[1]);
        Trailer = (PdfDictionary)ObjectAt(start);
        for (var i = 0; i < Trailer.Data.Length / 7; i++)
        {
            var row = Trailer.Data.AsSpan(7 * i, 7);
            _places[i] = (row[0], BinaryPrimitives.ReadInt32BigEndian(row[1..]), BinaryPrimitives.ReadUInt16BigEndian(row[5..]));
        }
        Pages = [.. Catalog.Dictionary("Pages").Array("Kids").Select((page, i) => new PdfPage(i, (PdfDictionary)page))];
    }

    public PdfDictionary Trailer { get; }

    public PdfDictionary Catalog => Trailer.Dictionary("Root");

    public IReadOnlyList<PdfPage> Pages { get; }

    public TagTree Tags => new(this);

    /// <summary>What a person reads on all pages, the pieces parted by spaces.</summary>
    public string Words => string.Join(' ', Pages.SelectMany(page => page.Pieces).Select(piece => piece.Text.Trim()));

    public object Resolve(PdfReference reference)
    {
        if (_objects.TryGetValue(reference.Number, out var known)) return known;
        var (kind, where, index) = _places[reference.Number];
        return _objects[reference.Number] = kind == 1 ? ObjectAt(where) : Packed((PdfDictionary)Resolve(new(where)), index);
    }

    private object Packed(PdfDictionary stream, int index)
    {
        var directory = new PdfTokens(stream.Data, 0);
        for (var i = 0; i < index; i++) (_, _) = (directory.Next(), directory.Next());
        directory.Next();
        var offset = stream.Integer("First") + (int)(double)(directory.Next() ?? throw new InvalidDataException("The directory is short."));
        return new PdfTokens(stream.Data, offset, Resolve).Next() ?? throw new InvalidDataException("The object is missing.");
    }

    private object ObjectAt(int offset)
    {
        var tokens = new PdfTokens(_file, offset, Resolve);
        for (var i = 0; i < 3; i++) tokens.Next();   // 12 0 obj
        var value = tokens.Next() ?? throw new InvalidDataException("The object is missing.");
        if (value is PdfDictionary dictionary && tokens.Next() is PdfTokens.Keyword { Text: "stream" })
            dictionary.Data = Decoded(dictionary, _file.AsSpan(tokens.Position + 1, dictionary.Integer("Length")).ToArray());
        return value;
    }

    private static byte[] Decoded(PdfDictionary dictionary, byte[] data)
    {
        if (dictionary["Filter"] is null) return data;
        using var zlib = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
        var decoded = new MemoryStream();
        zlib.CopyTo(decoded);
        return decoded.ToArray();
    }
}
