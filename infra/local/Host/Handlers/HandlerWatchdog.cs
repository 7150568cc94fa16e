using System.Diagnostics;

namespace KpiPapers.Local.Host.Handlers;

/// <summary>
/// Ends a handler whose host was itself killed and could not. A shell waits at the other end of a pipe that the system closes when this
/// process ends, however it ends. The real host needs none: its container dies with it.
/// </summary>
internal sealed class HandlerWatchdog : IDisposable
{
    // Ctrl+C in a terminal, or a time limit, reaches every process of the group; the watchdog has to outlive it.
    private const string Script = "trap '' INT TERM HUP; while read -r pid; do guarded=$pid; done; [ -z \"$guarded\" ] || kill -9 \"$guarded\"";

    private readonly Process? _shell = OperatingSystem.IsWindows() ? null : Process.Start(new ProcessStartInfo("/bin/sh")
    {
        ArgumentList = { "-c", Script },
        RedirectStandardInput = true,
        RedirectStandardError = true, // A guarded process that has just ended by itself is no news.
        UseShellExecute = false,
    });

    public void Guard(HandlerProcess handler) => Tell($"{handler.Id}");

    /// <summary>Called once the handler has ended: the system may give its number to another process.</summary>
    public void Forget() => Tell("");

    public void Dispose()
    {
        Forget();
        try
        {
            _shell?.StandardInput.Close();
        }
        catch (IOException)
        {
            // Ended by somebody else: nothing left to close.
        }

        _shell?.Dispose();
    }

    private void Tell(string line)
    {
        try
        {
            _shell?.StandardInput.WriteLine(line);
            _shell?.StandardInput.Flush();
        }
        catch (IOException)
        {
            // Somebody ended the shell; the handlers are then as unguarded as on Windows.
        }
    }
}
