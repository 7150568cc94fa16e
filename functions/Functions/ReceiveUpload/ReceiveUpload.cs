using KpiPapers.Functions.Hosting;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ReceiveUpload;

/// <summary>Queue <c>uploads</c>: takes one dropped file from the inbox to accepted or rejected.</summary>
internal sealed partial class ReceiveUpload(Intake intake, ILogger<ReceiveUpload> log) : IQueueFunction<BlobCreated>
{
    public static string Name => nameof(ReceiveUpload);

    public static Subject About(BlobCreated message) => new(("Submission", SubmissionStore.IdOf(message.Path, BlobETag.Parse(message.ETag))));

    public async Task RunAsync(BlobCreated message, CancellationToken cancellationToken)
    {
        if (message.Container != Names.Containers.Inbox)
        {
            LogNotOurs(message.Container);
            return;
        }
        await intake.ReceiveAsync(message.Path, BlobETag.Parse(message.ETag), cancellationToken);
    }

    [LoggerMessage(10, LogLevel.Warning, "An event of the container {Container} reached the queue uploads; only the inbox is read")]
    private partial void LogNotOurs(string container);
}
