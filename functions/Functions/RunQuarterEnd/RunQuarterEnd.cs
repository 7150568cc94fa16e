using KpiPapers.Domain;
using KpiPapers.Functions.Calendar;
using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.Hosting;
using KpiPapers.Storage;
using KpiPapers.Storage.Queues;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.RunQuarterEnd;

/// <summary>
/// Queue <c>calendar</c>: asks for whatever the day has due: papers to issue, reminders, the team's weekly line. Running twice asks
/// twice, and each of these is done once.
/// </summary>
internal sealed partial class RunQuarterEnd(
    ConfigurationStore configurations, QuarterEndPlan plan, WorkQueue queue, RunStore runs, TimeProvider clock, ILogger<RunQuarterEnd> log) : IQueueFunction<CalendarWork>
{
    public static string Name => nameof(RunQuarterEnd);

    public static Subject About(CalendarWork message) => new(("Day", $"{message.Day:yyyy-MM-dd}"));

    public async Task RunAsync(CalendarWork message, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (LondonTime.Day(now) != message.Day)
        {
            LogPast(message.Day);   // the next day makes up for it, and nobody gets two reminders on one day
            return;
        }
        var due = await plan.OfAsync(await configurations.InForceAsync(cancellationToken), message.Day, sentUntil: message.Day, cancellationToken);
        foreach (var issue in due.Issues)
            await queue.EnqueueAsync(Names.Queues.Papers, new PaperWork(issue.Paper, issue.Quarter, now) { IsIssue = true }, delay: null, cancellationToken);
        foreach (var chaser in due.Chasers)
            await MailAsync(new(chaser.Recipient, Chaser: new(message.Day)), cancellationToken);
        if (due.Week is { } monday)
            await MailAsync(new(ConfigurationSet.Team, Week: new(monday)), cancellationToken);
        await runs.DoneAsync(new(message.Day, now), cancellationToken);
        LogDue(message.Day, due.Issues.Length, due.Chasers.Length);
    }

    private Task MailAsync(MailWork mail, CancellationToken cancellationToken) => queue.EnqueueAsync(Names.Queues.Mails, mail, delay: null, cancellationToken);

    [LoggerMessage(70, LogLevel.Information, "{Day:yyyy-MM-dd}: {Issues} papers are due to be issued, {Chasers} people to be reminded")]
    private partial void LogDue(DateOnly day, int issues, int chasers);

    [LoggerMessage(71, LogLevel.Information, "{Day:yyyy-MM-dd} is over: what it had due is done on the day after")]
    private partial void LogPast(DateOnly day);
}
