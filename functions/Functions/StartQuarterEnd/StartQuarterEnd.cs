using KpiPapers.Domain;
using KpiPapers.Functions.Hosting;
using KpiPapers.Storage;
using KpiPapers.Storage.Queues;

namespace KpiPapers.Functions.StartQuarterEnd;

/// <summary>
/// Every morning: puts the day on the queue <c>calendar</c>, and nothing more. A timer that fails is not run again, while a message is
/// tried until it is done. The schedule is in UTC; which day that is, is decided by London's clocks.
/// </summary>
internal sealed class StartQuarterEnd(WorkQueue queue, TimeProvider clock) : ITimerFunction
{
    public static string Name => nameof(StartQuarterEnd);

    public Task RunAsync(CancellationToken cancellationToken) =>
        queue.EnqueueAsync(Names.Queues.Calendar, new CalendarWork(LondonTime.Day(clock.GetUtcNow())), delay: null, cancellationToken);
}
