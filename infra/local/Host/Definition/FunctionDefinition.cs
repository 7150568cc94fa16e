using System.Collections.Immutable;
using KpiPapers.Local.Host.Timers;

namespace KpiPapers.Local.Host.Definition;

/// <summary>One function: the name of its folder and what starts it.</summary>
internal sealed record FunctionDefinition(string Name, Trigger Trigger);

internal abstract record Trigger
{
    private Trigger()
    {
    }

    /// <summary>The name under which the payload's Data carries what the trigger delivers.</summary>
    public required string BindingName { get; init; }

    public sealed record Queue : Trigger
    {
        public required string QueueName { get; init; }
        public required string ConnectionString { get; init; }
    }

    public sealed record Timer : Trigger
    {
        public required Ncrontab Schedule { get; init; }
        public required bool UseMonitor { get; init; }
        public required bool RunOnStartup { get; init; }

        /// <summary>The account in which the host remembers when the timer fired.</summary>
        public required string StatusConnectionString { get; init; }
    }

    public sealed record Http : Trigger
    {
        public required string Route { get; init; }

        /// <summary>Upper case; none means any method.</summary>
        public required ImmutableArray<string> Methods { get; init; }
    }
}
