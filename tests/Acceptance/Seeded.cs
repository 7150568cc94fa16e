using KpiPapers.Acceptance;

[assembly: AssemblyFixture(typeof(Seeded))]

namespace KpiPapers.Acceptance;

/// <summary>The product after the seeds have been dropped once, in order and in peace: what every other run must come to as well.</summary>
public sealed class Seeded : IAsyncLifetime
{
    internal Product Product { get; private set; } = null!;   // set before any test runs

    internal byte[] LatestPaper => Product.Papers().Last().Value;

    public async ValueTask InitializeAsync()
    {
        Product = await Product.StartAsync();
        foreach (var file in Product.SeedExports()) await Product.DropAsync(file);
        await Product.FinishAsync();
    }

    public ValueTask DisposeAsync() => Product.DisposeAsync();
}
