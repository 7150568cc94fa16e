using KpiPapers.Functions.Hosting;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;
using KpiPapers.Storage.Queues;

namespace KpiPapers.Functions.SweepInbox;

/// <summary>
/// Every ten minutes: announces files that have lain in the inbox for so long that their event must have been missed, so each within half an hour.
/// </summary>
internal sealed partial class SweepInbox(BlobStore blobs, WorkQueue queue, TimeProvider clock, ILogger<SweepInbox> log) : ITimerFunction
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(15);

    public static string Name => nameof(SweepInbox);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var missed = 0;
        await foreach (var file in blobs.ListAsync(Names.Containers.Inbox, "", cancellationToken))
        {
            if (clock.GetUtcNow() - file.LastModified < LongEnough) continue;
            var announcement = new BlobCreated
            {
                Container = Names.Containers.Inbox,
                Path = file.Path,
                ETag = file.ETag.ToString().Trim('"'),
                Api = "PutBlob",
            };
            await queue.EnqueueAsync(Names.Queues.Uploads, announcement, delay: null, cancellationToken);
            missed++;
        }
        LogSwept(missed);
    }

    [LoggerMessage(40, LogLevel.Information, "The inbox was swept: {Missed} files had not been announced or not been taken")]
    private partial void LogSwept(int missed);
}
