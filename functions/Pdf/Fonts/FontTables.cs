using System.Text;

namespace KpiPapers.Pdf.Fonts;

/// <summary>The table directory of a TrueType file (OpenType specification, "Font file").</summary>
internal sealed class FontTables
{
    private const int TrueType = 0x00010000;
    private readonly Dictionary<string, FontReader> _tables = [];

    public FontTables(ReadOnlyMemory<byte> file)
    {
        var directory = new FontReader("directory", file);
        if (directory.Length < 12 || directory.U32(0) != TrueType)
            throw new InvalidDataException("The font is not a TrueType file.");
        for (var i = 0; i < directory.U16(4); i++)
        {
            var record = 12 + (16 * i);
            var tag = Encoding.Latin1.GetString(directory.Slice(record, 4));
            var (offset, length) = (directory.U32(record + 8), directory.U32(record + 12));
            if (offset > file.Length - length) throw new InvalidDataException($"The font's table \"{tag}\" is damaged.");
            _tables[tag] = new(tag, file.Slice(offset, length));
        }
    }

    public FontReader this[string tag] => Find(tag) ?? throw new InvalidDataException($"The font has no table \"{tag}\".");

    public FontReader? Find(string tag) => _tables.TryGetValue(tag, out var table) ? table : null;
}
