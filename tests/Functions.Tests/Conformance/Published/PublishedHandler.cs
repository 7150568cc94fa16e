using System.Collections.Concurrent;
using System.Diagnostics;
using KpiPapers.Local;

namespace KpiPapers.Functions.Tests.Conformance.Published;

/// <summary>The published program as its own process, started the way the Functions host starts it.</summary>
internal sealed class PublishedHandler : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = [];
    private readonly ConcurrentQueue<string> _errors = [];

    private PublishedHandler(Process process, int port)
    {
        _process = process;
        Host = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new($"http://127.0.0.1:{port}") };
        process.OutputDataReceived += (_, line) => Keep(_output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(_errors, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public HttpClient Host { get; }

    public IReadOnlyCollection<string> Output => _output;

    public IReadOnlyCollection<string> Errors => _errors;

    /// <summary>Starts the program and asks until it answers, as the host does; whatever it answers means that it is ready.</summary>
    public static Task<PublishedHandler> StartAsync(int storagePort = 1, string? root = null) => StartAsync(AccountAt(storagePort), root);

    public static async Task<PublishedHandler> StartAsync(string storage, string? root = null, params (string Name, string Value)[] settings)
    {
        var port = FreePort.Any();
        var handler = Start(storage, port.ToString(), root ?? PublishedApp.Root, settings);
        while (!handler._process.HasExited)
        {
            try
            {
                using var answer = await handler.Host.GetAsync("/", TestContext.Current.CancellationToken);
                return handler;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(25), TestContext.Current.CancellationToken);
            }
        }

        await handler.ExitCodeAsync();
        throw new InvalidOperationException($"The program ended with {handler._process.ExitCode}: {string.Join('\n', handler._errors)}");
    }

    public static PublishedHandler Start(int storagePort, string? port) => Start(AccountAt(storagePort), port, PublishedApp.Root);

    private static PublishedHandler Start(string storage, string? port, string root, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo(Path.Combine(root, PublishedApp.Program))
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment.Clear(); // Nothing that this machine happens to set may be needed.
        foreach (var (name, value) in Settings(storage))
        {
            start.Environment[name] = value;
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = port;
        // The host's own address is inherited too, and a program that listens there fails or answers nobody.
        start.Environment["ASPNETCORE_URLS"] = "http://+:80";
        return new(Process.Start(start)!, int.TryParse(port, out var number) ? number : 1); // Start returns null for shell verbs only.
    }

    /// <summary>Lines arrive a moment after the answer that they are about.</summary>
    public async Task WaitForOutputAsync(string text)
    {
        while (!_output.Any(line => line.Contains(text, StringComparison.Ordinal)))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Ends it as the host does, with SIGKILL and no word before.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async Task<int> ExitCodeAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Host.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    private static Dictionary<string, string> Settings(string storage) => new(StringComparer.Ordinal)
    {
        ["KpiStorage"] = storage,
        ["KPI_PUBLIC_URL"] = "http://127.0.0.1:7071",
        ["KPI_SMTP_HOST"] = "127.0.0.1",
        ["KPI_SMTP_PORT"] = "1",
        ["KPI_MAIL_FROM"] = "kpi-papers@example.org",
    };

    private static string AccountAt(int port)
    {
        var address = $"http://127.0.0.1:{port}/devstoreaccount1";
        return "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=a2V5;"
            + $"BlobEndpoint={address};QueueEndpoint={address};TableEndpoint={address};";
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }
    }
}
