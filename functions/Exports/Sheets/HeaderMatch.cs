using System.Collections.Immutable;
using KpiPapers.Exports.Cells;

namespace KpiPapers.Exports.Sheets;

/// <summary>Where a row of headings has the columns that are looked for.</summary>
internal sealed class HeaderMatch
{
    private HeaderMatch(long row, ImmutableArray<string> headings, ImmutableArray<Column> columns)
    {
        Row = row;
        Headings = [.. headings.Select(Words.SingleSpaced)];
        Columns = columns;
        Positions = [.. columns.Select(column => Places(column).DefaultIfEmpty(-1).First())];
    }

    public long Row { get; }

    /// <summary>All headings of the row, with single spaces.</summary>
    public ImmutableArray<string> Headings { get; }

    public ImmutableArray<Column> Columns { get; }

    /// <summary>For each column its place in the row, from 0; -1 where it is absent.</summary>
    public ImmutableArray<int> Positions { get; }

    public IEnumerable<Column> Missing => Columns.Where((column, i) => !column.Optional && Positions[i] < 0);

    public int Matched => Positions.Count(position => position >= 0);

    public int RequiredMatched => Columns.Where((column, i) => !column.Optional && Positions[i] >= 0).Count();

    /// <summary>Whether at least half of the required columns are there, so that this is probably what was meant.</summary>
    public bool IsClose => RequiredMatched > 0 && RequiredMatched * 2 >= Columns.Count(column => !column.Optional);

    public static HeaderMatch Of(long row, ImmutableArray<string> headings, ImmutableArray<Column> columns) => new(row, headings, columns);

    /// <summary>A column found twice could be read from either place, so neither is taken.</summary>
    public void ReportRepeated(ProblemList problems)
    {
        foreach (var column in Columns)
        {
            if (Places(column).ToList() is not { Count: > 1 } places) continue;
            var names = Words.All([.. places.Select(place => $"\"{Headings[place]}\"")]);
            problems.Add(new(Row, Headings[places[0]], "", $"The column is there more than once: {names}.", $"one column headed {Heading(column)}"));
        }
    }

    public void ReportMissing(ProblemList problems)
    {
        const int mostNamed = 30;
        const int longestNamed = 60;
        var found = Headings.Where(heading => heading.Length > 0).ToList();
        var named = string.Join(", ", found.Take(mostNamed).Select(heading => heading.Length <= longestNamed ? heading : heading[..longestNamed] + "…"))
            + (found.Count > mostNamed ? $" and {found.Count - mostNamed} more" : "");
        foreach (var column in Missing)
            problems.Add(new(Row, column.Heading, "", $"The column is missing. The headings found are: {named}.", $"a column headed {Heading(column)}"));
    }

    private static string Heading(Column column) => Words.Either([column.Heading, .. column.Synonyms]);

    private IEnumerable<int> Places(Column column)
    {
        var names = column.Synonyms.Prepend(column.Heading).Select(Words.SingleSpaced).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Enumerable.Range(0, Headings.Length).Where(place => names.Contains(Headings[place]));
    }
}
