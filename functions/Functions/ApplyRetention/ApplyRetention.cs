using Azure;
using KpiPapers.Domain;
using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.Hosting;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ApplyRetention;

/// <summary>
/// Every night: deletes the files that their feeds keep no longer, with what was quoted of them when they were refused. Figures rest on
/// the ledger, so they, their papers and receipts stay. Doing so again changes nothing.
/// </summary>
internal sealed partial class ApplyRetention(
    BlobStore blobs, SubmissionStore submissions, ConfigurationStore configurations, TimeProvider clock, ILogger<ApplyRetention> log) : ITimerFunction
{
    public static string Name => nameof(ApplyRetention);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var times = new KeepingTimes((await configurations.InForceAsync(cancellationToken)).Feeds);
        var today = LondonTime.Day(clock.GetUtcNow());
        var deleted = 0;
        if (times.LatestDrop(today) is { } latest)
            await foreach (var file in submissions.WithFilesAsync(latest, cancellationToken))
            {
                if (!file.IsFinished || !times.IsOver(file, today)) continue;
                await DeleteAsync(file, today, cancellationToken);
                deleted++;
            }
        LogApplied(deleted);
    }

    private async Task DeleteAsync(SubmissionRecord file, DateOnly today, CancellationToken cancellationToken)
    {
        // A file that was overruled after it had been taken lies in both.
        await blobs.DeleteAsync(Names.Containers.Accepted, file.KeptAt, ETag.All, cancellationToken);
        await blobs.DeleteAsync(Names.Containers.Rejected, file.KeptAt, ETag.All, cancellationToken);
        await blobs.DeleteAsync(Names.Containers.Rejected, file.ErrorsAt, ETag.All, cancellationToken);
        // Noted last: whoever is stopped before deletes again.
        await submissions.ChangeAsync(
            file,
            record => record.FileDeletedOn is not null ? record : record with
            {
                FileDeletedOn = today,
                Reasons = [.. record.Reasons.Select(reason => reason with { Value = "" })],
            },
            cancellationToken);
    }

    [LoggerMessage(50, LogLevel.Information, "Retention was applied: {Deleted} files were deleted")]
    private partial void LogApplied(int deleted);
}
