namespace KpiPapers.Local.Host.Queues;

/// <summary>How long to wait after an empty look at a queue: from 100 ms, about doubling, spread at random, up to the limit.</summary>
internal sealed class PollingBackoff(TimeSpan limit)
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(100);
    private TimeSpan _next = Least;

    public void Reset() => _next = Least;

    public TimeSpan Next()
    {
        var wait = _next;
#pragma warning disable CA5394 // The spread keeps instances apart; nothing secret depends on it.
        var grown = _next * (1.6 + 0.8 * Random.Shared.NextDouble());
#pragma warning restore CA5394
        _next = grown < limit ? grown : limit;
        return wait < limit ? wait : limit;
    }
}
