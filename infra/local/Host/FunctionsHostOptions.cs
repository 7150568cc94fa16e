namespace KpiPapers.Local.Host;

/// <summary>How one stand-in host runs.</summary>
internal sealed record FunctionsHostOptions
{
    /// <summary>The published function app: the folder that holds host.json.</summary>
    public required string Root { get; init; }

    /// <summary>App settings: given to the handlers as their environment, and read for connections and for overrides of host.json.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    public required int HttpPort { get; init; }

    /// <summary>Where each handler's output is kept, a file for each.</summary>
    public required string LogFolder { get; init; }

    /// <summary>Who is signed in, by their address; null for nobody.</summary>
    public string? SignedInAs { get; init; }

    /// <summary>How many handlers run side by side, each with queue listeners of its own. Timers run on the first only.</summary>
    public int Instances { get; init; } = 1;

    /// <summary>Give the HTTP functions, and each other function, handlers of their own, as Flex Consumption does.</summary>
    public bool SeparatesGroups { get; init; }

    /// <summary>Deliver each queue message once more after it has been worked on.</summary>
    public bool DeliversTwice { get; init; }

    /// <summary>Fire timers when they are due; otherwise only by hand.</summary>
    public bool FiresTimers { get; init; } = true;

    /// <summary>The handler's crashes within half an hour after which the host gives up; the real host's number.</summary>
    public int CrashLimit { get; init; } = 3;
}
