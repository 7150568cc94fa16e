namespace KpiPapers.Benchmarks;

/// <summary>How many pages a PDF file of the product has.</summary>
internal static class PageCount
{
    public static int Of(byte[] pdf) => FlateStreams.Inflate(pdf).Sum(stream => stream.AsSpan().Count("/Type /Page "u8));
}
