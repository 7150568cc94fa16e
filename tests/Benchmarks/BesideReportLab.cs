using System.Diagnostics;
using KpiPapers.Papers.Editions;
using KpiPapers.Pdf;

namespace KpiPapers.Benchmarks;

/// <summary>
/// The paper of <see cref="RenderPaper"/> from blocks to bytes, beside ReportLab, which sets the same words in the same typeface, without
/// tags or kerning.
/// </summary>
internal static class BesideReportLab
{
    private const int WarmUps = 20, Runs = 50;

    public static async Task RunAsync()
    {
        var document = PaperPdf.Document(LongPaper.Of(RenderPaper.Indicators));
        var pdf = PdfWriter.Write(document);
        var pages = PageCount.Of(pdf);
        Directory.CreateDirectory(ShortRun.Artifacts);
        Console.WriteLine();
        var look = Path.Combine(ShortRun.Artifacts, "ReportLab.pdf");
        if (await ReportLab.StartAsync(document, look) is not var (peer, versions))
        {
            Console.WriteLine("Beside ReportLab: skipped, as no python3 has it. On Debian, install the package python3-reportlab.");
            return;
        }
        using var running = peer;
        var (product, reportLab) = (new List<double>(), new List<ReportLabRun>());

        // In turn, so that what else the machine does falls on both.
        for (var run = -WarmUps; run < Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            pdf = PdfWriter.Write(document);
            var taken = Stopwatch.GetElapsedTime(start);
            var peers = await running.SetAsync();
            if (Math.Abs(peers.Pages - pages) > 1) throw new InvalidDataException($"ReportLab sets {peers.Pages} pages for {pages}.");
            if (run < 0) continue;
            product.Add(taken.TotalMilliseconds);
            reportLab.Add(peers);
        }
        Print(versions, pages, (new(product), pdf.Length), (new(reportLab.Select(run => run.Milliseconds)), reportLab[0].Bytes));
    }

    private static void Print(
        ReportLabVersions versions, int pages, (Times Times, double Bytes) product, (Times Times, double Bytes) reportLab)
    {
        var (what, peer) = ($"{pages} pages, median of {Runs} (fastest)", $"ReportLab {versions.ReportLab}, Python {versions.Python}");
        Console.WriteLine($"| {what,-32} | PdfWriter     | {peer} | Ratio |");
        Console.WriteLine($"|----------------------------------|---------------|-{new string('-', peer.Length)}-|-------|");
        var ratio = product.Times.Median / reportLab.Times.Median;
        Row("blocks to bytes", product.Times.ToString("0.0"), reportLab.Times.ToString("0.0"), ratio);
        Row("size of the file", $"{product.Bytes / 1000:0} KB", $"{reportLab.Bytes / 1000:0} KB", product.Bytes / reportLab.Bytes);

        void Row(string name, string ours, string theirs, double quotient) =>
            Console.WriteLine($"| {name,-32} | {ours,13} | {theirs.PadLeft(peer.Length)} | {quotient,5:0.00} |");
    }
}
