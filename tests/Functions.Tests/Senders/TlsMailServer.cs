using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using KpiPapers.Local;

namespace KpiPapers.Functions.Tests.Senders;

/// <summary>A real mail server that speaks TLS and asks for a sign-in.</summary>
internal sealed class TlsMailServer : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mail-server-");
    private readonly ConcurrentQueue<Received> _mails = [];
    private Process? _process;
    private Task _receiving = Task.CompletedTask;

    public X509Certificate2 Certificate { get; } = LocalCertificate.New();

    public int Port { get; private set; }

    public IReadOnlyCollection<Received> Mails => _mails;

    /// <param name="options">Of the package smtp-server, as JSON, and isBusy: whether it takes no mails for now.</param>
    public static async Task<TlsMailServer> StartAsync(string options = "{}")
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var server = new TlsMailServer();
        var (certificate, key) = (Path.Combine(server._folder.FullName, "certificate.pem"), Path.Combine(server._folder.FullName, "key.pem"));
        await File.WriteAllTextAsync(certificate, server.Certificate.ExportCertificatePem(), cancellationToken);
        await File.WriteAllTextAsync(key, server.Certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem(), cancellationToken);   // made with one
        var modules = await NpmTools.EnsureInstalledAsync(cancellationToken);
        server._process = Process.Start(new ProcessStartInfo("node", [Repository.PathTo("tests", "Functions.Tests", "Senders", "mail-server.mjs"), modules, certificate, key, options])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        }) ?? throw new InvalidOperationException("node did not start.");
        server.Port = int.Parse(
            await server._process.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new InvalidOperationException("The mail server did not start."),
            CultureInfo.InvariantCulture);
        server._receiving = server.ReceiveAsync(server._process.StandardOutput);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.StandardInput.Close();
            await _process.WaitForExitAsync();
            await _receiving;
            _process.Dispose();
        }
        Certificate.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task ReceiveAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } mail)
            _mails.Enqueue(JsonSerializer.Deserialize<Received>(mail, JsonSerializerOptions.Web)!);   // never null
    }

    /// <summary>A mail, and how it came.</summary>
    internal sealed record Received(string Text, bool IsEncrypted, string? User);
}
