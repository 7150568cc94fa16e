using System.Collections.Immutable;

namespace KpiPapers.Exports;

/// <summary>A row of a receipt.</summary>
/// <param name="Item">What it is: <c>Taken</c>, <c>Read</c>, <c>Figure</c>, <c>Text</c>, <c>Table</c>, <c>Sign-off</c>, <c>Warning</c> or <c>Paper</c>.</param>
/// <param name="About">Which one: the file, the indicator, the place in the file, the paper.</param>
public sealed record ReceiptLine(string Item, string About)
{
    /// <summary>The quarter; empty where there is none.</summary>
    public string Quarter { get; init; } = "";

    /// <summary>How it stood before; empty where nothing could move.</summary>
    public string Before { get; init; } = "";

    /// <summary>How it stands now.</summary>
    public string Now { get; init; } = "";

    /// <summary>What else is to be said.</summary>
    public string Note { get; init; } = "";
}

/// <summary>The file that answers one that was taken: what was read, how figures moved, what was odd, which papers change.</summary>
public static class ReceiptFile
{
    private static readonly string[] Headings = ["Item", "About", "Quarter", "Before", "Now", "Note"];

    /// <summary>Writes it as CSV that Excel opens as it is, safe against formulas.</summary>
    public static byte[] Write(ImmutableArray<ReceiptLine> lines) => SafeCsv.Write(csv =>
    {
        csv.WriteHeader(Headings);
        foreach (var line in lines) csv.WriteRecord([line.Item, line.About, line.Quarter, line.Before, line.Now, line.Note]);
    });
}
