using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KpiPapers.Pdf.Tests.Accessibility.Facts;

/// <summary>What character codes mean (a ToUnicode CMap; ISO 32000-1, 9.10.3).</summary>
internal sealed partial class UnicodeMap
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private readonly Dictionary<int, string> _texts = [];

    public UnicodeMap(byte[] map)
    {
        foreach (Match block in Block().Matches(Encoding.ASCII.GetString(map)))
        {
            var values = Value().Matches(block.Groups["body"].Value).Select(match => match.Groups["hex"].Value).ToList();
            if (block.Groups["kind"].Value == "char")
            {
                foreach (var pair in values.Chunk(2)) _texts[Code(pair[0])] = Text(pair[1]);
            }
            else
            {
                foreach (var range in values.Chunk(3)) AddRange(Code(range[0]), Code(range[1]), Text(range[2]));
            }
        }
    }

    public IReadOnlyDictionary<int, string> Texts => _texts;

    private void AddRange(int first, int last, string text)
    {
        for (var code = first; code <= last; code++) _texts[code] = text[..^1] + (char)(text[^1] + code - first);
    }

    private static int Code(string hexadecimal) => int.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static string Text(string hexadecimal) => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(hexadecimal));

    [GeneratedRegex("(?s)beginbf(?<kind>char|range)(?<body>.*?)endbf", Options, 1000)]
    private static partial Regex Block();

    [GeneratedRegex("<(?<hex>[0-9A-Fa-f]+)>", Options, 1000)]
    private static partial Regex Value();
}
