using System.Collections.Immutable;
using System.Text;
using KpiPapers.Exports.Tests.Corpus;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests.Laws;

/// <summary>Whatever the bytes of a file are, it is answered: taken with entries that are what they should be, or refused in words.</summary>
public sealed class AnyBytes
{
    private static readonly byte[][] Marks = [[], [], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]];

    private static readonly ImmutableArray<(string Name, byte[] Content, string? Period)> Real =
        [.. CorpusFolder.Files.Select(file => (file, File.ReadAllBytes(CorpusFolder.FullPath(file)), Expectation.Of(file).Period))];

    [Fact]
    public Task Random_bytes_are_never_taken() => ManyCases.TryAsync(1_000, async seed =>
    {
        var random = new Random(seed);

        var read = await ReadAsync("noise.csv", [.. Marks[random.Next(Marks.Length)], .. Noise(random)], null, seed);

        Assert.True(read is ExportRead.Rejected, $"seed {seed} was taken");
    });

    [Fact]
    public Task Damaged_files_are_taken_with_well_formed_entries_or_refused() => ManyCases.TryAsync(2_000, async seed =>
    {
        var random = new Random(seed);
        var (name, content, period) = Real[random.Next(Real.Length)];

        await ReadAsync(name, Mutations.Of(random, content, Real[random.Next(Real.Length)].Content), period, seed);
    });

    [Fact]
    public async Task Some_damaged_files_are_taken_and_most_are_refused()
    {
        var taken = 0;
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var (name, content, period) = Real[random.Next(Real.Length)];
            if (await ReadAsync(name, Mutations.Of(random, content, []), period, seed) is ExportRead.Accepted) taken++;
        }

        Assert.InRange(taken, 5, 75);
    }

    /// <summary>Bytes, or characters with what stands between cells among them.</summary>
    private static byte[] Noise(Random random)
    {
        var noise = new byte[random.Next(1, 2000)];
        random.NextBytes(noise);
        if (random.Next(3) > 0) return noise;
        for (var place = 0; place < noise.Length; place++)
            noise[place] = (byte)(random.Next(8) == 0 ? "\",;\t|\r\n"u8[random.Next(7)] : (noise[place] % 95) + ' ');
        return noise;
    }

    private static async Task<ExportRead> ReadAsync(string name, byte[] file, string? period, int seed)
    {
        try
        {
            var read = await CorpusFolder.ReadAsync(name, seed % 8 == 0 ? new TrickleStream(file, seed) : new MemoryStream(file), period);
            Assert.True(!WellFormed.Faults(read).Any(), $"seed {seed}, {name}: {string.Join('\n', WellFormed.Faults(read))}\n{Encoding.Latin1.GetString(file)}");
            return read;
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException and not OperationCanceledException)
        {
            throw new InvalidOperationException($"seed {seed}, {name}:\n{Encoding.Latin1.GetString(file)}", exception);
        }
    }
}
