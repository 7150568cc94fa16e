using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Functions.Calendar;
using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.Mail;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.SendMail;

/// <summary>The mails that the calendar asks for: reminders, and the team's weekly line. They tell how things stand as they are sent.</summary>
internal sealed class CalendarMails(
    ConfigurationStore configurations,
    QuarterEndPlan plan,
    PaperStandings standings,
    DeliveryStore store,
    SubmissionStore submissions,
    Settings settings,
    TimeProvider clock)
{
    /// <summary>Reminds somebody of what they owe on a day; nothing once they owe nothing, nor when the day is over.</summary>
    public async Task<OutgoingMail?> ReminderAsync(string recipientId, DateOnly day, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var configuration = await configurations.InForceAsync(cancellationToken);
        if (LondonTime.Day(now) != day || configuration.Recipients.Find(recipientId) is not { } recipient) return null;
        // What was sent today is left out: this is the mail of today, and perhaps not the first attempt at it.
        var due = await plan.OfAsync(configuration, day, sentUntil: day.AddDays(-1), cancellationToken);
        if (due.Chasers.FirstOrDefault(chaser => chaser.Recipient.Equals(recipientId, StringComparison.OrdinalIgnoreCase)) is not { } chaser) return null;

        var helps = new ChaserHelps(configuration, day, settings.PublicUrl, MailLink.New(now));
        var letter = new ChaserLetter(
            [
                .. from item in chaser.Items
                   group item by (item.Paper, item.Quarter) into paper
                   let definition = configuration.Paper(paper.Key.Paper, paper.Key.Quarter)!   // as the plan found it
                   select new ChasedPaper(definition, definition.DatesOf(definition.MeetingFor(paper.Key.Quarter)!, configuration.BankHolidays), [.. paper]),
            ],
            helps.For,
            configuration.RoleOf,
            settings.PageAt(DropFiles.DropFiles.Address)).Write();
        return new(DeliveryStore.KeyOfChaser(day), recipient, letter, helps.Link);
    }

    /// <summary>
    /// Tells the team of the week before a Monday; nothing where there is nothing to tell. That is asked again each day of the week, for a
    /// Monday on which nobody worked, so it tells of nothing that came after.
    /// </summary>
    public async Task<OutgoingMail?> WeekAsync(string recipientId, DateOnly monday, CancellationToken cancellationToken)
    {
        var configuration = await configurations.InForceAsync(cancellationToken);
        if (configuration.Recipients.Find(recipientId) is not { } team) return null;
        var over = Deliveries.OverBefore(clock.GetUtcNow());
        var (from, until) = (LondonTime.StartOf(monday.AddDays(-7)), LondonTime.StartOf(monday));
        var files = await submissions.DroppedAsync(from, until, cancellationToken).Select(file => file.Status).ToListAsync(cancellationToken);
        var unsure = await store.UnsureAsync(over < until ? over : until, cancellationToken);
        var letter = new WeekLetter(
            monday,
            files.Count(status => status is SubmissionStatus.Committed or SubmissionStatus.Withdrawn),
            files.Count(status => status is SubmissionStatus.Rejected),
            await LateAsync(configuration, monday, cancellationToken),
            [.. unsure.Select(mail => $"{mail.Subject ?? mail.Delivery}, to {configuration.RoleOf(mail.Recipient)}, on {LondonTime.Words(mail.Since)}")]);
        return letter.IsEmpty ? null : new(DeliveryStore.KeyOfWeek(monday), team, letter.Write(new Uri(settings.PublicUrl, ResendMails.ResendMails.Address)));
    }

    private async Task<ImmutableArray<string>> LateAsync(ConfigurationSet configuration, DateOnly monday, CancellationToken cancellationToken) =>
    [
        .. from paper in await standings.AllAsync(configuration, monday, cancellationToken)
           from item in paper.Outstanding
           let deadline = paper.Dates.DeadlineOf(item.Kind)
           where deadline < monday
           orderby deadline
           select $"{item.What}, for {configuration.Paper(paper.Paper, paper.Dates.Quarter)?.TitleOf(paper.Dates.Quarter)}: owed by {configuration.RoleOf(item.Owner)} since {deadline:d MMMM yyyy}",
    ];
}
