using System.Collections.Immutable;

namespace KpiPapers.Exports;

/// <summary>A row of a receipt.</summary>
/// <param name="Item">What it is about: <c>Read</c>, <c>Figure</c>, <c>Warning</c> or <c>Paper</c>.</param>
/// <param name="About">Which one: the indicator, the place in the file, the paper.</param>
/// <param name="Quarter">The quarter; empty where there is none.</param>
/// <param name="Before">What it was before; empty where nothing moved.</param>
/// <param name="Now">What it is now.</param>
public sealed record ReceiptLine(string Item, string About, string Quarter, string Before, string Now);

/// <summary>The file that answers one that was taken: what was read, how figures moved, what was odd, which papers change.</summary>
public static class ReceiptFile
{
    private static readonly string[] Headings = ["Item", "About", "Quarter", "Before", "Now"];

    /// <summary>Writes it as CSV that Excel opens as it is, safe against formulas.</summary>
    public static byte[] Write(ImmutableArray<ReceiptLine> lines) => SafeCsv.Write(csv =>
    {
        csv.WriteHeader(Headings);
        foreach (var line in lines) csv.WriteRecord([line.Item, line.About, line.Quarter, line.Before, line.Now]);
    });
}
