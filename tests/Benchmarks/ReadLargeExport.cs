namespace KpiPapers.Benchmarks;

/// <summary>
/// A file of a gigabyte, from disk to the sums of each day and queue: with every check of the product, and beside it what data people use,
/// on all cores and with every read cell typed. All must come to the same sums.
/// </summary>
internal static class ReadLargeExport
{
    public const int DefaultRows = 10_000_000;
    private const int Runs = 3;

    public static async Task RunAsync(int rows)
    {
        Console.WriteLine();
        var path = await LargeExport.EnsureAsync(rows);
        LargeReader[] readers = [LargeReader.Product, LargeReader.ProductAgain, LargeReader.Bytes, .. await LargeReader.PeersAsync()];
        await LargeReader.Bytes.ReadAsync(path);   // warms the file's cache
        var runs = readers.Select(_ => new List<LargeReadProcess>()).ToArray();

        // In turn, so that what else the machine does falls on all.
        for (var run = 0; run < Runs; run++)
            foreach (var (reader, reads) in readers.Zip(runs))
                reads.Add(await reader.ReadAsync(path));
        Check(runs, rows);
        Print(runs, rows, new FileInfo(path).Length);
    }

    /// <summary>Whoever comes to other sums has done another job.</summary>
    private static void Check(List<LargeReadProcess>[] runs, int rows)
    {
        var expected = runs[0][0].Read.Groups.ToHashSet();
        if (expected.Sum(group => group.Calls) != rows) throw new InvalidDataException("The product lost calls.");
        foreach (var run in runs.SelectMany(run => run).Select(run => run.Read))
            if (!run.Groups.IsEmpty && !expected.SetEquals(run.Groups)) throw new InvalidDataException($"{run.Reader} comes to other sums.");
    }

    private static void Print(List<LargeReadProcess>[] runs, int rows, long bytes)
    {
        var what = $"{rows:N0} calls, {bytes / 1e6:N0} MB, median of {Runs} (fastest)";
        Console.WriteLine($"| {what,-62} | CPU time               | million rows/s | MB/s   | own memory | with files | ratio |");
        Console.WriteLine($"|{new string('-', 64)}|------------------------|----------------|--------|------------|------------|-------|");
        var product = TimesOf(runs[0]).Median;
        foreach (var run in runs)
        {
            var times = TimesOf(run);
            var (own, peak) = (run.Max(one => one.OwnMemory) / 1e6, run.Max(one => one.PeakMemory) / 1e6);
            Console.Write($"| {run[0].Read.Reader,-40} {times.ToString("N0"),21} | {CpuOf(run).ToString("N0"),22} | {rows / times.Median / 1e3,14:0.00} ");
            Console.WriteLine($"| {bytes / times.Median / 1e3,6:N0} | {own,7:N0} MB | {peak,7:N0} MB | {times.Median / product,5:0.00} |");
        }
    }

    private static Times CpuOf(List<LargeReadProcess> runs) => new(runs.Select(run => run.Read.CpuMilliseconds));

    private static Times TimesOf(List<LargeReadProcess> runs) => new(runs.Select(run => run.Read.Milliseconds));
}
