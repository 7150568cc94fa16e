using System.Text;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests;

/// <summary>What reading allocates on all its threads, so that no other test may run meanwhile.</summary>
[Collection(nameof(AllocationTests))]
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
public sealed class AllocationTests
{
    [Fact]
    public async Task What_is_allocated_does_not_grow_with_the_rows()
    {
        var reader = new ExportReader(ShippedFeeds.All, Catalogue.Default, papers: []);
        await AllocatedAsync(reader, rows: 1000);   // the first read compiles

        var few = await LeastAllocatedAsync(reader, rows: 10_000);
        var many = await LeastAllocatedAsync(reader, rows: 110_000);

        Assert.True(many - few < 100_000, $"100,000 more rows allocated {many - few:N0} more bytes.");
    }

    /// <summary>Of several times: a collection in between may empty pools of buffers, which are then filled anew.</summary>
    private static async Task<long> LeastAllocatedAsync(ExportReader reader, int rows)
    {
        var least = long.MaxValue;
        for (var time = 0; time < 4; time++) least = Math.Min(least, await AllocatedAsync(reader, rows));
        return least;
    }

    private static async Task<long> AllocatedAsync(ExportReader reader, int rows)
    {
        var file = Encoding.UTF8.GetBytes(Calls.Csv(Calls.Random(seed: 5, rows)));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Reading.Accepted(await reader.ReadAsync(new("calls.csv", new MemoryStream(file)), TestContext.Current.CancellationToken));
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }
}
