using System.Collections.Immutable;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Collecting;

/// <summary>The columns of numbers that a file has: those that are added up, and those that are means of what another one counts.</summary>
internal sealed class NumberColumns
{
    private const decimal LargestFactor = 1e13m;   // so that products, and sums of ten million of them, stay within a decimal

    public NumberColumns(Feed feed, HeaderMatch header)
    {
        Slots = [.. Enumerable.Range(0, feed.Columns.Length).Where(slot => feed.Columns[slot].IsNumber && header.Positions[slot] >= 0)];
        Weighted =
        [
            .. from mean in Enumerable.Range(0, Slots.Length)
               from weight in Enumerable.Range(0, Slots.Length)
               where feed.Columns[Slots[mean]].Type is not ColumnType.WholeNumber && feed.Columns[Slots[weight]].Type is ColumnType.WholeNumber
               select (mean, weight),
        ];
    }

    public ImmutableArray<int> Slots { get; }

    /// <summary>Columns that may be means, each with one that it may be weighted by, by their places among the slots.</summary>
    public ImmutableArray<(int Mean, int Weight)> Weighted { get; }

    public ColumnSums NewSums() => new(Slots.Length, Weighted.Length);

    public void Add(SheetRow row, ColumnSums sums)
    {
        for (var column = 0; column < Slots.Length; column++)
        {
            ref readonly var cell = ref row[Slots[column]];
            if (!cell.IsBlank) sums.Add(column, in cell.Amount);
        }
        if (!Weighted.IsEmpty) AddProducts(row, sums);
    }

    private void AddProducts(SheetRow row, ColumnSums sums)
    {
        for (var place = 0; place < Weighted.Length; place++)
        {
            var (mean, weight) = (row[Slots[Weighted[place].Mean]], row[Slots[Weighted[place].Weight]]);
            if (!mean.IsBlank && !weight.IsBlank && Math.Abs(mean.Number) < LargestFactor && Math.Abs(weight.Number) < LargestFactor)
                sums.AddProduct(place, mean.Number * weight.Number);
        }
    }
}
