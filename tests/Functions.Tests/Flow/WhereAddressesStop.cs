using System.Text;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Storage;

namespace KpiPapers.Functions.Tests.Flow;

/// <summary>People's addresses stand in the configuration and in the mails that are sent to them, and nowhere else.</summary>
public sealed class WhereAddressesStop : IAsyncLifetime
{
    private const string Domain = "@wendlebury-vale.example.org";

    private Council _council = null!;   // set before each test

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _council = await Council.StartAsync();

    public ValueTask DisposeAsync() => _council.DisposeAsync();

    [Fact]
    public async Task Not_in_rows_nor_in_the_messages_that_they_keep_nor_in_files_and_papers()
    {
        await _council.MorningAsync("2020-10-08");
        await _council.DropAsync("figures.csv", Csv.Figure(Council.Quarter, "P01a", 100));
        await _council.DropAsync("wrong.csv", Csv.Figures("P01a,2020/21 Q2,Jane Doe,"));

        Assert.Superset(new HashSet<string>(["performance", "performance.lead", "customer.services"]), (await _council.CaughtAsync()).Select(mail => mail.To).ToHashSet());
        Assert.NotEmpty(await NamedAsync(Names.Containers.Config));
        foreach (var container in Names.Containers.All.Except([Names.Containers.Config])) Assert.Empty(await NamedAsync(container));
        foreach (var table in Names.Tables.All)
            await foreach (var row in _council.App.Storage.Tables.GetTableClient(table).QueryAsync(cancellationToken: Cancellation))
                Assert.DoesNotContain(Domain, $"{row.PartitionKey} {row.RowKey} {string.Join(' ', row.Select(value => value.Value))}", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The files of a container that hold an address.</summary>
    private async Task<List<string>> NamedAsync(string container)
    {
        var named = new List<string>();
        await foreach (var blob in _council.App.Storage.Blobs.GetBlobContainerClient(container).GetBlobsAsync(cancellationToken: Cancellation))
        {
            var content = (await _council.App.Blob(container, blob.Name).DownloadContentAsync(Cancellation)).Value.Content;
            if (Encoding.Latin1.GetString(content).Contains(Domain, StringComparison.OrdinalIgnoreCase)) named.Add(blob.Name);
        }
        return named;
    }
}
