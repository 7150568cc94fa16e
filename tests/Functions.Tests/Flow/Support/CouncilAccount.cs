using System.Collections.Immutable;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Local;
using KpiPapers.Storage;

[assembly: AssemblyFixture(typeof(CouncilAccount))]

namespace KpiPapers.Functions.Tests.Flow.Support;

/// <summary>One storage account with one configuration, for all tests that leave the configuration as it is.</summary>
public class CouncilAccount : IAsyncLifetime
{
    private Azurite? _azurite;

    internal string ConnectionString => _azurite!.ConnectionString;   // set before any test runs

    public async ValueTask InitializeAsync()
    {
        _azurite = await Azurite.StartAsync(null, CancellationToken.None);
        await PrepareAsync(ConnectionString, CouncilConfig.Files);
    }

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null) await _azurite.DisposeAsync();
    }

    internal static async Task PrepareAsync(string connectionString, ImmutableDictionary<string, string> files)
    {
        var storage = StorageConnection.FromConnectionString(connectionString);
        await StorageSetup.EnsureAsync(storage, CancellationToken.None);
        var config = storage.Blobs.GetBlobContainerClient(Names.Containers.Config);
        foreach (var (path, text) in files) await config.GetBlobClient(path).UploadAsync(BinaryData.FromString(text), overwrite: true);
    }
}
