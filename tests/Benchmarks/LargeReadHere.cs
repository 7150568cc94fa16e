using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using KpiPapers.Domain.Ledger;
using KpiPapers.Exports;

namespace KpiPapers.Benchmarks;

/// <summary>Reads a large export in this process: with the product, or its bytes alone.</summary>
internal static class LargeReadHere
{
    public const string Command = "read-large-export", Product = "product", ProductAgain = "product-again", Bytes = "bytes";

    public static async Task RunAsync(string reader, string path)
    {
        var run = reader switch
        {
            Product => await ProductAsync(path, "ExportReader, a process's first file"),
            ProductAgain => await AgainAsync(path),
            _ => await BytesAsync(path),
        };
        Console.WriteLine(JsonSerializer.Serialize(run, JsonSerializerOptions.Web));
    }

    /// <summary>The function app has mostly read something before, so that its code is compiled for the path that it takes.</summary>
    private static async Task<LargeRead> AgainAsync(string path)
    {
        await ProductAsync(path, "");
        return await ProductAsync(path, "ExportReader, its second");
    }

    private static async Task<LargeRead> ProductAsync(string path, string name)
    {
        var exports = new ExportReader(Shipped.Feeds, Shipped.Indicators, papers: []);
        var (start, cpuAtStart) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await using var file = Open(path);
        var read = await exports.ReadAsync(new(Path.GetFileName(path), file) { Length = file.Length }, CancellationToken.None);
        var (taken, cpu) = (Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - cpuAtStart);
        if (read is not ExportRead.Accepted accepted) throw new InvalidDataException($"The export was not taken: {read}");
        return new(name, taken.TotalMilliseconds, cpu.TotalMilliseconds, Groups(accepted));
    }

    private static ImmutableArray<LargeReadGroup> Groups(ExportRead.Accepted accepted) =>
    [
        .. from entry in accepted.Entries.OfType<LedgerEntry.Measured>()
           group entry by (entry.Day, entry.Dimension) into figures
           let answered = figures.Single(figure => figure.Indicator == "CSU10").Partial
           let abandoned = figures.Single(figure => figure.Indicator == "CSU11").Partial
           select new LargeReadGroup(figures.Key.Day, figures.Key.Dimension,
               (long)abandoned.Denominator, (long)answered.Denominator, (long)answered.Numerator, (long)abandoned.Numerator),
    ];

    private static async Task<LargeRead> BytesAsync(string path)
    {
        var buffer = new byte[1 << 20];
        var (start, cpuAtStart) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await using var file = Open(path);
        while (await file.ReadAsync(buffer) > 0) { }
        return new("the file's bytes alone", Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Environment.CpuUsage.TotalTime - cpuAtStart).TotalMilliseconds, []);
    }

    private static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
}
