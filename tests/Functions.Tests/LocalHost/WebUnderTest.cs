using KpiPapers.Local.Host;

namespace KpiPapers.Functions.Tests.LocalHost;

/// <summary>A running host and a client of its web address.</summary>
internal sealed class WebUnderTest : IAsyncDisposable
{
    private readonly FunctionsHost _host;

    private WebUnderTest(FunctionsHost host, int port)
    {
        _host = host;
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new($"http://127.0.0.1:{port}") };
    }

    public HttpClient Client { get; }

    public static async Task<WebUnderTest> StartAsync(TinyApp app, StorageEmulator storage, int instances = 1)
    {
        var options = app.Options(storage.ConnectionString) with { Instances = instances };
        return new(await app.StartAsync(options), options.HttpPort);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.DisposeAsync();
    }
}
