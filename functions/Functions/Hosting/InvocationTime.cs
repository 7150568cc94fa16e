namespace KpiPapers.Functions.Hosting;

internal static class InvocationTime
{
    /// <summary>
    /// Shorter than functionTimeout in host.json: when that one is reached, the host kills the program and every other invocation
    /// in it.
    /// </summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(18);
}
