using System.Text.RegularExpressions;
using KpiPapers.Exports.Cells;

namespace KpiPapers.Exports.Narratives;

/// <summary>The numbers that people type before headings and paragraphs. The paper numbers its paragraphs itself, so they are left out.</summary>
internal sealed partial class TypedNumbers
{
    private const int MostNamed = 30;

    private readonly List<(long Row, string Section, string Number)> _leftOut = [];

    /// <summary>The number before a text, empty when it has none, and its words.</summary>
    public static (string Number, string Words) Split(string text)
    {
        var match = Leading().Match(text);
        return (match.Groups["number"].Value, text[match.Length..]);
    }

    /// <summary>Remembers that a number was left out.</summary>
    public void LeftOut(long row, string section, string number)
    {
        if (number.Length > 0) _leftOut.Add((row, section, number));
    }

    /// <summary>Says once for the whole file what was left out; nothing when nothing was.</summary>
    public CellProblem? Warning
    {
        get
        {
            if (_leftOut.Count == 0) return null;
            var (row, section, number) = _leftOut[0];
            var named = _leftOut.Take(MostNamed).Select(leftOut => leftOut.Number).ToList();
            if (_leftOut.Count > MostNamed) named.Add($"{_leftOut.Count - MostNamed} more");
            var wrong = named.Count == 1 ? $"the number {number} was left out." : $"these numbers were left out: {Words.All(named)}.";
            return new(row, section, number, $"The paper numbers its paragraphs itself, so {wrong}", "text without numbers typed before it");
        }
    }

    [GeneratedRegex(@"^(?<number>\d+(\.\d+)*[.)]?)\s+(?=\S)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Leading();
}
