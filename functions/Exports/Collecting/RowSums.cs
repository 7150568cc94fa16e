namespace KpiPapers.Exports.Collecting;

/// <summary>What some rows come to: their columns of numbers, and the counts of their figures.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Numerators">Of each figure.</param>
/// <param name="Denominators">Of each figure.</param>
internal sealed record RowSums(ColumnSums Columns, decimal[] Numerators, decimal[] Denominators)
{
    /// <summary>Of all rows of some sites.</summary>
    public static RowSums Of(IEnumerable<SiteDays> sites, NumberColumns columns, int figures)
    {
        var sums = new RowSums(columns.NewSums(), new decimal[figures], new decimal[figures]);
        foreach (var site in sites)
        {
            sums.Columns.Add(site.Columns);
            foreach (var day in site.Days.Values)
            {
                for (var place = 0; place < figures; place++)
                {
                    var partial = day.Figures[place].ToPartial();
                    sums.Numerators[place] += partial.Numerator;
                    sums.Denominators[place] += partial.Denominator;
                }
            }
        }
        return sums;
    }

    /// <summary>Of these rows without some of them.</summary>
    public RowSums Less(RowSums earlier, NumberColumns columns) => new(
        columns.NewSums().Add(Columns).Add(earlier.Columns, -1),
        [.. Numerators.Zip(earlier.Numerators, (now, then) => now - then)],
        [.. Denominators.Zip(earlier.Denominators, (now, then) => now - then)]);
}
