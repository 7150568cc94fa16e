using Azure;
using KpiPapers.Local.Host.Definition;
using KpiPapers.Local.Host.Payloads;

namespace KpiPapers.Local.Host.Timers;

/// <summary>
/// Fires one timer when it is due. Runs never overlap; the next moment is reckoned from the start of a run, so a run that takes too long
/// is followed by exactly one more at once. A failed run is not tried again.
/// </summary>
internal sealed class TimerListener(FunctionDefinition function, Invoker invoker, Journal journal, TimeProvider clock)
{
    /// <summary>Short of the longest delay that the framework takes.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly Trigger.Timer _trigger = (Trigger.Timer)function.Trigger;
    private readonly TimerStatusStore _store = new(((Trigger.Timer)function.Trigger).StatusConnectionString);

    public string Name => function.Name;

    private bool IsMonitored => _trigger.UseMonitor && !_trigger.Schedule.FiresWithinAMinute;

    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            var isPastDue = await IsPastDueAsync(stopping);
            var start = Now;
            if (isPastDue || _trigger.RunOnStartup)
            {
                await FireAsync(start, isPastDue, stopping);
            }

            while (true)
            {
                await WaitUntilAsync(_trigger.Schedule.NextAfter(start), stopping);
                start = Now;
                await FireAsync(start, isPastDue: false, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The host stops.
        }
        catch (Exception error) when (error is RequestFailedException or AggregateException)
        {
            journal.SayProblem($"The timer {function.Name} stops, because its status cannot be kept in storage: {error.Message.Split('\n', 2)[0].Trim()}");
        }
    }

    /// <summary>Fires at once, through the admin endpoint.</summary>
    public async Task FireByHandAsync(CancellationToken cancellationToken)
    {
        var status = IsMonitored ? await _store.ReadAsync(function.Name, cancellationToken) : null;
        await InvokeAsync(status, isPastDue: false);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>At the start of the host: was the recorded next run missed? A schedule that changed since then does not count.</summary>
    private async Task<bool> IsPastDueAsync(CancellationToken cancellationToken)
    {
        if (!IsMonitored)
        {
            return false;
        }

        var now = Now;
        var status = await _store.ReadAsync(function.Name, cancellationToken);
        var reckonedFrom = status is null || status.Last == default ? status?.LastUpdated : status.Last;
        if (status is not null && reckonedFrom is { } from && _trigger.Schedule.NextAfter(from) == status.Next)
        {
            return now > status.Next;
        }

        await _store.WriteAsync(function.Name, new(status?.Last ?? default, _trigger.Schedule.NextAfter(now), now), cancellationToken);
        return false;
    }

    private async Task FireAsync(DateTime start, bool isPastDue, CancellationToken cancellationToken)
    {
        var before = IsMonitored ? await _store.ReadAsync(function.Name, cancellationToken) : null;
        await InvokeAsync(before, isPastDue);
        if (IsMonitored)
        {
            // Not cancelled: a run that took place must not take place again at the next start.
            await _store.WriteAsync(function.Name, new(start, _trigger.Schedule.NextAfter(start), start), CancellationToken.None);
        }
    }

    private async Task InvokeAsync(TimerStatus? status, bool isPastDue)
    {
        var payload = TimerPayload.Of(function, status, isPastDue, clock.GetUtcNow());
        var outcome = await invoker.InvokeAsync(function, payload, isPastDue ? "past due" : "on time", CancellationToken.None);
        if (outcome is InvocationOutcome.Failed failed)
        {
            journal.SayProblem($"The timer {function.Name} failed, and timers are not tried again: {failed.Reason}");
        }
    }

    private async Task WaitUntilAsync(DateTime due, CancellationToken cancellationToken)
    {
        while (due - Now is { Ticks: > 0 } left)
        {
            // A timer may wake a little early, hence the loop, and the millisecond.
            await Task.Delay(left < LongestWait ? left + TimeSpan.FromMilliseconds(1) : LongestWait, clock, cancellationToken);
        }
    }
}
