using System.Text;

namespace KpiPapers.Pdf.Fonts;

/// <summary>A font's measures in its own units, <see cref="UnitsPerEm"/> to the type size.</summary>
internal sealed record FontMetrics
{
    public required string PostScriptName { get; init; }
    public required int UnitsPerEm { get; init; }
    public required int Ascent { get; init; }
    public required int Descent { get; init; }
    public required int CapHeight { get; init; }
    public required int Weight { get; init; }
    public required double ItalicAngle { get; init; }
    public required int Left { get; init; }
    public required int Bottom { get; init; }
    public required int Right { get; init; }
    public required int Top { get; init; }

    public static FontMetrics Read(FontTables tables)
    {
        var (head, hhea, os2, post) = (tables["head"], tables["hhea"], tables["OS/2"], tables["post"]);
        CheckLicence(os2.U16(8));
        var unitsPerEm = head.U16(18);
        if (unitsPerEm is < 16 or > 16384) throw head.Damaged();
        return new()
        {
            PostScriptName = Name(tables["name"]),
            UnitsPerEm = unitsPerEm,
            Ascent = hhea.I16(4),
            Descent = hhea.I16(6),
            CapHeight = os2.U16(0) >= 2 ? os2.I16(88) : hhea.I16(4),
            Weight = os2.U16(4),
            ItalicAngle = post.I16(4) + (post.U16(6) / 65536d),
            Left = head.I16(36),
            Bottom = head.I16(38),
            Right = head.I16(40),
            Top = head.I16(42),
        };
    }

    /// <summary>The bits of fsType (OpenType specification, "OS/2"). What is embedded here is always a subset, as outlines.</summary>
    private static void CheckLicence(int bits)
    {
        const int usage = 0xF, restricted = 2, noSubsets = 0x100, bitmapsOnly = 0x200;
        if ((bits & usage) == restricted) throw new InvalidDataException("The font's licence does not allow it to be embedded.");
        if ((bits & noSubsets) != 0) throw new InvalidDataException("The font's licence does not allow parts of it to be embedded.");
        if ((bits & bitmapsOnly) != 0) throw new InvalidDataException("The font's licence does not allow its outlines to be embedded.");
    }

    private static string Name(FontReader table)
    {
        const int postScript = 6;
        for (var i = 0; i < table.U16(2); i++)
        {
            var record = 6 + (12 * i);
            if (table.U16(record + 6) != postScript) continue;
            var bytes = table.Slice(table.U16(4) + table.U16(record + 10), table.U16(record + 8));
            // The letters are ASCII; on the Windows platform each has a zero byte before it. What a PDF name forbids goes.
            var letters = Encoding.ASCII.GetString(bytes).Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
            return string.Concat(letters) is { Length: > 0 } name ? name : throw table.Damaged();
        }
        throw new InvalidDataException("The font has no PostScript name.");
    }
}
