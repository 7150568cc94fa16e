using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using KpiPapers.Local.Host.Definition;

namespace KpiPapers.Local.Host.Handlers;

/// <summary>One life of the custom handler, from start to exit.</summary>
internal sealed class HandlerProcess : IDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource<int> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _outputEnd = new();
    private readonly TaskCompletionSource _errorEnd = new();
    private readonly ConcurrentQueue<string> _lastErrors = new();

    private HandlerProcess(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }
    public int Id { get; private set; }

    /// <summary>Completes with the exit code. Not Process.WaitForExitAsync, which also waits for grandchildren that hold the output open.</summary>
    public Task<int> Exited => _exited.Task;

    /// <summary>After the exit: completes once its last words are read, or after a second for the sake of such grandchildren.</summary>
    public Task LastWordsAsync() => Task.WhenAny(Task.WhenAll(_outputEnd.Task, _errorEnd.Task), Task.Delay(TimeSpan.FromSeconds(1)));

    /// <summary>True once the host itself ended this life: such an end is no crash.</summary>
    public bool EndedByHost { get; private set; }

    /// <summary>The last three lines on stderr, which the host puts into its own error.</summary>
    public string LastErrors => string.Join(" | ", _lastErrors);

    public static HandlerProcess Start(
        FunctionsHostOptions options, HandlerDescription handler, HandlerSeat seat, HandlerOutput output)
    {
        var port = FreePort.Any();
        var start = new ProcessStartInfo(handler.Executable, handler.Arguments)
        {
            WorkingDirectory = handler.WorkingDirectory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in HandlerEnvironment.Of(options, seat, port))
        {
            start.Environment[name] = value;
        }

        var started = new HandlerProcess(new Process { StartInfo = start, EnableRaisingEvents = true }, port);
        started.Start(output);
        return started;
    }

    /// <summary>SIGKILL to this process only, its children not included: the host never asks a handler to stop.</summary>
    public void Kill()
    {
        if (Exited.IsCompleted)
        {
            return;
        }

        EndedByHost = true;
        try
        {
            _process.Kill(entireProcessTree: false);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    public void Dispose() => _process.Dispose();

    private void Start(HandlerOutput output)
    {
        _process.Exited += (_, _) => _exited.TrySetResult(_process.ExitCode);
        _process.OutputDataReceived += (_, line) => Heard(line.Data, output.Write, _outputEnd);
        _process.ErrorDataReceived += (_, line) => Heard(line.Data, output.WriteError, _errorEnd);
        _process.ErrorDataReceived += (_, line) => KeepError(line.Data);
        try
        {
            _process.Start();
        }
        catch (Win32Exception error)
        {
            throw new HostStartException(
                $"The handler {_process.StartInfo.FileName} cannot be started: {error.Message}. Build it with `dotnet build infra/local`.");
        }

        Id = _process.Id;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private static void Heard(string? line, Action<string> write, TaskCompletionSource end)
    {
        if (line is null)
        {
            end.TrySetResult();
        }
        else if (!string.IsNullOrWhiteSpace(line))
        {
            write(line);
        }
    }

    private void KeepError(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return;
        }

        _lastErrors.Enqueue(line.Trim());
        if (_lastErrors.Count > 3)
        {
            _lastErrors.TryDequeue(out _);
        }
    }
}
