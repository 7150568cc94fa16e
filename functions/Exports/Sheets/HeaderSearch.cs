using System.Collections.Immutable;
using CsvHelper;

namespace KpiPapers.Exports.Sheets;

/// <summary>
/// Finds the separator and the row of headings in the start of a file: that separator is right with which a row is recognised. Titles, date
/// ranges and blank lines may stand above the headings.
/// </summary>
internal static class HeaderSearch
{
    private const int MostRows = 50;
    private static readonly char[] Separators = [',', ';', '\t', '|'];

    /// <summary>Looks for the headings.</summary>
    /// <param name="sample">The start of the file, or all of it.</param>
    /// <param name="isAll">Whether it is all of it.</param>
    /// <param name="separator">The separator, where the file states it.</param>
    /// <param name="layouts">What is looked for.</param>
    public static HeaderPlace Find(ReadOnlyMemory<byte> sample, bool isAll, char? separator, ILayouts layouts)
    {
        var places = (separator is { } stated ? [stated] : Separators.Where(candidate => Holds(sample, candidate))).Select(candidate => Find(sample, isAll, candidate, layouts)).ToList();
        // Separators that do not occur all leave each line one cell, so that one of them stands for the others; that is rarely what was meant.
        if (separator is null && places.Count < Separators.Length && !places.Exists(place => place.Recognised is { IsComplete: true }))
            places.Add(Find(sample, isAll, Separators.First(candidate => !Holds(sample, candidate)), layouts));
        return places.Find(place => place.Width == 0)   // nothing but separators
            ?? places.Where(place => place.Recognised is { IsComplete: true }).MaxBy(place => place.Recognised!.Match.Matched)
            ?? places.Aggregate((best, other) => IsCloser(other, best) ? other : best);
    }

    private static bool Holds(ReadOnlyMemory<byte> sample, char separator) => sample.Span.Contains((byte)separator);

    private static bool IsCloser(HeaderPlace other, HeaderPlace best) =>
        best.Recognised is null && other.Recognised is null ? other.Width > best.Width
        : Recognition.Better(best.Recognised, other.Recognised) is { } better && ReferenceEquals(better, other.Recognised);

    private static HeaderPlace Find(ReadOnlyMemory<byte> sample, bool isAll, char separator, ILayouts layouts)
    {
        var rows = Rows(sample, isAll, separator);
        Recognition? best = null;
        for (var place = 0; place < rows.Count && best is not { IsComplete: true }; place++)
        {
            if (rows[place].Cells.Length == 0) continue;
            best = Recognition.Better(best, layouts.Recognise(Headings.Of(rows[place].Row, rows[place].Cells)));
            if (best is not { IsComplete: true } && place > 0 && rows[place - 1].Cells.Length > 1)
                best = Recognition.Better(best, layouts.Recognise(Headings.Of(rows[place].Row, rows[place - 1].Cells, rows[place].Cells)));
        }
        if (best is { IsComplete: true } && rows.FindIndex(row => row.Row == best.Match.Row) is var found)
            best = (InUnits(best, found + 1 < rows.Count ? rows[found + 1] : default, layouts) ?? best) with { Groups = Groups(best, found, rows) };
        var above = best is null ? [] : rows.Where(row => row.Row < best.Match.Row).Select(row => string.Join(' ', row.Cells)).ToList();
        return new(separator, best, above, rows.Select(row => row.Cells.Length).DefaultIfEmpty(0).Max());
    }

    /// <summary>The same headings with the units that stand below them; null where none do.</summary>
    private static Recognition? InUnits(Recognition best, (long Row, ImmutableArray<string> Cells) below, ILayouts layouts) =>
        !below.Cells.IsDefault && Headings.WithUnits(below.Row, [.. best.Match.Headings], below.Cells) is { } withUnits
            && layouts.Recognise(withUnits) is { IsComplete: true } inUnits ? inUnits : null;

    private static HeadingGroups? Groups(Recognition best, int found, List<(long Row, ImmutableArray<string> Cells)> rows) =>
        found > 0 && !best.Match.IsOfTwoRows && rows[found - 1].Cells.Length > 1 ? HeadingGroups.Of(rows[found - 1].Row, rows[found - 1].Cells, best.Match.Headings) : null;

    private static List<(long Row, ImmutableArray<string> Cells)> Rows(ReadOnlyMemory<byte> sample, bool isAll, char separator)
    {
        using var csv = CsvReader.Create(sample, Dialect.Options(separator));
        var rows = new List<(long, ImmutableArray<string>)>();
        while (rows.Count < MostRows && csv.Read())
        {
            if (Headings.IsTooWide(csv.FieldCount)) break;
            rows.Add((csv.RowNumber, IsBlank(csv) ? [] : [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]));
        }
        // The last row may be cut off where the sample ends.
        if (!isAll && rows.Count is > 1 and < MostRows) rows.RemoveAt(rows.Count - 1);
        return rows;
    }

    /// <summary>Whether no cell of a row holds anything.</summary>
    public static bool IsBlank(CsvReader csv)
    {
        for (var i = 0; i < csv.FieldCount; i++)
            if (!Cells.Words.Trim(csv.GetSpan(i)).IsEmpty) return false;
        return true;
    }
}

/// <summary>Where a file has its headings.</summary>
/// <param name="Separator">What separates its columns.</param>
/// <param name="Recognised">The headings, or what comes closest to some; null when nothing does.</param>
/// <param name="Above">The lines above them, as text.</param>
/// <param name="Width">How many columns its widest row has.</param>
internal sealed record HeaderPlace(char Separator, Recognition? Recognised, IReadOnlyList<string> Above, int Width);
