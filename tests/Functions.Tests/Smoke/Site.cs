using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Net;
using KpiPapers.Functions.Tests.Conformance.Published;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Local;

namespace KpiPapers.Functions.Tests.Smoke;

/// <summary>
/// The app as the world reaches it: the deployed one whose address is in KPI_SMOKE_URL, else the published one behind the stand-in for the
/// Functions host. Nobody is signed in.
/// </summary>
public sealed class Site : IAsyncLifetime
{
    private static readonly string? Deployed = Environment.GetEnvironmentVariable("KPI_SMOKE_URL");

    /// <summary>Others are of the platform, which adds numbers and cookies of the one request.</summary>
    private static readonly FrozenSet<string> OfTheApp =
        new[] { "Content-Type", "Cache-Control", "Location", "WWW-Authenticate", "Content-Security-Policy" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly DirectoryInfo _logs = Directory.CreateTempSubdirectory("smoke-");
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private string _address = "";
    private Azurite? _azurite;
    private Local.Host.FunctionsHost? _host;

    public async ValueTask InitializeAsync() => _address = Deployed is { Length: > 0 } ? Deployed.TrimEnd('/') : await StartAsync();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_host is not null) await _host.DisposeAsync();
        if (_azurite is not null) await _azurite.DisposeAsync();
        _logs.Delete(recursive: true);
    }

    internal async Task<Seen> SendAsync(HttpMethod method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, _address + path);
        if (body is not null) request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var seen = response.Headers.Concat(response.Content.Headers)
            .Where(header => OfTheApp.Contains(header.Key))
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
            .Order(StringComparer.Ordinal);
        return new(response.StatusCode, [.. seen], await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<string> StartAsync()
    {
        _azurite = await Azurite.StartAsync(null, CancellationToken.None);
        await CouncilAccount.PrepareAsync(_azurite.ConnectionString, CouncilConfig.Files);
        var port = FreePort.Any();
        var address = $"http://127.0.0.1:{port}";
        _host = new(
            new()
            {
                Root = PublishedApp.Root,
                Settings = AppSettings.Of(_azurite.ConnectionString, new(address), CouncilMail.Catcher.SmtpPort),
                HttpPort = port,
                LogFolder = _logs.FullName,
            },
            new(TextWriter.Null, TimeProvider.System),
            TimeProvider.System);
        await _host.StartAsync(CancellationToken.None);
        return address;
    }

    /// <summary>What a stranger sees of an answer that the app made.</summary>
    internal sealed record Seen(HttpStatusCode Status, ImmutableArray<string> Headers, string Body)
    {
        public string Whole => $"{Status}\n{string.Join('\n', Headers)}\n\n{Body}";
    }
}
