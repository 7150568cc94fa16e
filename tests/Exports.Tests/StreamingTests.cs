using System.Security.Cryptography;
using System.Text;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests;

public sealed class StreamingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_file_reads_the_same_however_it_is_cut(int seed)
    {
        var file = Encoding.UTF8.GetBytes("\uFEFF" + Calls.Csv(Calls.Random(seed, 500)));
        var reader = new ExportReader(ShippedFeeds.All, Catalogue.Default, papers: []);

        var whole = Reading.Accepted(await reader.ReadAsync(new("calls.csv", new MemoryStream(file)), TestContext.Current.CancellationToken));
        var cut = Reading.Accepted(await reader.ReadAsync(new("calls.csv", new TrickleStream(file, seed)), TestContext.Current.CancellationToken));

        Assert.Equal(whole.Entries, cut.Entries);
        Assert.Equal(500, cut.Rows);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file)), cut.Sha256);
        Assert.Equal(whole.Sha256, cut.Sha256);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public async Task The_order_of_rows_makes_no_difference(int seed)
    {
        var rows = Calls.Random(seed, 300);
        var shuffled = rows.ToArray();
        new Random(seed).Shuffle(shuffled);

        var read = await Reading.AcceptedAsync(Calls.Csv(rows));
        var again = await Reading.AcceptedAsync(Calls.Csv(shuffled));

        Assert.NotEqual(rows, shuffled);
        Assert.Equal(read.Entries, again.Entries);
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public async Task The_parts_of_a_file_add_up_to_the_whole(int seed)
    {
        var rows = Calls.Random(seed, 200);

        var whole = await Reading.AcceptedAsync(Calls.Csv(rows));
        var parts = new[] { await Reading.AcceptedAsync(Calls.Csv(rows[..80])), await Reading.AcceptedAsync(Calls.Csv(rows[80..])) };

        var merged = parts.SelectMany(part => part.Entries).OfType<Domain.Ledger.LedgerEntry.Measured>()
            .GroupBy(entry => (entry.Indicator, entry.Day, entry.Dimension))
            .Select(same => same.First() with { Partial = same.Select(entry => entry.Partial).Aggregate((a, b) => a.Merge(b)) });
        Assert.Equal(whole.Entries.Select(Reading.Line).Order(), merged.Select(Reading.Line).Order());
    }

    [Fact]
    public async Task Cancelling_stops_the_reading()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new ExportReader(ShippedFeeds.All, Catalogue.Default, papers: []).ReadAsync(new("calls.csv", new CancellableStream()), source.Token));
    }

    private sealed class CancellableStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<int>(cancellationToken) : base.ReadAsync(buffer, cancellationToken);
    }
}
