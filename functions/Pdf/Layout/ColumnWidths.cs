namespace KpiPapers.Pdf.Layout;

/// <summary>Shares a table's width out among its columns.</summary>
internal static class ColumnWidths
{
    /// <summary>
    /// Each column gets its share by weight, but one that would have to break its longest word gets that word's width first. A word has
    /// no claim on more than its column's share and a half, or a third of the table, and where all claims together are too much,
    /// all words give way, down to the width of a letter.
    /// </summary>
    public static double[] Share(double width, IReadOnlyList<ColumnNeed> columns)
    {
        var total = columns.Sum(column => column.Weight);
        var claims = columns.Select(column =>
            Math.Max(column.Least, Math.Min(column.Longest, Math.Max(1.5 * width * column.Weight / total, width / 3)))).ToArray();
        return claims.Sum() > width ? Squeezed(width, columns, claims) : Shared(width, columns, claims);
    }

    private static double[] Squeezed(double width, IReadOnlyList<ColumnNeed> columns, double[] claims)
    {
        var least = columns.Sum(column => column.Least);
        var part = Math.Max(0, (width - least) / (claims.Sum() - least));
        return [.. columns.Select((column, i) => column.Least + ((claims[i] - column.Least) * part))];
    }

    private static double[] Shared(double width, IReadOnlyList<ColumnNeed> columns, double[] claims)
    {
        var widths = new double[columns.Count];
        var (left, leftWeight) = (width, columns.Sum(column => column.Weight));
        var open = Enumerable.Range(0, columns.Count).ToList();
        // Who claims more than the share takes it off the table; what is left is shared again, until nobody does.
        while (open.FindIndex(i => open.Count > 1 && claims[i] > left * columns[i].Weight / leftWeight) is var found and not -1)
        {
            var column = open[found];
            widths[column] = claims[column];
            left -= claims[column];
            leftWeight -= columns[column].Weight;
            open.RemoveAt(found);
        }
        foreach (var i in open) widths[i] = left * columns[i].Weight / leftWeight;
        return widths;
    }
}
