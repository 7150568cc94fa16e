using System.Collections.Concurrent;
using KpiPapers.Acceptance;
using KpiPapers.Domain;

[assembly: AssemblyFixture(typeof(Seeded))]

namespace KpiPapers.Acceptance;

/// <summary>The product after the seeds have been dropped once, in order and in peace, and the papers issued: what every other run must come to as well.</summary>
public sealed class Seeded : IAsyncLifetime
{
    private readonly ConcurrentDictionary<Quarter, Task<IReadOnlyList<PdfPart>>> _contents = [];

    internal Product Product { get; private set; } = null!;   // set before any test runs

    /// <summary>What it says, read once.</summary>
    internal Task<IReadOnlyList<PdfPart>> ContentAsync(Quarter quarter) =>
        _contents.GetOrAdd(quarter, async quarter => await PdfContent.ReadAsync(await Product.PaperAsync(quarter), CancellationToken.None));

    public async ValueTask InitializeAsync()
    {
        Product = await Product.StartAsync();
        foreach (var file in Product.SeedExports()) await Product.DropAsync(file);
        await Product.FinishAsync();
        await Product.IssueAsync();
    }

    public ValueTask DisposeAsync() => Product.DisposeAsync();
}
