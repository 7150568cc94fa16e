using System.Collections.Immutable;
using KpiPapers.Local.Host.Definition;
using KpiPapers.Local.Host.Handlers;

namespace KpiPapers.Local.Host;

/// <summary>
/// Functions and the handlers that do their work. On Flex Consumption all HTTP functions are one group and each other function is one by
/// itself: every handler has all functions in it, but gets work of its own group only, so functions share nothing in memory.
/// </summary>
internal sealed class FunctionGroup
{
    private FunctionGroup(
        ImmutableArray<FunctionDefinition> functions,
        IEnumerable<HandlerSeat> seats,
        FunctionsHostOptions options,
        HostConfiguration configuration,
        Journal journal,
        TimeProvider clock)
    {
        Functions = functions;
        Handlers = [.. seats.Select(seat => new HandlerSupervisor(options, configuration.Handler, seat, journal, clock))];
        Invokers = [.. Handlers.Select(handler => new Invoker(handler, configuration, journal, clock))];
    }

    public ImmutableArray<FunctionDefinition> Functions { get; }

    /// <summary>One for each instance.</summary>
    public ImmutableArray<HandlerSupervisor> Handlers { get; }

    /// <summary>One for each handler.</summary>
    public ImmutableArray<Invoker> Invokers { get; }

    /// <summary>The groups that work side by side: only one, with all functions, unless they are to be separate.</summary>
    public static ImmutableArray<FunctionGroup> Of(
        ImmutableArray<FunctionDefinition> functions,
        FunctionsHostOptions options,
        HostConfiguration configuration,
        Journal journal,
        TimeProvider clock)
    {
        if (!options.SeparatesGroups)
        {
            var instances = Enumerable.Range(1, options.Instances).Select(instance => new HandlerSeat($"{instance}", TargetGroup: null));
            return [new(functions, instances, options, configuration, journal, clock)];
        }

        return
        [
            .. functions.GroupBy(TargetOf).Select(group => new FunctionGroup(
                [.. group], Seats(group.Key, group.First().Trigger, options.Instances), options, configuration, journal, clock)),
        ];
    }

    private static string TargetOf(FunctionDefinition function) => function.Trigger is Trigger.Http ? "http" : $"function:{function.Name}";

    private static IEnumerable<HandlerSeat> Seats(string target, Trigger trigger, int instances)
    {
        var name = target.Split(':')[^1];

        // A timer runs on one instance, so more of them would only wait.
        return trigger is Trigger.Timer || instances == 1
            ? [new(name, target)]
            : Enumerable.Range(1, instances).Select(instance => new HandlerSeat($"{name}-{instance}", target));
    }
}
