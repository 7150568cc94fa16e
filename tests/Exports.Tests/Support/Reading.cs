using System.Collections.Immutable;
using System.Text;
using KpiPapers.Domain.Ledger;

namespace KpiPapers.Exports.Tests.Support;

/// <summary>Reads files that a test writes out in full.</summary>
internal static class Reading
{
    public static Task<ExportRead> ReadAsync(string csv, params ImmutableArray<Feed> feeds) => ReadAsync(Encoding.UTF8.GetBytes(csv), feeds);

    public static Task<ExportRead> ReadAsync(byte[] file, params ImmutableArray<Feed> feeds) =>
        new ExportReader(feeds.IsDefaultOrEmpty ? ShippedFeeds.All : feeds, Catalogue.Default, papers: [])
            .ReadAsync(new("export.csv", new TrickleStream(file)), TestContext.Current.CancellationToken);

    public static async Task<ExportRead.Accepted> AcceptedAsync(string csv, params ImmutableArray<Feed> feeds) =>
        Accepted(await ReadAsync(csv, feeds));

    public static async Task<ExportRead.Rejected> RejectedAsync(string csv, params ImmutableArray<Feed> feeds) =>
        Assert.IsType<ExportRead.Rejected>(await ReadAsync(csv, feeds));

    public static ExportRead.Accepted Accepted(ExportRead read) =>
        read as ExportRead.Accepted
        ?? throw new InvalidDataException(string.Join("\n", ((ExportRead.Rejected)read).Problems));

    /// <summary>The only problem of a file.</summary>
    public static async Task<CellProblem> ProblemAsync(string csv, params ImmutableArray<Feed> feeds) =>
        Assert.Single((await RejectedAsync(csv, feeds)).Problems);

    /// <summary>An entry on one line: <c>CSU10 2020-07-01 Benefits 120/2 (50 to 70)</c>.</summary>
    public static string Line(LedgerEntry entry) => entry switch
    {
        LedgerEntry.Measured measured =>
            $"{entry.Indicator} {entry.Day:yyyy-MM-dd} {entry.Dimension} {measured.Partial.Numerator}/{measured.Partial.Denominator}"
            + (measured.Partial.Min is null ? "" : $" ({measured.Partial.Min} to {measured.Partial.Max})")
            + (measured.IsClosed ? " closed" : ""),
        LedgerEntry.Covering range => $"{entry.Indicator} {entry.Day:yyyy-MM-dd}..{range.LastDay:yyyy-MM-dd} {entry.Dimension}",
        LedgerEntry.Stated stated =>
            $"{entry.Indicator} {entry.Quarter} {stated.Figure.State} {stated.Figure.Value} {stated.Figure.Numerator}/{stated.Figure.Denominator}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
