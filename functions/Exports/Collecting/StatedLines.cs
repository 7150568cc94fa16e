using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Collecting;

/// <summary>
/// Checks lines of words that state how many rows there are or what they come to: all rows, those above, or those since the line before.
/// </summary>
/// <param name="header">Where the file has its columns.</param>
/// <param name="numbers">Its columns of numbers.</param>
/// <param name="means">Tells which of them are added up.</param>
/// <param name="countsRows">Whether rows are what the feed counts.</param>
internal sealed class StatedLines(HeaderMatch header, NumberColumns numbers, StatedMeans means, bool countsRows)
{
    private const int MostLines = 1000;   // so that checking them never takes longer than reading the file
    private const int ShortestWord = 4;   // "of" and "the" are everywhere

    private readonly List<StatedLine> _lines = [];

    /// <summary>Whether a further line can be kept.</summary>
    public bool IsFull => _lines.Count >= MostLines;

    /// <param name="row">The row of the line.</param>
    /// <param name="stated">What it states.</param>
    /// <param name="above">What the rows above it come to.</param>
    /// <param name="since">What the rows above it come to that stand below the last row of totals.</param>
    public void Add(long row, StatedNumberOfWords stated, Counted above, Counted since)
    {
        var last = _lines.Count == 0 ? since : above.Less(_lines[^1].Above, numbers);
        _lines.Add(new(row, stated, above, [above, since, last]));
    }

    /// <summary>Reports lines that agree with no rows.</summary>
    public void Check(Counted all, ProblemList problems)
    {
        foreach (var line in _lines)
        {
            var read = Readings(line.Stated, all).Distinct().ToList();
            if (read.Count == 0 || line.Scopes.Where(scope => scope.Rows > 0).Prepend(all).Any(scope => Readings(line.Stated, scope).Contains(line.Stated.Number))) continue;
            problems.Add(new(
                line.Row, "", $"{line.Stated.Number:#,##0}", $"This line says {line.Stated.Number:#,##0}, but the rows come to {Cells.Words.Either([.. read.Select(Unit.Number)])}.",
                "as much as it says: the file may have been cut off or changed"));
        }
    }

    /// <summary>What a line may mean: a column's sum where it names one, rows where it says so or where they are counted; either where nothing tells.</summary>
    private IEnumerable<decimal> Readings(StatedNumberOfWords stated, Counted scope)
    {
        if (stated.IsOfRows) return [scope.Rows];
        var sums = Enumerable.Range(0, numbers.Slots.Length).Where(column => means.IsSum(numbers.Slots[column])).ToList();
        var named = sums.GroupBy(column => Shared(stated.Words, column)).Where(group => group.Key > 0).MaxBy(group => group.Key)?.ToList() ?? [];
        if (named.Count > 0) return named.Select(column => scope.Sums.Columns[column]);
        if (countsRows) return [scope.Rows];
        if (sums.Count == 0) return [];
        return [.. sums.Select(column => scope.Sums.Columns[column]), .. stated.IsTotal && stated.Words.Length == 0 ? ImmutableArray<decimal>.Empty : [scope.Rows]];
    }

    /// <summary>How many words a line has of a column's heading, or of others that the column may have.</summary>
    private int Shared(string words, int column)
    {
        var (slot, stems) = (numbers.Slots[column], Stems(words).ToList());
        return header.Columns[slot].Synonyms.Append(header.Columns[slot].Heading).Append(header.HeadingOf(slot)).Max(heading => stems.Intersect(Stems(heading)).Count());
    }

    private static IEnumerable<string> Stems(string words) =>
        words.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.TrimEnd('s')).Where(word => word.Length >= ShortestWord && word is not "total");

    private sealed record StatedLine(long Row, StatedNumberOfWords Stated, Counted Above, ImmutableArray<Counted> Scopes);
}

/// <summary>What some rows come to, and how many they are.</summary>
internal sealed record Counted(RowSums Sums, long Rows)
{
    /// <summary>Of these rows without some of them.</summary>
    public Counted Less(Counted earlier, NumberColumns columns) => new(Sums.Less(earlier.Sums, columns), Rows - earlier.Rows);
}
