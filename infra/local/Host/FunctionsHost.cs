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
    private readonly ImmutableArray<FunctionGroup> _groups;
    private readonly Journal _journal;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<Task> _work = [];
    private readonly Dictionary<string, TimerListener> _timers;
    private HttpFront? _front;

    /// <exception cref="HostStartException">host.json or a function.json is not as the host wants it.</exception>
    public FunctionsHost(FunctionsHostOptions options, Journal journal, TimeProvider clock)
    {
        (_options, _journal, _clock) = (options, journal, clock);
        var settings = HandlerEnvironment.OfHost(options.Settings);
        var configuration = HostConfigurationReader.Read(options.Root, settings);
        _configuration = configuration with { Queues = configuration.Queues with { DeliversTwice = options.DeliversTwice } };
        var functions = FunctionCatalog.Read(options.Root, settings);
        if (!_configuration.Handler.ForwardsHttp && functions.Any(function => function.Trigger is Trigger.Http))
        {
            throw new HostStartException("host.json: HTTP functions need customHandler.enableForwardingHttpRequest true; this stand-in only forwards.");
        }

        _groups = FunctionGroup.Of(functions, options, _configuration, journal, clock);

        // The timers of several instances share one lock, so one instance runs them all; here it is always the first.
        _timers = (from entry in Entries
                   where entry.Function.Trigger is Trigger.Timer
                   select new TimerListener(entry.Function, entry.Group.Invokers[0], journal, clock))
            .ToDictionary(timer => timer.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The handlers alive at this moment, one for each instance of each group.</summary>
    public ImmutableArray<int> HandlerProcessIds => [.. Handlers.Select(handler => handler.ProcessId).OfType<int>()];

    private IEnumerable<HandlerSupervisor> Handlers => _groups.SelectMany(group => group.Handlers);

    private IEnumerable<(FunctionGroup Group, FunctionDefinition Function)> Entries =>
        _groups.SelectMany(group => group.Functions, (group, function) => (group, function));

    /// <summary>Completes, with the reason, when the host cannot go on.</summary>
    public async Task<string> GaveUpAsync() => await await Task.WhenAny(Handlers.Select(handler => handler.GaveUp));

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var handler in Handlers)
        {
            handler.Start();
        }

        var allReady = Task.WhenAll(Handlers.Select(handler => handler.ReadyAsync(cancellationToken)));
        var gaveUp = GaveUpAsync();
        if (await Task.WhenAny(allReady, gaveUp) == gaveUp)
        {
            throw new HostStartException(await gaveUp);
        }

        await allReady;
        _front = await HttpFront.StartAsync(
            _options.HttpPort, _configuration, _groups, new(_options.SignedInAs), StartByHand, _journal, cancellationToken);
        foreach (var (group, function) in Entries)
        {
            if (function.Trigger is Trigger.Queue)
            {
                _work.AddRange(group.Invokers
                    .Select(invoker => new QueueListener(function, _configuration.Queues, invoker, _journal, _clock))
                    .Select(listener => Task.Run(() => listener.RunAsync(_stopping.Token), CancellationToken.None)));
            }
        }

        if (_options.FiresTimers)
        {
            _work.AddRange(_timers.Values.Select(timer => Task.Run(() => timer.RunAsync(_stopping.Token), CancellationToken.None)));
        }
    }

    /// <summary>Fires a timer out of turn and waits for the end of its run.</summary>
    public Task FireTimerAsync(string name, CancellationToken cancellationToken) => _timers[name].FireByHandAsync(cancellationToken);

    /// <summary>Reads an address of the function app as somebody who is signed in, whoever that is in a browser.</summary>
    public async Task<byte[]> ReadAsync(string path, string user, CancellationToken cancellationToken)
    {
        var web = _groups.First(group => group.Functions.Any(function => function.Trigger is Trigger.Http));
        var handler = await web.Handlers[0].ReadyAsync(cancellationToken);
        using var http = new HttpClient { BaseAddress = new($"http://127.0.0.1:{handler.Port}") };
        foreach (var (name, value) in LocalSignIn.HeadersOf(user))
        {
            http.DefaultRequestHeaders.Add(name, value);
        }

        return await http.GetByteArrayAsync(new Uri(path, UriKind.Relative), cancellationToken);
    }

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

        await Task.WhenAll(Handlers.Select(handler => handler.DisposeAsync().AsTask()));
        await Task.WhenAll(_work);
        foreach (var invoker in _groups.SelectMany(group => group.Invokers))
        {
            invoker.Dispose();
        }

        _stopping.Dispose();
    }

    private AdminStart StartByHand(string name, string? input)
    {
        var (group, function) = Entries.FirstOrDefault(entry => entry.Function.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        switch (function?.Trigger)
        {
            case null:
                return AdminStart.Unknown;
            case Trigger.Http:
                return AdminStart.IsHttp;
            case Trigger.Timer:
                Track(_timers[name].FireByHandAsync(_stopping.Token));
                return AdminStart.Started;
            default:
                Track(InvokeQueueFunctionByHandAsync(group.Invokers[0], function, input));
                return AdminStart.Started;
        }
    }

    private async Task InvokeQueueFunctionByHandAsync(Invoker invoker, FunctionDefinition function, string? input)
    {
        if (input is null)
        {
            _journal.Say($"{function.Name} FAILED: the request to the admin endpoint had no text as its input.");
            return;
        }

        var payload = QueuePayload.OfAdminInput(function, input, _clock.GetUtcNow());
        await invoker.InvokeAsync(function, payload, MessageSubject.Of(input), CancellationToken.None);
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
