using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests.Accessibility.Facts;

/// <summary>A font with the character codes that pages show in it.</summary>
internal sealed class CheckedFont
{
    private CheckedFont(PdfDictionary dictionary, IReadOnlyList<int> codes)
    {
        (Dictionary, Codes) = (dictionary, codes);
        Descendant = dictionary.Array("DescendantFonts").OfType<PdfDictionary>().FirstOrDefault();
        Descriptor = Descendant?.DictionaryOrNull("FontDescriptor");
        Program = Descriptor?.DictionaryOrNull("FontFile2") is { } file ? FontProgram.OrNull(file.Data) : null;
        ToUnicode = dictionary["ToUnicode"] is PdfDictionary map ? new(map.Data) : null;
        Widths = new(Descendant);
    }

    public PdfDictionary Dictionary { get; }

    public IReadOnlyList<int> Codes { get; }

    /// <summary>The CID font of a Type 0 font.</summary>
    public PdfDictionary? Descendant { get; }

    public PdfDictionary? Descriptor { get; }

    public FontProgram? Program { get; }

    public UnicodeMap? ToUnicode { get; }

    public FontWidths Widths { get; }

    /// <summary>An embedded map from codes to characters.</summary>
    public PdfDictionary? CMap => Dictionary.DictionaryOrNull("Encoding");

    public string Name => $"font {Dictionary.NameOrNull("BaseFont")}";

    public int GlyphOf(int code)
    {
        if (Descendant?.DictionaryOrNull("CIDToGIDMap") is not { } map) return code;
        return (2 * code) + 1 < map.Data.Length ? (map.Data[2 * code] << 8) | map.Data[(2 * code) + 1] : 0;
    }

    public static IReadOnlyList<CheckedFont> Of(IReadOnlyList<CheckedPage> pages)
    {
        var texts = pages.SelectMany(page => page.Content.Paintings.Where(painting => painting.IsText)
            .Select(painting => (Font: page.FontOf(painting) ?? throw new InvalidDataException("Text has no font."), painting.Codes)));
        return [.. texts.GroupBy(text => text.Font, (font, some) =>
            new CheckedFont(font, [.. some.SelectMany(text => text.Codes).Distinct().Order()]))];
    }
}
