using System.Collections.Immutable;
using System.Text;

namespace KpiPapers.Exports.Tests.Corpus;

/// <summary>
/// The answer that a file should get, from <c>file.expected</c>, line by line and in full: see <see cref="Answer"/>. A first line
/// <c>dropped with the period …</c> is what the file's metadata say.
/// </summary>
/// <param name="Period">What the metadata say; null for nothing.</param>
/// <param name="Lines">The answer.</param>
internal sealed record Expectation(string? Period, ImmutableArray<string> Lines)
{
    private const string PeriodWords = "dropped with the period ";

    public static Expectation Of(string file)
    {
        ImmutableArray<string> lines = [.. File.ReadAllText(CorpusFolder.FullPath($"{file}.expected"), Encoding.UTF8).Split('\n').Where(line => line.Length > 0)];
        return lines[0].StartsWith(PeriodWords, StringComparison.Ordinal) ? new(lines[0][PeriodWords.Length..], lines[1..]) : new(null, lines);
    }
}
