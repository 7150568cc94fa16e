using System.Collections.Immutable;

namespace KpiPapers.Local.Host;

/// <summary>How one invocation ended; the reason of a failure is a sentence.</summary>
internal abstract record InvocationOutcome
{
    private InvocationOutcome()
    {
    }

    /// <summary>Logs are the function's own words on it, for people.</summary>
    public sealed record Succeeded(ImmutableArray<string> Logs) : InvocationOutcome;

    public sealed record Failed(string Reason) : InvocationOutcome;
}
