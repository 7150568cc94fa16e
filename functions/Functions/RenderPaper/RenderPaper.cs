using KpiPapers.Functions.Hosting;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.RenderPaper;

/// <summary>Queue <c>papers</c>: renders one quarter's paper from the results as they are now.</summary>
internal sealed class RenderPaper(PaperStore papers, Rendering rendering) : IQueueFunction<PaperWork>
{
    public static string Name => nameof(RenderPaper);

    public async Task RunAsync(PaperWork message, CancellationToken cancellationToken)
    {
        // A newer asking has a message of its own, which will see at least what this one would.
        if (await papers.LastAskedAsync(message.Paper, message.Quarter, cancellationToken) > message.Asked) return;
        await rendering.RenderAsync(message.Paper, message.Quarter, cancellationToken);
    }
}
