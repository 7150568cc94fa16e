using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace KpiPapers.Exports.Tests.Corpus;

/// <summary>
/// The answer that a file should get, from <c>file.expected</c>. <c>*</c> stands for any words, and a line that has one is compared without
/// regard to case. Lines come in this order, but for notes: each that is expected must be among them, <c>note?:</c> may be, and no other is.
/// Nor need a note be expected that only says what is ordinary: UTF-8, commas, headings in the first row.
/// A first line <c>dropped with the period …</c> is what the file's metadata say.
/// </summary>
internal sealed class Expectation
{
    private const string PeriodWords = "dropped with the period ";
    private const string Note = "note: ";
    private const string MayBeNoted = "note?: ";

    private static readonly string[] Ordinary = ["*UTF-8*", "*separated by commas*", "*heading*row 1"];

    private readonly string _file;
    private readonly ImmutableArray<string> _lines;
    private readonly ImmutableArray<string> _notes;
    private readonly ImmutableArray<string> _mayBeNoted;

    private Expectation(string file, ImmutableArray<string> lines)
    {
        _file = file;
        Period = lines.FirstOrDefault()?.StartsWith(PeriodWords, StringComparison.Ordinal) == true ? lines[0][PeriodWords.Length..] : null;
        _notes = After(lines, Note);
        _mayBeNoted = [.. After(lines, MayBeNoted), .. Ordinary];
        _lines = [.. lines.Skip(Period is null ? 0 : 1).Where(line => !line.StartsWith("note", StringComparison.Ordinal))];
    }

    /// <summary>What the file's metadata say of its period; null for nothing.</summary>
    public string? Period { get; }

    public static Expectation Of(string file) =>
        new(file, [.. File.ReadAllText(CorpusFolder.FullPath($"{file}.expected"), Encoding.UTF8).Split('\n').Where(line => line.Length > 0)]);

    public bool IsMetBy(ImmutableArray<string> answer)
    {
        var (lines, notes) = Parts(answer);
        return lines.Length == _lines.Length && _lines.Zip(lines).All(pair => Fits(pair.First, pair.Second))
            && _notes.All(expected => notes.Any(note => Fits(expected, note)))
            && notes.All(note => _notes.Concat(_mayBeNoted).Any(expected => Fits(expected, note)));
    }

    /// <summary>Both line by line, with what differs marked: <c>-</c> was expected, <c>+</c> came.</summary>
    public string Difference(ImmutableArray<string> answer)
    {
        var (lines, notes) = Parts(answer);
        var text = new StringBuilder($"{_file}\n");
        var common = Common(lines);
        for (var (i, j) = (0, 0); i < _lines.Length || j < lines.Length;)
        {
            if (i < _lines.Length && j < lines.Length && Fits(_lines[i], lines[j])) (i, j) = (i + 1, Say("  ", lines[j], j));
            else if (j == lines.Length || (i < _lines.Length && common[i + 1, j] >= common[i, j + 1])) i = Say("- ", _lines[i], i);
            else j = Say("+ ", lines[j], j);
        }
        foreach (var expected in _notes.Where(expected => !notes.Any(note => Fits(expected, note)))) Say("- ", Note + expected, 0);
        foreach (var note in notes) Say(_notes.Concat(_mayBeNoted).Any(expected => Fits(expected, note)) ? "  " : "+ ", Note + note, 0);
        return text.ToString();

        int Say(string mark, string line, int place)
        {
            text.Append(mark).Append(line).Append('\n');
            return place + 1;
        }
    }

    /// <summary>How many lines the rests of both have in common, from each place of each.</summary>
    private int[,] Common(ImmutableArray<string> lines)
    {
        var common = new int[_lines.Length + 1, lines.Length + 1];
        for (var i = _lines.Length - 1; i >= 0; i--)
            for (var j = lines.Length - 1; j >= 0; j--)
                common[i, j] = Fits(_lines[i], lines[j]) ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        return common;
    }

    private static (ImmutableArray<string> Lines, ImmutableArray<string> Notes) Parts(ImmutableArray<string> answer) =>
        ([.. answer.Where(line => !line.StartsWith(Note, StringComparison.Ordinal))], After(answer, Note));

    private static ImmutableArray<string> After(ImmutableArray<string> lines, string start) =>
        [.. lines.Where(line => line.StartsWith(start, StringComparison.Ordinal)).Select(line => line[start.Length..])];

    private static bool Fits(string expected, string came) =>
        expected == came
        || (expected.Contains('*') && Regex.IsMatch(
            came, $"^{string.Join(".*", expected.Split('*').Select(Regex.Escape))}$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(1)));
}
