using System.Collections.Immutable;
using KpiPapers.Exports.Cells;

namespace KpiPapers.Exports.Collecting;

/// <summary>
/// What a number in a row of totals may be. Waits and percentages cannot be added up, so that reports state a mean there: of the rows, or of
/// what one of their counts counts; or the percentage that two totals come to.
/// </summary>
/// <param name="feed">The feed.</param>
/// <param name="columns">Its columns, in the units that the file's headings state.</param>
/// <param name="numbers">Those of numbers.</param>
/// <param name="figures">The figures that rows come to.</param>
internal sealed class StatedMeans(Feed feed, ImmutableArray<Column> columns, NumberColumns numbers, ImmutableArray<FigureSum> figures)
{
    /// <summary>Whether a column is added up, and so has no mean that anybody would state as a total.</summary>
    public bool IsSum(int slot) => columns[slot].Type is ColumnType.WholeNumber;

    /// <summary>Whether a number is what rows come to, to as many decimals as stand there, rounded or cut off.</summary>
    public bool Agrees(StatedNumber number, RowSums sums)
    {
        if (number.Value == sums.Columns[number.Column]) return true;
        var column = columns[numbers.Slots[number.Column]];
        var decimals = number.Text.LastIndexOf('.') is var point and >= 0 ? number.Text[(point + 1)..].TakeWhile(char.IsAsciiDigit).Count() : 0;
        var unit = new decimal(1, 0, 0, isNegative: false, (byte)Math.Min(decimals, 18));
        if (column.Type is ColumnType.Duration && !number.Text.Contains(':', StringComparison.Ordinal)) unit *= DurationText.SecondsIn(column.Unit);
        return Of(number.Column, sums).Any(mean => Math.Abs(mean - number.Value) < unit);
    }

    /// <summary>The means that rows come to; none for what is added up.</summary>
    public IEnumerable<decimal> Of(int column, RowSums sums)
    {
        var slot = numbers.Slots[column];
        if (IsSum(slot) || sums.Columns.Count(column) == 0) yield break;
        for (var place = 0; place < figures.Length; place++)
            if (figures[place].IsMeanOf(slot) && sums.Denominators[place] != 0) yield return sums.Numerators[place] / sums.Denominators[place];
        yield return sums.Columns[column] / sums.Columns.Count(column);
        for (var place = 0; place < numbers.Weighted.Length; place++)
            if (numbers.Weighted[place] is var (mean, weight) && mean == column && sums.Columns[weight] != 0) yield return sums.Columns.Product(place) / sums.Columns[weight];
        if (columns[slot].PercentOf is { } share
            && numbers.Slots.IndexOf(feed.Slot(share.Part)) is var part and >= 0 && numbers.Slots.IndexOf(feed.Slot(share.Whole)) is var whole and >= 0
            && sums.Columns[whole] != 0)
            yield return 100 * sums.Columns[part] / sums.Columns[whole];
    }
}
