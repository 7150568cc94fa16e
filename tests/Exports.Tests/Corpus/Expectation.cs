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
        for (var i = 0; i < Math.Max(_lines.Length, lines.Length); i++)
        {
            var (expected, came) = (_lines.ElementAtOrDefault(i), lines.ElementAtOrDefault(i));
            if (expected is not null && came is not null && Fits(expected, came)) Say("  ", came);
            else
            {
                if (expected is not null) Say("- ", expected);
                if (came is not null) Say("+ ", came);
            }
        }
        foreach (var expected in _notes.Where(expected => !notes.Any(note => Fits(expected, note)))) Say("- ", Note + expected);
        foreach (var note in notes) Say(_notes.Concat(_mayBeNoted).Any(expected => Fits(expected, note)) ? "  " : "+ ", Note + note);
        return text.ToString();

        void Say(string mark, string line) => text.Append(mark).Append(line).Append('\n');
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
