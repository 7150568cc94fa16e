using System.Collections.Concurrent;
using KpiPapers.Acceptance;
using KpiPapers.Domain;

[assembly: AssemblyFixture(typeof(Seeded))]

namespace KpiPapers.Acceptance;

/// <summary>The product after the seeds have been dropped once, in order and in peace: what every other run must come to as well.</summary>
public sealed class Seeded : IAsyncLifetime
{
    private readonly ConcurrentDictionary<Quarter, Task<IReadOnlyList<PdfPart>>> _contents = [];

    internal Product Product { get; private set; } = null!;   // set before any test runs

    /// <summary>The newest version of a quarter's paper.</summary>
    internal async Task<byte[]> PaperAsync(Quarter quarter)
    {
        var newest = (await Product.VersionsAsync(quarter))[^1];
        return Product.Papers().Single(paper => paper.Key.EndsWith($"/{newest.PdfName}", StringComparison.Ordinal)).Value;
    }

    /// <summary>What it says, read once.</summary>
    internal Task<IReadOnlyList<PdfPart>> ContentAsync(Quarter quarter) =>
        _contents.GetOrAdd(quarter, async quarter => await PdfContent.ReadAsync(await PaperAsync(quarter), CancellationToken.None));

    public async ValueTask InitializeAsync()
    {
        Product = await Product.StartAsync();
        foreach (var file in Product.SeedExports()) await Product.DropAsync(file);
        await Product.FinishAsync();
    }

    public ValueTask DisposeAsync() => Product.DisposeAsync();
}
