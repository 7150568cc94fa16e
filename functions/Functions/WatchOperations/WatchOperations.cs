using KpiPapers.Functions.Hosting;
using KpiPapers.Functions.Mail;
using KpiPapers.Functions.Operations;
using KpiPapers.Storage.Queues;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.WatchOperations;

/// <summary>
/// Every quarter of an hour: writes into the log what somebody has to look at. The alerts of infra/azure find these lines by their event ids, and
/// the app silent where there is none of them.
/// </summary>
internal sealed partial class WatchOperations(
    PoisonQueues poison, DailyRuns runs, DeliveryStore deliveries, TimeProvider clock, ILogger<WatchOperations> log) : ITimerFunction
{
    public static string Name => nameof(WatchOperations);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var poisoned = await poison.CountAsync(cancellationToken);
        var missing = await runs.MissingAsync(cancellationToken);
        var unsure = await deliveries.UnsureAsync(Deliveries.OverBefore(clock.GetUtcNow()), cancellationToken);

        foreach (var (queue, count) in poisoned) LogPoison(queue, count);
        if (missing is { } day) LogMissing(day);
        if (!unsure.IsEmpty) LogUnsure(unsure.Length);
        if (poisoned.IsEmpty && missing is null && unsure.IsEmpty) LogWell();
    }

    [LoggerMessage(9000, LogLevel.Information, "Nothing needs to be looked at")]
    private partial void LogWell();

    [LoggerMessage(9001, LogLevel.Error, "{Count} messages of the queue {Queue} failed too often and were put aside")]
    private partial void LogPoison(string queue, int count);

    [LoggerMessage(9002, LogLevel.Error, "The daily run of {Day:yyyy-MM-dd} is missing or failed")]
    private partial void LogMissing(DateOnly day);

    [LoggerMessage(9003, LogLevel.Error, "{Count} mails were cut off while they were sent, and nobody can tell whether they went out")]
    private partial void LogUnsure(int count);
}
