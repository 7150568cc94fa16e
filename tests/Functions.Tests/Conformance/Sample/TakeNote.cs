using KpiPapers.Functions.Hosting;

namespace KpiPapers.Functions.Tests.Conformance.Sample;

internal sealed class TakeNote(Seen seen, PerInvocation perInvocation) : IQueueFunction<Note>
{
    public static string Name => "TakeNote";

    public static Subject About(Note message) => new(("Note", message.Id));

    public async Task RunAsync(Note message, CancellationToken cancellationToken)
    {
        seen.Add(message, perInvocation);
        if (message.Id == "broken")
        {
            throw new InvalidOperationException("The note cannot be taken.");
        }

        if (message.Id == "endless")
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
    }
}
