namespace KpiPapers.Local.Host.Definition;

/// <summary>What host.json says, after the overrides in the app settings.</summary>
internal sealed record HostConfiguration
{
    public required HandlerDescription Handler { get; init; }
    public required string RoutePrefix { get; init; }
    public required QueueOptions Queues { get; init; }

    /// <summary>Null is host.json's -1: no limit.</summary>
    public required TimeSpan? FunctionTimeout { get; init; }
}

internal sealed record HandlerDescription
{
    public required string Executable { get; init; }
    public required string Arguments { get; init; }
    public required string WorkingDirectory { get; init; }
    public required TimeSpan InitializationTimeout { get; init; }
    public required bool ForwardsHttp { get; init; }
}
