using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace KpiPapers.Local;

/// <summary>A mail server on this machine that keeps every mail and delivers none: MailDev, with a page to look at them.</summary>
public sealed class MailCatcher : IAsyncDisposable
{
    private const int UsualSmtpPort = 1025;
    private const int UsualWebPort = 1080;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly string _folder;
    private readonly ConcurrentQueue<string> _complaints = [];

    private MailCatcher(Process process, string folder, int smtpPort, int webPort) =>
        (_process, _folder, SmtpPort, Web) = (process, folder, smtpPort, new($"http://127.0.0.1:{webPort}/"));

    /// <summary>Where mail is taken, on 127.0.0.1 and without encryption or sign-in.</summary>
    public int SmtpPort { get; }

    /// <summary>The page that shows the mails.</summary>
    public Uri Web { get; }

    /// <summary>Starts the server and waits until it takes mail. Mails that an earlier run left in the folder are kept.</summary>
    /// <exception cref="LocalToolException">Node.js or npm is missing, or the server did not start.</exception>
    public static async Task<MailCatcher> StartAsync(string folder, bool prefersUsualPorts, CancellationToken cancellationToken)
    {
        var modules = await NpmTools.EnsureInstalledAsync(cancellationToken);
        Directory.CreateDirectory(folder);
        var smtpPort = prefersUsualPorts ? FreePort.Prefer(UsualSmtpPort) : FreePort.Any();
        var webPort = prefersUsualPorts ? FreePort.Prefer(UsualWebPort) : FreePort.Any();
        var catcher = new MailCatcher(CreateProcess(modules, folder, smtpPort, webPort), folder, smtpPort, webPort);
        try
        {
            catcher.Start();
            await catcher.WaitUntilListeningAsync(cancellationToken);
            return catcher;
        }
        catch
        {
            await catcher.DisposeAsync();
            throw;
        }
    }

    /// <summary>The mails caught so far, oldest first.</summary>
    public async Task<ImmutableArray<CaughtMail>> ListAsync(CancellationToken cancellationToken)
    {
        var mails = ImmutableArray.CreateBuilder<CaughtMail>();
        foreach (var file in new DirectoryInfo(_folder).EnumerateFiles("*.eml").OrderBy(file => file.LastWriteTimeUtc))
        {
            var eml = await File.ReadAllTextAsync(file.FullName, cancellationToken);
            mails.Add(new() { Id = Path.GetFileNameWithoutExtension(file.Name), Eml = eml });
        }

        return mails.ToImmutable();
    }

    /// <summary>Stops the server; the mails stay in their folder.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }
        catch (InvalidOperationException)
        {
            // It never started.
        }

        _process.Dispose();
    }

    private static Process CreateProcess(string modules, string folder, int smtpPort, int webPort) => new()
    {
        StartInfo = new("node")
        {
            ArgumentList =
            {
                "--import", NodePreload.Of("process.exit()"),
                Path.Combine(modules, "maildev", "bin", "maildev"),
                "--ip", "127.0.0.1",
                "--smtp", smtpPort.ToString(CultureInfo.InvariantCulture),
                "--web", webPort.ToString(CultureInfo.InvariantCulture),
                "--mail-directory", folder,
                "--silent",
            },
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        },
    };

    private void Start()
    {
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, line) => _complaints.Enqueue(line.Data ?? "");
        try
        {
            _process.Start();
        }
        catch (Win32Exception error)
        {
            throw new LocalToolException(
                "Node.js was not found. The local services need it: install version 20.19 or newer from https://nodejs.org, then run again.",
                error);
        }

        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The page comes up after the mail server, so its answer is enough.</summary>
    private async Task WaitUntilListeningAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = Web, Timeout = TimeSpan.FromSeconds(5) };
        for (var begin = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begin) < Patience;)
        {
            if (_process.HasExited)
            {
                break;
            }

            try
            {
                using var answer = await http.GetAsync(new Uri("healthz", UriKind.Relative), cancellationToken);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception error) when (error is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
            {
                // Not yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
        }

        throw new LocalToolException($"The mail catcher did not start. It said: {string.Join(' ', _complaints).Trim()}");
    }
}
