namespace KpiPapers.Local.Host;

/// <summary>How one invocation ended; the reason of a failure is a sentence.</summary>
internal abstract record InvocationOutcome
{
    private InvocationOutcome()
    {
    }

    public sealed record Succeeded : InvocationOutcome;

    public sealed record Failed(string Reason) : InvocationOutcome;
}
