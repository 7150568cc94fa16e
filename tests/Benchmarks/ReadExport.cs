using BenchmarkDotNet.Attributes;
using CsvHelper;
using KpiPapers.Exports;

namespace KpiPapers.Benchmarks;

/// <summary>
/// From the bytes of a call export to the entries of the ledger, with the feed recognised, every cell checked and the SHA-256 taken,
/// beside the CSV library alone, which only cuts the same bytes into fields.
/// </summary>
[MemoryDiagnoser]
public class ReadExport
{
    private const int Rows = 200_000;

    private readonly byte[] _export = CallExport.OfRows(Rows);
    private readonly ExportReader _reader = new(Shipped.Feeds, Shipped.Indicators, papers: []);

    [GlobalSetup]
    public async Task CheckAsync()
    {
        if (await ReadAsync() is not ExportRead.Accepted { Rows: Rows, Entries.IsEmpty: false }) throw new InvalidDataException("The export was not taken.");
        if (await CutAsync() != _export.Count(character => !",\r\n"u8.Contains(character))) throw new InvalidDataException("The baseline lost something.");
    }

    [Benchmark(Baseline = true, Description = "CsvHelper alone, 200,000 rows")]
    public async Task<long> CutAsync()
    {
        await using var csv = CsvReader.Create(new MemoryStream(_export), new CsvReaderOptions { HasHeader = false });
        var bytes = 0L;
        while (await csv.ReadAsync(CancellationToken.None))
        {
            for (var field = 0; field < csv.FieldCount; field++) bytes += csv.GetSpan(field).Length;
        }
        return bytes;
    }

    [Benchmark(Description = "ExportReader, 200,000 rows")]
    public Task<ExportRead> ReadAsync() => _reader.ReadAsync(new("calls.csv", new MemoryStream(_export)), CancellationToken.None);
}
