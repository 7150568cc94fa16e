using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace KpiPapers.Local;

/// <summary>A storage account on this machine: Azurite's blobs, queues and tables in one process, on ports of its own.</summary>
public sealed partial class Azurite : IAsyncDisposable
{
    // Azurite saves its data before it leaves.
    private const string Leave = "setTimeout(()=>process.exit(),5000).unref();process.emit('SIGTERM')||process.exit()";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly bool _ownsFolder;
    private readonly ConcurrentDictionary<string, string> _addresses = [];
    private readonly ConcurrentQueue<string> _complaints = [];
    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Azurite(Process process, string folder, bool ownsFolder) => (_process, Folder, _ownsFolder) = (process, folder, ownsFolder);

    /// <summary>Where the data is.</summary>
    public string Folder { get; }

    /// <summary>For blobs, queues and tables; the account and its key are the well-known ones of the emulator.</summary>
    public string ConnectionString =>
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;" +
        "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;" +
        $"BlobEndpoint={_addresses["Blob"]}/devstoreaccount1;" +
        $"QueueEndpoint={_addresses["Queue"]}/devstoreaccount1;" +
        $"TableEndpoint={_addresses["Table"]}/devstoreaccount1;";

    /// <summary>Starts Azurite and waits until it listens.</summary>
    /// <param name="folder">Where to keep data from one run to the next; null for a temporary folder that goes in the end.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="LocalToolException">Node.js or npm is missing, or Azurite did not start.</exception>
    public static async Task<Azurite> StartAsync(string? folder, CancellationToken cancellationToken)
    {
        var modules = await NpmTools.EnsureInstalledAsync(cancellationToken);
        var data = folder is null ? Directory.CreateTempSubdirectory("azurite-") : Directory.CreateDirectory(folder);
        var azurite = new Azurite(CreateProcess(modules, data.FullName), data.FullName, ownsFolder: folder is null);
        try
        {
            azurite.Start();
            await azurite._listening.Task.WaitAsync(Patience, cancellationToken);
            return azurite;
        }
        catch (Exception fault)
        {
            await azurite.DisposeAsync();
            if (fault is TimeoutException)
            {
                throw new LocalToolException($"Azurite did not start within {Patience.TotalSeconds} seconds. {azurite.Said()}", fault);
            }

            throw;
        }
    }

    /// <summary>Stops Azurite after it has saved its data.</summary>
    public async ValueTask DisposeAsync()
    {
        if (IsRunning())
        {
            _process.StandardInput.Close();
            try
            {
                using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
                await _process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
                await _process.WaitForExitAsync();
            }
        }

        _process.Dispose();
        if (_ownsFolder && Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    // Port 0 lets the operating system choose while it binds, so nobody can take the port in between.
    private static Process CreateProcess(string modules, string folder) => new()
    {
        StartInfo = new ProcessStartInfo("node")
        {
            ArgumentList =
            {
                "--import", NodePreload.Of(Leave),
                Path.Combine(modules, "azurite", "dist", "src", "azurite.js"),
                "--blobHost", "127.0.0.1", "--blobPort", "0",
                "--queueHost", "127.0.0.1", "--queuePort", "0",
                "--tableHost", "127.0.0.1", "--tablePort", "0",
                "--location", folder,
                "--silent", "--skipApiVersionCheck", "--disableProductStyleUrl", "--disableTelemetry",
            },
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        },
        EnableRaisingEvents = true,
    };

    private void Start()
    {
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => _complaints.Enqueue(line.Data ?? "");
        _process.Exited += (_, _) => _listening.TrySetException(new LocalToolException($"Azurite stopped while it was starting. {Said()}"));
        try
        {
            _process.Start();
        }
        catch (Win32Exception fault)
        {
            throw new LocalToolException(
                "Node.js was not found. The local services need it: install version 20.19 or newer from https://nodejs.org, then run again.",
                fault);
        }

        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Hear(string? line)
    {
        if (line is not null && Listening().Match(line) is { Success: true } match)
        {
            _addresses[match.Groups["service"].Value] = match.Groups["address"].Value;
            if (_addresses.Count == 3)
            {
                _listening.TrySetResult();
            }
        }
    }

    private string Said() => $"It said: {string.Join(' ', _complaints).Trim()}";

    private bool IsRunning()
    {
        try
        {
            return !_process.HasExited;
        }
        catch (InvalidOperationException)
        {
            return false;   // it never started
        }
    }

    [GeneratedRegex("^Azurite (?<service>Blob|Queue|Table) service is successfully listening at (?<address>http://[^/ ]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listening();
}
