using System.Text;

namespace KpiPapers.Exports.Sheets;

/// <summary>Tells that quotes hide the headings: without any, a feed would be recognised.</summary>
internal static class HeaderQuotes
{
    private const string Again = "quotes only around a single cell, and doubled inside it: export again as CSV and drop the file unopened, or take these quotes out";

    /// <summary>What is wrong with the quotes in the start of a file that could not be recognised; null when they are not what is wrong.</summary>
    /// <param name="sample">The start of the file, or all of it.</param>
    /// <param name="isAll">Whether it is all of it.</param>
    /// <param name="separator">The separator, where the file states it.</param>
    /// <param name="layouts">What is looked for.</param>
    public static CellProblem? Problem(ReadOnlyMemory<byte> sample, bool isAll, char? separator, ILayouts layouts)
    {
        if (!sample.Span.Contains((byte)'"')) return null;
        var without = sample.ToArray().Where(character => character != '"').ToArray();
        if (HeaderSearch.Find(without, isAll, separator, layouts).Recognised is not { IsComplete: true, Match.Row: var row }) return null;
        var lines = Encoding.UTF8.GetString(sample.Span).ReplaceLineEndings("\n").Split('\n');
        if (IsOneCell(lines[row - 1].Trim())) return new(row, "", "", "The whole row stands in quotes (\"), so that it is but one cell.", Again);
        var open = Array.FindIndex(lines, line => line.Count(character => character == '"') % 2 != 0);
        return open >= 0 && open < row ? new(open + 1, "", "", Dialect.InWords(CsvHelper.CsvMalformedReason.UnterminatedQuote), Again) : null;
    }

    private static bool IsOneCell(string line) =>
        line.Length > 2 && line[0] == '"' && line[^1] == '"' && !line[1..^1].Replace("\"\"", "", StringComparison.Ordinal).Contains('"', StringComparison.Ordinal);
}
