using System.Collections.Immutable;
using KpiPapers.Local.Host.Definition;
using KpiPapers.Local.Host.Handlers;
using KpiPapers.Local.Host.Http;
using KpiPapers.Local.Host.Payloads;
using KpiPapers.Local.Host.Queues;
using KpiPapers.Local.Host.Timers;

namespace KpiPapers.Local.Host;

/// <summary>
/// Does for the published function app what the Azure Functions host does for a custom handler: starts the handler, brings it queue
/// messages, timers and web requests in the host's own shape, and judges its answers by the host's rules.
/// </summary>
internal sealed class FunctionsHost : IAsyncDisposable
{
    private readonly FunctionsHostOptions _options;
    private readonly HostConfiguration _configuration;
    private readonly ImmutableArray<FunctionDefinition> _functions;
    private readonly ImmutableArray<TimerListener> _timers;
    private readonly ImmutableArray<HandlerSupervisor> _handlers;
    private readonly ImmutableArray<Invoker> _invokers;
    private readonly Journal _journal;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<Task> _work = [];
    private readonly Dictionary<string, TimerListener> _timersByName;
    private HttpFront? _front;

    /// <exception cref="HostStartException">host.json or a function.json is not as the host wants it.</exception>
    public FunctionsHost(FunctionsHostOptions options, Journal journal, TimeProvider clock)
    {
        (_options, _journal, _clock) = (options, journal, clock);
        var configuration = HostConfigurationReader.Read(options.Root, options.Settings);
        _configuration = configuration with { Queues = configuration.Queues with { DeliversTwice = options.DeliversTwice } };
        _functions = FunctionCatalog.Read(options.Root, options.Settings);
        if (!_configuration.Handler.ForwardsHttp && _functions.Any(function => function.Trigger is Trigger.Http))
        {
            throw new HostStartException("host.json: HTTP functions need customHandler.enableForwardingHttpRequest true; this stand-in only forwards.");
        }

        _handlers =
        [
            .. Enumerable.Range(1, options.Instances)
                .Select(instance => new HandlerSupervisor(options, _configuration.Handler, instance, journal, clock)),
        ];
        _invokers = [.. _handlers.Select(handler => new Invoker(handler, _configuration.FunctionTimeout, journal, clock))];
        _timersByName = _functions
            .Where(function => function.Trigger is Trigger.Timer)
            .ToDictionary(function => function.Name, Timer, StringComparer.OrdinalIgnoreCase);
        _timers = [.. _timersByName.Values];
    }

    /// <summary>The handlers alive at this moment, one per instance.</summary>
    public ImmutableArray<int> HandlerProcessIds => [.. _handlers.Select(handler => handler.ProcessId).OfType<int>()];

    /// <summary>Completes, with the reason, when the host cannot go on.</summary>
    public async Task<string> GaveUpAsync() => await await Task.WhenAny(_handlers.Select(handler => handler.GaveUp));

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var handler in _handlers)
        {
            handler.Start();
        }

        var allReady = Task.WhenAll(_handlers.Select(handler => handler.ReadyAsync(cancellationToken)));
        var gaveUp = GaveUpAsync();
        if (await Task.WhenAny(allReady, gaveUp) == gaveUp)
        {
            throw new HostStartException(await gaveUp);
        }

        await allReady;
        _front = await HttpFront.StartAsync(
            _options.HttpPort, _configuration, _functions, _handlers, new(_options.SignedInAs), StartByHand, _journal, cancellationToken);
        foreach (var (function, invoker) in from function in _functions from invoker in _invokers select (function, invoker))
        {
            if (function.Trigger is Trigger.Queue queue)
            {
                var listener = new QueueListener(function, _configuration.Queues, invoker, _journal, _clock);
                _work.Add(Task.Run(() => listener.RunAsync(queue, _stopping.Token), CancellationToken.None));
            }
        }

        _work.AddRange(_timers.Select(timer => Task.Run(() => timer.RunAsync(_stopping.Token), CancellationToken.None)));
    }

    /// <summary>Fires a timer out of turn and waits for the end of its run.</summary>
    public Task FireTimerAsync(string name, CancellationToken cancellationToken) => _timersByName[name].FireByHandAsync(cancellationToken);

    /// <summary>
    /// Kills the handlers without asking, as the host does. Their invocations fail by that, and the messages are released, so that the
    /// next start finds them at once.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        if (_front is not null)
        {
            await _front.DisposeAsync();
        }

        foreach (var handler in _handlers)
        {
            await handler.DisposeAsync();
        }

        await Task.WhenAll(_work);
        foreach (var invoker in _invokers)
        {
            invoker.Dispose();
        }

        _stopping.Dispose();
    }

    private TimerListener Timer(FunctionDefinition function)
    {
        var trigger = (Trigger.Timer)function.Trigger;
        var storage = _options.Settings.GetValueOrDefault("AzureWebJobsStorage")
            ?? throw new HostStartException("The app setting AzureWebJobsStorage is missing; the host keeps the timers' status there.");
        try
        {
            // The timers of several instances share one lock, so one instance runs them all; here it is always the first.
            return new(function, trigger, Ncrontab.Parse(trigger.Schedule), new(storage), _invokers[0], _journal, _clock);
        }
        catch (FormatException error)
        {
            throw new HostStartException($"{function.Name}/function.json: {error.Message}");
        }
    }

    private AdminStart StartByHand(string name, string? input)
    {
        var function = _functions.FirstOrDefault(function => function.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        switch (function?.Trigger)
        {
            case null:
                return AdminStart.Unknown;
            case Trigger.Http:
                return AdminStart.IsHttp;
            case Trigger.Timer:
                Track(_timersByName[function.Name].FireByHandAsync(_stopping.Token));
                return AdminStart.Started;
            default:
                Track(InvokeQueueFunctionByHandAsync(function, input));
                return AdminStart.Started;
        }
    }

    private async Task InvokeQueueFunctionByHandAsync(FunctionDefinition function, string? input)
    {
        if (input is null)
        {
            _journal.Say($"{function.Name} FAILED: the request to the admin endpoint had no text as its input.");
            return;
        }

        var payload = QueuePayload.OfAdminInput(function, input, _clock.GetUtcNow());
        await _invokers[0].InvokeAsync(function, payload, MessageSubject.Of(input), CancellationToken.None);
    }

    private void Track(Task work)
    {
        lock (_work)
        {
            _work.RemoveAll(task => task.IsCompletedSuccessfully);
            _work.Add(work);
        }
    }
}
