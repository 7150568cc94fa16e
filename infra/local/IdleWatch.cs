using KpiPapers.Storage;

namespace KpiPapers.Local;

/// <summary>
/// Finds the moment when nothing is left to do: no message on any queue, none under way, and the inbox empty, at two looks in a row with
/// nothing started in between.
/// </summary>
internal sealed class IdleWatch(StorageConnection storage, Journal journal, TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(300);

    /// <summary>How long a file may lie in the inbox while nothing at all happens, before it counts as never answered.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task<RunOutcome> WaitAsync(CancellationToken cancellationToken)
    {
        var quietLooks = 0;
        var quietSince = clock.GetTimestamp();
        var startedBefore = journal.Started;
        while (true)
        {
            var backlog = await Backlog.LookAsync(storage, cancellationToken);
            var started = journal.Started;
            var isQuiet = backlog.Messages == 0 && journal.Running == 0 && started == startedBefore;
            startedBefore = started;
            quietLooks = isQuiet ? quietLooks + 1 : 0;
            quietSince = isQuiet ? quietSince : clock.GetTimestamp();
            if (quietLooks >= 2 && (backlog.Inbox.IsEmpty || clock.GetElapsedTime(quietSince) > Patience))
            {
                return new([.. journal.Problems, .. Problems(backlog)]);
            }

            await Task.Delay(Interval, clock, cancellationToken);
        }
    }

    private static IEnumerable<string> Problems(Backlog backlog) =>
    [
        .. backlog.Poison.Select(poison => $"Queue {poison.Queue} holds {(poison.Messages == 1 ? "one message" : $"{poison.Messages} messages")} that nobody could work on."),
        .. backlog.Inbox.Select(name => $"{name} is still in the inbox: nobody has answered it."),
    ];
}
