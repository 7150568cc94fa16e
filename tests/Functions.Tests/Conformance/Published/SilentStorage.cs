using System.Net;
using System.Net.Sockets;

namespace KpiPapers.Functions.Tests.Conformance.Published;

/// <summary>A storage account that takes every request and answers none, so that whoever asks stays in the middle of the work.</summary>
internal sealed class SilentStorage : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public SilentStorage() => _listener.Start();

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Waits for the next caller and keeps it waiting; the connection is closed with the one returned.</summary>
    public ValueTask<TcpClient> NextCallerAsync() => _listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);

    public void Dispose() => _listener.Dispose();
}
