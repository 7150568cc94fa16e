using KpiPapers.Functions.Hosting;

namespace KpiPapers.Functions.Tests.Conformance.Sample;

internal sealed class WatchBlobs(Seen seen, PerInvocation perInvocation) : IQueueFunction<BlobCreated>
{
    public static string Name => "WatchBlobs";

    public static Subject About(BlobCreated message) => new(("Path", message.Path));

    public Task RunAsync(BlobCreated message, CancellationToken cancellationToken)
    {
        seen.Add(message, perInvocation);
        return Task.CompletedTask;
    }
}
