using System.Collections.Immutable;

namespace KpiPapers.Exports.Sheets;

/// <summary>A row that may hold the headings, or two of which the upper groups those below.</summary>
/// <param name="Row">The row, the lower of two, as a spreadsheet numbers it.</param>
/// <param name="Columns">For each column the ways to read its heading, the fullest first.</param>
internal sealed record Headings(long Row, ImmutableArray<ImmutableArray<HeadingText>> Columns)
{
    private const int MostColumns = 16_384;   // of a spreadsheet

    /// <summary>Whether the upper of two headings says nothing of what the lower one is about, so that the lower may be read alone.</summary>
    public bool IsNeutral(int place) =>
        Columns[place][0].Text[..^Columns[place][^1].Text.Length].Split(' ', StringSplitOptions.RemoveEmptyEntries).All(HeadingGroups.IsNeutral);

    /// <summary>The headings as they stand in the file.</summary>
    public IEnumerable<string> Texts => Columns.Select(column => column[0].Text);

    public static bool IsTooWide(int columns) => columns > MostColumns;

    /// <summary>Headings in one row; columns without one at its end are left out.</summary>
    public static Headings Of(long row, IReadOnlyList<string> cells) => Of(row, Trimmed(cells).Select(cell => ImmutableArray.Create(HeadingText.Of(cell))));

    /// <summary>
    /// Headings in two rows: a cell of the upper row stands above its own column and those to the right of it up to the next, as merged
    /// cells are exported.
    /// </summary>
    public static Headings Of(long row, IReadOnlyList<string> upper, IReadOnlyList<string> lower)
    {
        var columns = ImmutableArray.CreateBuilder<ImmutableArray<HeadingText>>();
        var group = "";
        for (var place = 0; place < lower.Count; place++)
        {
            if (place < upper.Count && upper[place].Trim().Length > 0) group = upper[place];
            columns.Add(group.Length == 0 || lower[place].Trim().Length == 0
                ? [HeadingText.Of(lower[place].Trim().Length > 0 ? lower[place] : place < upper.Count ? upper[place] : "")]
                : [HeadingText.Of($"{group} {lower[place]}"), HeadingText.Of(lower[place])]);
        }
        return Of(row, columns);
    }

    /// <summary>Headings with a row of units below them; null when the row below is something else.</summary>
    public static Headings? WithUnits(long row, IReadOnlyList<string> headings, IReadOnlyList<string> below)
    {
        var units = below.Select(cell => (IsBlank: cell.Trim().Length == 0, Unit: HeadingText.UnitIn(cell))).ToList();
        if (units.Any(unit => !unit.IsBlank && unit.Unit is null) || units.All(unit => unit.IsBlank)) return null;
        return Of(row, [.. headings.Select((heading, place) => place < units.Count && units[place].Unit is { } unit ? $"{heading} ({unit})" : heading)]);
    }

    private static Headings Of(long row, IEnumerable<ImmutableArray<HeadingText>> columns)
    {
        var read = columns.ToList();
        var keys = read.SelectMany(column => column).Select(text => text.Key).ToHashSet();
        return new(row, [.. read.Select(column => column.Select(text => text.Among(keys)).ToImmutableArray())]);
    }

    private static IEnumerable<string> Trimmed(IReadOnlyList<string> cells) => cells.Take(cells.Count - cells.Reverse().TakeWhile(cell => cell.Trim().Length == 0).Count());
}
