namespace KpiPapers.Local.Host.Handlers;

/// <summary>The host's rule for giving up: so many errors, forgotten only when half an hour has passed since the latest one.</summary>
internal sealed class CrashCount(int limit, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(30);
    private DateTimeOffset _latest;
    private int _errors;

    /// <summary>Counts one more error; true when it is the one too many.</summary>
    public bool IsOneTooMany()
    {
        var now = clock.GetUtcNow();
        _errors = now - _latest > Window ? 1 : _errors + 1;
        _latest = now;
        return _errors >= limit;
    }
}
