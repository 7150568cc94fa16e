using KpiPapers.Local;
using KpiPapers.Storage.Tables;
using KpiPapers.Storage.Tests;

[assembly: AssemblyFixture(typeof(StorageAccount))]

namespace KpiPapers.Storage.Tests;

/// <summary>One Azurite for all tests. Each test makes tables and containers of its own, so tests cannot meet.</summary>
public sealed class StorageAccount : IAsyncLifetime
{
    private Azurite? _azurite;

    public string ConnectionString => _azurite!.ConnectionString;   // set before any test runs

    public StorageConnection Connection => field ??= StorageConnection.FromConnectionString(ConnectionString);

    public async ValueTask InitializeAsync() => _azurite = await Azurite.StartAsync(folder: null, TestContext.Current.CancellationToken);

    public async Task<TableClient> NewTableAsync()
    {
        var table = Connection.Tables.GetTableClient($"T{Guid.NewGuid():N}");
        await table.CreateIfNotExistsAsync(TestContext.Current.CancellationToken);
        return table;
    }

    public async Task<string> NewContainerAsync()
    {
        var name = $"c-{Guid.NewGuid()}";
        await Connection.Blobs.CreateBlobContainerAsync(name, cancellationToken: TestContext.Current.CancellationToken);
        return name;
    }

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null)
        {
            await _azurite.DisposeAsync();
        }
    }
}
