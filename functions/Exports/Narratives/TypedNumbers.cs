using System.Text.RegularExpressions;

namespace KpiPapers.Exports.Narratives;

/// <summary>The numbers that people type before headings and paragraphs. The paper numbers its paragraphs itself, so they are left out.</summary>
internal sealed partial class TypedNumbers
{
    private (long Row, string Section, string Number)? _first;
    private int _count;

    /// <summary>A heading's number, empty when it has none, and its words.</summary>
    public static (string Number, string Words) Split(string heading)
    {
        var match = Leading().Match(heading);
        return (match.Groups["number"].Value, heading[match.Length..]);
    }

    /// <summary>Whether a number before a heading within a section is one of an outline: "3.4.1" or "1.", but not the first word of "2 new clubs".</summary>
    public static bool IsOutline(string number) => number.AsSpan().ContainsAny('.', ')');

    /// <summary>Whether a number is one of those under another: "6.1" under "6.", but not the "2.5" of "2.5 tonnes".</summary>
    public static bool Continues(string number, string section) =>
        section.TrimEnd('.', ')') is { Length: > 0 } above && number.StartsWith(above + ".", StringComparison.Ordinal) && number.Length > above.Length + 1;

    /// <summary>Remembers that a number was left out.</summary>
    public void LeftOut(long row, string section, string number)
    {
        if (number.Length == 0) return;
        _first ??= (row, section, number);
        _count++;
    }

    /// <summary>Says once for the whole file what was left out; nothing when nothing was.</summary>
    public CellProblem? Warning
    {
        get
        {
            if (_first is not var (row, section, number)) return null;
            var others = _count switch { 1 => "was", 2 => "and 1 other were", _ => $"and {_count - 1} others were" };
            var wrong = $"The paper numbers its paragraphs itself, so the number {number} {others} left out.";
            return new(row, section, number, wrong, "text without numbers typed before it");
        }
    }

    [GeneratedRegex(@"^(?<number>\d+(\.\d+)*[.)]?)\s+(?=\S)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Leading();
}
