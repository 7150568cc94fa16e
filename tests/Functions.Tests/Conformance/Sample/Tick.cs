using KpiPapers.Functions.Hosting;

namespace KpiPapers.Functions.Tests.Conformance.Sample;

internal sealed class Tick(Seen seen, PerInvocation perInvocation) : ITimerFunction
{
    public static string Name => "Tick";

    public Task RunAsync(CancellationToken cancellationToken)
    {
        seen.Add("tick", perInvocation);
        return Task.CompletedTask;
    }
}
