using System.Diagnostics;
using KpiPapers.Pdf;

namespace KpiPapers.Benchmarks;

/// <summary>
/// What a page costs in documents of 10 to 1,000 pages, of text and of one table: a cost that grows faster than the pages shows as a
/// ratio over 1. What is collected meanwhile is told apart, since the more of a document is alive, the dearer a collection is.
/// </summary>
internal static class CostPerPage
{
    private const int Rounds = 7, PagesInARound = 1000;

    private static readonly int[] Lengths = [10, 100, PagesInARound];

    public static void Run()
    {
        Console.WriteLine();
        Console.WriteLine(
            $"| Median of {Rounds} (fastest)            | Pages | Time per page     | Ratio | In GC    | Allocated | Ratio |");
        Console.WriteLine("|----------------------------------|-------|-------------------|-------|----------|-----------|-------|");
        Measure("headings and paragraphs", LongDocument.OfText);
        Measure("one table", LongDocument.OfOneTable);
    }

    private static void Measure(string kind, Func<int, Document> create)
    {
        var documents = Lengths.Select(length => LongDocument.WithPages(length, create)).ToList();
        var rounds = documents.ConvertAll(_ => new List<OnePage>());
        for (var round = 0; round <= Rounds; round++)   // the first only warms up
        {
            for (var i = 0; i < Lengths.Length; i++) rounds[i].Add(Set(documents[i].Document, documents[i].Pages));
        }
        var times = rounds.ConvertAll(runs => new Times(runs.Skip(1).Select(run => run.Milliseconds)));
        var collecting = rounds.ConvertAll(runs => runs.Skip(1).Sum(run => run.Collecting) / runs.Skip(1).Sum(run => run.Milliseconds));
        var bytes = rounds.ConvertAll(runs => runs.Skip(1).Average(run => run.Bytes));
        for (var i = 0; i < Lengths.Length; i++)
        {
            Console.WriteLine(
                $"| {kind,-32} | {documents[i].Pages,5} | {times[i].ToString("0.000"),17} | {times[i].Median / times[0].Median,5:0.00} "
                + $"| {collecting[i],8:P0} | {bytes[i] / 1000,6:0} KB | {bytes[i] / bytes[0],5:0.00} |");
        }
    }

    /// <summary>A short document is set over and over, so that as many pages are timed as in the longest.</summary>
    private static OnePage Set(Document document, int pages)
    {
        var times = Math.Max(1, PagesInARound / pages);
        GC.Collect();
        var (start, paused, allocated) = (Stopwatch.GetTimestamp(), GC.GetTotalPauseDuration(), GC.GetTotalAllocatedBytes(precise: true));
        for (var time = 0; time < times; time++) PdfWriter.Write(document);
        var taken = Stopwatch.GetElapsedTime(start);
        paused = GC.GetTotalPauseDuration() - paused;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        double set = times * pages;
        return new(taken.TotalMilliseconds / set, paused.TotalMilliseconds / set, allocated / set);
    }
}
