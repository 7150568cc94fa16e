using KpiPapers.Functions.Tests.LocalHost;
using KpiPapers.Local;

[assembly: AssemblyFixture(typeof(StorageEmulator))]

namespace KpiPapers.Functions.Tests.LocalHost;

/// <summary>One Azurite for all tests of the stand-in; each test uses queues of its own.</summary>
public sealed class StorageEmulator : IAsyncLifetime
{
    private Azurite? _azurite;

    public string ConnectionString => _azurite?.ConnectionString ?? throw new InvalidOperationException("Azurite has not been started.");

    public async ValueTask InitializeAsync() => _azurite = await Azurite.StartAsync(null, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null)
        {
            await _azurite.DisposeAsync();
        }
    }
}
