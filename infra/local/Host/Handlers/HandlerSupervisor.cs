using KpiPapers.Local.Host.Definition;

namespace KpiPapers.Local.Host.Handlers;

/// <summary>Keeps the handler of one seat alive by the host's rules: see the table of exits in <see cref="AfterExit"/>.</summary>
internal sealed class HandlerSupervisor : IAsyncDisposable
{
    /// <summary>A handler that cannot even start is broken, not killed: here the real host's number always holds.</summary>
    private const int StartErrorLimit = 3;

    /// <summary>128 and SIGKILL: somebody else ended it, which says nothing about the handler.</summary>
    private const int KilledExitCode = 137;

    private static readonly TimeSpan ExitNotice = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(25);

    private readonly FunctionsHostOptions _options;
    private readonly HandlerDescription _handler;
    private readonly HandlerSeat _seat;
    private readonly Journal _journal;
    private readonly TimeProvider _clock;
    private readonly HttpClient _pings = new(new SocketsHttpHandler { UseCookies = false });
    private readonly HandlerOutput _output;
    private readonly HandlerWatchdog _watchdog = new();
    private readonly CrashCount _crashes;
    private readonly CrashCount _failedStarts;
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource<string> _gaveUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource<HandlerProcess> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile HandlerProcess? _current;
    private Task _life = Task.CompletedTask;

    public HandlerSupervisor(FunctionsHostOptions options, HandlerDescription handler, HandlerSeat seat, Journal journal, TimeProvider clock)
    {
        (_options, _handler, _seat, _journal, _clock) = (options, handler, seat, journal, clock);
        _output = new(options.LogFolder, seat, journal);
        _crashes = new(options.CrashLimit, clock);
        _failedStarts = new(StartErrorLimit, clock);
    }

    /// <summary>Completes, with the reason in a sentence, when the host must stop.</summary>
    public Task<string> GaveUp => _gaveUp.Task;

    public int? ProcessId => _current is { Exited.IsCompleted: false } process ? process.Id : null;

    public void Start()
    {
        var first = HandlerProcess.Start(_options, _handler, _seat, _output); // Here, so that a missing file is answered at once.
        _life = Task.Run(() => SuperviseAsync(first));
    }

    /// <summary>The handler that takes invocations now. While it restarts, invocations wait, up to four start limits as in the host.</summary>
    public async Task<HandlerProcess> ReadyAsync(CancellationToken cancellationToken)
    {
        var limit = _handler.InitializationTimeout * 4;
        try
        {
            return await Volatile.Read(ref _ready).Task.WaitAsync(limit, cancellationToken);
        }
        catch (TimeoutException)
        {
            _gaveUp.TrySetResult($"Handler {_seat.Name} was not ready within {limit.TotalSeconds:0} s.");
            throw;
        }
    }

    /// <summary>
    /// The handler after one that refused a connection; null when there is none. On a busy machine the system may tell of an exit a good
    /// while after the port has closed, and a message would use up its five tries on that.
    /// </summary>
    public async Task<HandlerProcess?> SuccessorAsync(HandlerProcess gone, CancellationToken cancellationToken)
    {
        for (var begin = _clock.GetTimestamp(); _clock.GetElapsedTime(begin) < ExitNotice && !_life.IsCompleted;)
        {
            var handler = await ReadyAsync(cancellationToken);
            if (handler != gone)
            {
                return handler;
            }

            await Task.Delay(Poll, cancellationToken);
        }

        return null;
    }

    /// <summary>Ends a handler that overran the function timeout; another is started, and no crash is counted.</summary>
    public static void Restart(HandlerProcess process) => process.Kill();

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _current?.Kill();
        await _life;
        Volatile.Read(ref _ready).TrySetCanceled();
        _watchdog.Dispose();
        _output.Dispose();
        _pings.Dispose();
        _stopping.Dispose();
    }

    private async Task SuperviseAsync(HandlerProcess first)
    {
        var process = first;
        while (true)
        {
            _current = process;
            _watchdog.Guard(process);
            if (_stopping.IsCancellationRequested)
            {
                process.Kill();
            }

            var started = await IsAnsweringAsync(process);
            if (started)
            {
                _journal.Say($"handler {_seat.Name} is ready (process {process.Id})");
                _ready.TrySetResult(process);
            }
            else
            {
                process.Kill();
            }

            var exitCode = await process.Exited;
            _watchdog.Forget();
            if (started && !StaysDead(process, exitCode))
            {
                Volatile.Write(ref _ready, new(TaskCreationOptions.RunContinuationsAsynchronously)); // From here on invocations wait.
            }

            await process.LastWordsAsync();
            if (_stopping.IsCancellationRequested || AfterExit(process, started, exitCode))
            {
                return;
            }

            process.Dispose();
            try
            {
                process = HandlerProcess.Start(_options, _handler, _seat, _output);
            }
            catch (HostStartException error)
            {
                _gaveUp.TrySetResult(error.Message);
                return;
            }
        }
    }

    private static bool StaysDead(HandlerProcess process, int exitCode) => exitCode == 0 && !process.EndedByHost;

    /// <summary>True when this was the handler's last life.</summary>
    private bool AfterExit(HandlerProcess process, bool started, int exitCode)
    {
        if (started && (process.EndedByHost || exitCode == 200))
        {
            _journal.Say($"handler {_seat.Name} is restarted");
            return false;
        }

        if (started && StaysDead(process, exitCode))
        {
            _journal.SayProblem(
                $"Handler {_seat.Name} ended with code 0: as with the real host it stays dead and every invocation fails. " +
                "A handler that wants to be restarted ends with code 200.");
            return true;
        }

        var how = process.EndedByHost
            ? $"did not answer within {_handler.InitializationTimeout.TotalSeconds:0.#} s of its start"
            : $"ended with code {exitCode}{(started ? "" : " before it answered its first request")}";
        var detail = process.LastErrors.Length > 0 ? $" Its last errors: {process.LastErrors}" : "";
        _journal.Say($"handler {_seat.Name} {how}.{detail}");
        var cannotStart = !started && (process.EndedByHost || exitCode != KilledExitCode);
        if (!_crashes.IsOneTooMany() && !(cannotStart && _failedStarts.IsOneTooMany()))
        {
            return false;
        }

        _gaveUp.TrySetResult($"The host stops: handler {_seat.Name} {how}, once too often.{detail}");
        return true;
    }

    /// <summary>Any HTTP answer means ready; only a failure to connect means "not yet".</summary>
    private async Task<bool> IsAnsweringAsync(HandlerProcess process)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        limit.CancelAfter(_handler.InitializationTimeout);
        var address = new Uri($"http://127.0.0.1:{process.Port}/");
        while (!process.Exited.IsCompleted && !limit.IsCancellationRequested)
        {
            try
            {
                using var answer = await _pings.GetAsync(address, limit.Token);
                return !process.Exited.IsCompleted;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(Poll);
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        }

        return false;
    }
}
