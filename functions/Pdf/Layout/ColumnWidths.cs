namespace KpiPapers.Pdf.Layout;

/// <summary>Shares a table's width out among its columns.</summary>
internal static class ColumnWidths
{
    /// <summary>
    /// Each column gets its share by weight. One that would have to break its longest word gets that word's width first, as long as all
    /// such words together leave room; no word has a claim on more than its column's share doubled and a third of the table.
    /// </summary>
    public static double[] Share(double width, IReadOnlyList<double> weights, IReadOnlyList<double> longestWords)
    {
        var total = weights.Sum();
        var claims = longestWords.Select((word, i) => Math.Min(word, Math.Max(2 * width * weights[i] / total, width / 3))).ToArray();
        if (claims.Sum() > width) return [.. weights.Select(weight => width * weight / total)];

        var widths = new double[weights.Count];
        var (left, leftWeight) = (width, total);
        var open = Enumerable.Range(0, weights.Count).ToList();
        // Who claims more than the share takes it off the table; what is left is shared again, until nobody does.
        while (open.FindIndex(i => claims[i] > left * weights[i] / leftWeight) is var found and not -1)
        {
            var column = open[found];
            widths[column] = claims[column];
            left -= claims[column];
            leftWeight -= weights[column];
            open.RemoveAt(found);
            if (open.Count == 0) widths[column] += left;
        }
        foreach (var i in open) widths[i] = left * weights[i] / leftWeight;
        return widths;
    }
}
