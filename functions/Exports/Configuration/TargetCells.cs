using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Exports.Cells;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Configuration;

/// <summary>Reads the cells of <c>indicators.csv</c> that hold a target: from when, how much, and how far it may be missed.</summary>
internal static class TargetCells
{
    /// <summary>The columns, in the order in which they are read.</summary>
    public static ImmutableArray<Column> Columns { get; } =
    [
        new() { Name = "from", Heading = "Target from", Type = ColumnType.Date, MayBeBlank = true },
        new() { Name = "target", Heading = "Target", Type = ColumnType.Number, MayBeBlank = true },
        new() { Name = "upTo", Heading = "Target up to", Type = ColumnType.Number, MayBeBlank = true },
        new() { Name = "band", Heading = "Amber band", Type = ColumnType.Text, MayBeBlank = true },
    ];

    /// <summary>Reads a target; false when it is wrong, which is then reported.</summary>
    /// <param name="row">The row.</param>
    /// <param name="first">The place of the first of the columns.</param>
    /// <param name="polarity">Which way is good, which decides what a target needs.</param>
    /// <param name="target">Null where the row has none.</param>
    public static bool TryRead(SheetRow row, int first, Polarity polarity, out Target? target)
    {
        var (from, value, upTo, band) = (first, first + 1, first + 2, first + 3);
        target = null;
        var isRight = true;
        if (polarity is Polarity.InfoOnly || row[value].IsBlank)
        {
            foreach (var slot in (ReadOnlySpan<int>)[from, value, upTo, band])
            {
                if (row[slot].IsBlank) continue;
                if (polarity is Polarity.InfoOnly) Wrong(slot, "An indicator for information only has no target.", "an empty cell");
                else Wrong(slot, "There is no target that this could belong to.", "an empty cell, or a target beside it");
            }
            return isRight;
        }

        var number = row[value].Number;
        decimal? end = row[upTo].IsBlank ? null : row[upTo].Number;
        if (row[from].IsBlank) Wrong(from, "The target has no first day.", "the day from which the target is in force, such as 01/04/2020");
        if (polarity is Polarity.Range && !(end > number)) Wrong(upTo, "A range ends above its target.", $"a number more than {number}");
        foreach (var slot in (ReadOnlySpan<int>)[value, upTo])
            if (!row[slot].IsBlank && row[slot].Sign is not NumberSign.None) Wrong(slot, "A target is in the indicator's unit, without a sign.", "the number alone");
        if (polarity is not Polarity.Range && end is not null) Wrong(upTo, "Only a range has a second end.", "an empty cell");
        if (!AmberBand.TryRead(row.Text(band), out var tolerance))
            Wrong(band, "This is not an amber band.", AmberBand.Expected);
        else if (tolerance is Tolerance.Percent && (number == 0 || end == 0))
            Wrong(band, "A target of 0 has no percentage; its amber band would be nothing.", "an absolute band such as 15, in the indicator's unit");
        else if (tolerance is Tolerance.Floor && polarity is Polarity.Range)
            Wrong(band, "A range is missed on two sides, so one floor cannot say how far.", "a band such as 10% or 15");
        else if (tolerance is Tolerance.Floor floor && (polarity is Polarity.LowerIsBetter ? floor.Value < number : floor.Value > number))
            Wrong(band, "The floor is better than the target.", $"a floor of {number} or {(polarity is Polarity.LowerIsBetter ? "more" : "less")}");
        if (isRight) target = new() { From = row[from].Day, Value = number, UpTo = end, Tolerance = tolerance! };   // right, so there is a band
        return isRight;

        void Wrong(int slot, string wrong, string expected)
        {
            row.Wrong(slot, wrong, expected);
            isRight = false;
        }
    }
}
