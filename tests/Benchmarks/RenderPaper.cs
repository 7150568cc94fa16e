using BenchmarkDotNet.Attributes;
using KpiPapers.Papers.Editions;
using KpiPapers.Papers.Model;

namespace KpiPapers.Benchmarks;

/// <summary>
/// From a composed paper to the bytes of its PDF, beside the least that any writer of that file has to do: compress its streams.
/// </summary>
[MemoryDiagnoser]
public class RenderPaper
{
    internal const int Indicators = 6;   // make a paper of nine pages, its charts included

    private readonly Paper _paper = LongPaper.Of(Indicators);
    private IReadOnlyList<byte[]> _streams = [];

    [GlobalSetup]
    public void Check()
    {
        var pdf = PaperPdf.Write(_paper);
        _streams = FlateStreams.Inflate(pdf);
        var share = FlateStreams.Deflate(_streams) / (double)pdf.Length;
        if (share is < 0.8 or > 1) throw new InvalidDataException($"{share:P0} of the file are its streams: the baseline is not the work it should be.");
    }

    [Benchmark(Baseline = true, Description = "zlib alone, the file's streams")]
    public long Compress() => FlateStreams.Deflate(_streams);

    [Benchmark(Description = "PaperPdf, nine pages")]
    public byte[] Write() => PaperPdf.Write(_paper);
}
