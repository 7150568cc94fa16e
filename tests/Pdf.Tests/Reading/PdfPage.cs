using System.Globalization;
using System.Text.RegularExpressions;

namespace KpiPapers.Pdf.Tests.Reading;

/// <summary>A page, drawn in the mind.</summary>
internal sealed partial class PdfPage
{
    private readonly List<Piece> _pieces = [];
    private readonly List<Outline> _outlines = [];
    private readonly Dictionary<string, (string Name, Dictionary<int, string> Text, Dictionary<int, double> Widths)> _fonts = [];

    public PdfPage(int index, PdfDictionary page)
    {
        (Index, Dictionary) = (index, page);
        var fonts = page.Dictionary("Resources").Dictionary("Font");
        foreach (var name in fonts.Keys) _fonts[name] = FontOf(fonts.Dictionary(name));
        Run(new(page.Dictionary("Contents").Data, 0));
    }

    public int Index { get; }

    public PdfDictionary Dictionary { get; }

    public double Width => (double)Dictionary.Array("MediaBox")[2];

    public double Height => (double)Dictionary.Array("MediaBox")[3];

    public IReadOnlyList<Piece> Pieces => _pieces;

    /// <summary>What is filled or lined: rules, shading, underlines, marks and the shapes of figures.</summary>
    public IReadOnlyList<Outline> Outlines => _outlines;

    public string Words => string.Join(' ', _pieces.Select(piece => piece.Text.Trim()));

    /// <summary>Whether a piece is the page's own, such as its number.</summary>
    public bool IsHeadOrFoot(Piece piece) => piece.Tag == "Artifact" && (piece.Baseline < 72 || piece.Baseline > Height - 60);

    private void Run(PdfTokens tokens)
    {
        var stack = new List<object>();
        var path = new List<(double X, double Y)>();
        var (tag, mcid, font, size, x, y, thickness) = ("", (int?)null, "", 0d, 0d, 0d, 0d);
        while (tokens.Next() is { } token)
        {
            if (token is not PdfTokens.Keyword { Text: var name })
            {
                stack.Add(token);
                continue;
            }
            switch (name)
            {
                case "BDC":
                    if (tag.Length > 0) throw new InvalidDataException("Marked content is nested.");
                    tag = ((PdfName)stack[0]).Text;
                    mcid = (stack[1] as PdfDictionary)?["MCID"] is double number ? (int)number : null;
                    break;
                case "EMC": (tag, mcid) = ("", null); break;
                case "Tf": (font, size) = (((PdfName)stack[0]).Text, (double)stack[1]); break;
                case "Tm": (x, y) = ((double)stack[4], (double)stack[5]); break;
                case "Td": (x, y) = ((double)stack[0], (double)stack[1]); break;
                case "TJ": _pieces.Add(Shown((List<object>)stack[0], font, size, x, y, tag, mcid)); break;
                case "re":
                    path.Add(((double)stack[0], (double)stack[1]));
                    path.Add(((double)stack[0] + (double)stack[2], (double)stack[1] + (double)stack[3]));
                    break;
                case "m" or "l": path.Add(((double)stack[0], (double)stack[1])); break;
                case "c": path.Add(((double)stack[4], (double)stack[5])); break;   // ours are quarters of circles: no bulge beyond the four ends
                case "w": thickness = (double)stack[0]; break;
                case "f" or "S":
                    _outlines.Add(Outline.Around(path, name == "S" ? thickness / 2 : 0, tag));
                    path.Clear();
                    break;
                case "BT" or "ET" or "rg" or "RG" or "j" or "d": break;
                default: throw new InvalidDataException($"The operator {name} is not one of ours.");
            }
            stack.Clear();
        }
    }

    private Piece Shown(List<object> array, string font, double size, double x, double y, string tag, int? mcid)
    {
        var (name, texts, widths) = _fonts[font];
        var (text, width) = ("", 0d);
        foreach (var item in array)
        {
            if (item is double moved)
            {
                width -= moved;
                continue;
            }
            var codes = (string)item;
            for (var i = 0; i < codes.Length; i += 2)
            {
                var code = (codes[i] << 8) | codes[i + 1];
                text += texts[code];
                width += widths[code];
            }
        }
        return new(Index, text, x, y, width * size / 1000, size, name, tag, mcid);
    }

    private static (string Name, Dictionary<int, string> Text, Dictionary<int, double> Widths) FontOf(PdfDictionary font)
    {
        var map = System.Text.Encoding.ASCII.GetString(font.Dictionary("ToUnicode").Data);
        var texts = MappedCharacter().Matches(map).ToDictionary(
            match => int.Parse(match.Groups["glyph"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            match => System.Text.Encoding.BigEndianUnicode.GetString(Convert.FromHexString(match.Groups["text"].Value)));
        var widths = new Dictionary<int, double>();
        var array = ((PdfDictionary)font.Array("DescendantFonts")[0]).Array("W");
        for (var i = 0; i < array.Count; i += 2)
        {
            var run = (List<object>)array[i + 1];
            for (var j = 0; j < run.Count; j++) widths[(int)(double)array[i] + j] = (double)run[j];
        }
        return (font.Name("BaseFont"), texts, widths);
    }

    [GeneratedRegex("^<(?<glyph>[0-9A-F]{4})> <(?<text>[0-9A-F]+)>$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MappedCharacter();
}
