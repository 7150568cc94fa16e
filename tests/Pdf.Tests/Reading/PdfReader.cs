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
    private readonly Lazy<IReadOnlyList<PdfPage>> _pages;

    public PdfReader(byte[] file)
    {
        if (!file.AsSpan().StartsWith("%PDF-1.7\n"u8)) throw new InvalidDataException("This is not a file of PDF 1.7.");
        _file = file;
        var text = Encoding.Latin1.GetString(file);
        var start = int.Parse(text[(text.LastIndexOf("startxref", StringComparison.Ordinal) + 9)..].Split('\n')[1]);
        Trailer = (PdfDictionary)ObjectAt(start, number: null);
        for (var i = 0; i < Trailer.Data.Length / 7; i++)
        {
            var row = Trailer.Data.AsSpan(7 * i, 7);
            _places[i] = (row[0], BinaryPrimitives.ReadInt32BigEndian(row[1..]), BinaryPrimitives.ReadUInt16BigEndian(row[5..]));
        }
        _pages = new(() => [.. Catalog.Dictionary("Pages").Array("Kids").Select((page, i) => new PdfPage(i, (PdfDictionary)page))]);
    }

    public PdfDictionary Trailer { get; }

    public PdfDictionary Catalog => Trailer.Dictionary("Root");

    /// <summary>The numbers of all objects, those of the file's own structure included.</summary>
    public IEnumerable<int> Numbers => _places.Where(place => place.Value.Kind != 0).Select(place => place.Key);

    public IReadOnlyList<PdfPage> Pages => _pages.Value;

    public TagTree Tags => new(this);

    /// <summary>What a person reads on all pages, the pieces parted by spaces.</summary>
    public string Words => string.Join(' ', Pages.SelectMany(page => page.Pieces).Select(piece => piece.Text.Trim()));

    public object Resolve(PdfReference reference)
    {
        if (_objects.TryGetValue(reference.Number, out var known)) return known;
        var (kind, where, index) = _places[reference.Number];
        return _objects[reference.Number] = kind == 1
            ? ObjectAt(where, reference.Number)
            : Packed((PdfDictionary)Resolve(new(where)), index);
    }

    private object Packed(PdfDictionary stream, int index)
    {
        var directory = new PdfTokens(stream.Data, 0);
        for (var i = 0; i < index; i++) (_, _) = (directory.Next(), directory.Next());
        directory.Next();
        var offset = stream.Integer("First") + (int)(double)(directory.Next() ?? throw new InvalidDataException("The directory is short."));
        return new PdfTokens(stream.Data, offset, Resolve).Next() ?? throw new InvalidDataException("The object is missing.");
    }

    private object ObjectAt(int offset, int? number)
    {
        var tokens = new PdfTokens(_file, offset, Resolve);
        if (tokens.Next() is not double found || (number ?? found) != found || tokens.Next() is not 0d || !IsKeyword(tokens.Next(), "obj"))
            throw new InvalidDataException($"Object {number} does not stand where the table of objects says.");
        var value = tokens.Next() ?? throw new InvalidDataException("The object is missing.");
        if (value is not PdfDictionary dictionary || !IsKeyword(tokens.Next(), "stream")) return value;
        var (start, length) = (tokens.Position + 1, dictionary.Integer("Length"));
        if (!_file.AsSpan(start + length).StartsWith("\nendstream\nendobj\n"u8))
            throw new InvalidDataException($"The stream of object {found} is not as long as it says.");
        dictionary.Data = Decoded(dictionary, _file.AsSpan(start, length).ToArray());
        return value;
    }

    private static bool IsKeyword(object? token, string text) => token is PdfTokens.Keyword keyword && keyword.Text == text;

    private static byte[] Decoded(PdfDictionary dictionary, byte[] data)
    {
        if (dictionary["Filter"] is null) return data;
        using var zlib = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
        var decoded = new MemoryStream();
        zlib.CopyTo(decoded);
        return decoded.ToArray();
    }
}
