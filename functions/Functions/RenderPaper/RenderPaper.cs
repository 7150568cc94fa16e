using KpiPapers.Functions.Hosting;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;
using KpiPapers.Storage.Queues;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.RenderPaper;

/// <summary>Queue <c>papers</c>: renders one quarter's paper from the results as they are now.</summary>
internal sealed class RenderPaper(
    PaperStore papers, BlobStore blobs, WorkQueue queue, Rendering rendering, Debounce debounce, TimeProvider clock) : IQueueFunction<PaperWork>
{
    public static string Name => nameof(RenderPaper);

    public static Subject About(PaperWork message) => new(("Paper", message.Paper), ("Quarter", $"{message.Quarter}"));

    public async Task RunAsync(PaperWork message, CancellationToken cancellationToken)
    {
        if (message.IsIssue)
        {
            await rendering.RenderAsync(message.Paper, message.Quarter, mayIssue: true, cancellationToken);
            return;
        }

        // A newer asking has a message of its own, which will see at least what this one would.
        if (await papers.LastAskedAsync(message.Paper, message.Quarter, cancellationToken) > message.Asked) return;

        // An officer who drops a dozen files wants one paper with all of them, not a dozen papers on the way there.
        if (clock.GetUtcNow() - message.Asked < debounce.Patience && await FilesWaitAsync(cancellationToken))
            await queue.EnqueueAsync(Names.Queues.Papers, message, debounce.Window, cancellationToken);
        else
            await rendering.RenderAsync(message.Paper, message.Quarter, mayIssue: false, cancellationToken);
    }

    private async Task<bool> FilesWaitAsync(CancellationToken cancellationToken) =>
        await blobs.ListAsync(Names.Containers.Inbox, "", cancellationToken).AnyAsync(cancellationToken);
}
