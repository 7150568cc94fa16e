namespace KpiPapers.Local.Host.Definition;

/// <summary>extensions.queues of host.json, with the host's own defaults.</summary>
internal sealed record QueueOptions
{
    public int BatchSize { get; init; } = 16;
    public int NewBatchThreshold { get; init; } = 8;
    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>How long a message rests after a failed try; while it is worked on, it is hidden by <see cref="Lease"/>.</summary>
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.Zero;

    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);
    public bool Base64 { get; init; } = true;

    /// <summary>A queue may deliver a message again although it was worked on. No setting of the host: tests have it happen to each, once.</summary>
    public bool DeliversTwice { get; init; }

    /// <summary>The host hides a message for ten minutes at a time and renews at half of it. No setting of the host: tests shorten it.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(10);
}
