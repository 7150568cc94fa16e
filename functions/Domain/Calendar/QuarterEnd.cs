using System.Collections.Immutable;

namespace KpiPapers.Domain.Calendar;

/// <summary>
/// What is due on a day, from where the papers stand and what has been sent. A day that was missed is caught up on the next: whatever a
/// stated day asked for is due until it has been done. Asking again after it has been done answers nothing.
/// </summary>
public static class QuarterEnd
{
    /// <summary>What is due.</summary>
    /// <param name="day">The day, in London.</param>
    /// <param name="papers">Where each quarter's paper stands.</param>
    /// <param name="sent">What has been sent.</param>
    /// <param name="holidays">
    /// Days on which nobody is written to, beside weekends; a paper whose day of publication has come is issued all the same.
    /// </param>
    public static DueWork On(DateOnly day, ImmutableArray<PaperStanding> papers, MailsSent sent, BankHolidays holidays)
    {
        var isWorkingDay = holidays.IsWorkingDay(day);
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new(
            // Issuing writes to people; only the law's five days do not wait for offices to open.
            [.. papers.Select(paper => IssueOf(day, paper)).OfType<DueIssue>().Where(issue => isWorkingDay || issue.Reason is IssueReason.PublicationDay)],
            isWorkingDay ? Chasers(day, papers, sent, holidays) : [],
            isWorkingDay && (sent.LastWeek is not { } last || last < monday) ? monday : null);
    }

    /// <summary>
    /// Whether a paper is to be issued, and why. One whose meeting is over without a draft is left alone: the product was not there yet.
    /// </summary>
    public static DueIssue? IssueOf(DateOnly day, PaperStanding paper) =>
        paper.IsIssued || day <= paper.Dates.Quarter.LastDay ? null
        : day >= paper.Dates.Publication && (paper.HasDraft || day <= paper.Dates.Meeting)
            ? new(paper.Paper, paper.Dates.Quarter, IssueReason.PublicationDay)
        : paper is { IsSignedOff: true, Outstanding.IsEmpty: true } ? new(paper.Paper, paper.Dates.Quarter, IssueReason.SignedOff)
        : null;

    private static ImmutableArray<DueChaser> Chasers(DateOnly day, ImmutableArray<PaperStanding> papers, MailsSent sent, BankHolidays holidays)
    {
        var yesterday = holidays.Before(day, 1);   // nobody is reminded on two working days running; what a stated day asked for stays due
        return
        [
            .. from reminder in papers.Where(paper => !paper.IsIssued && day < paper.Dates.Publication)
                   .SelectMany(paper => paper.Outstanding.SelectMany(item => Reminders(day, paper, item, holidays)))
               group reminder by reminder.Recipient.ToUpperInvariant() into person
               let recipient = person.First().Recipient
               let last = sent.LastChasedOf(recipient) ?? DateOnly.MinValue
               where person.Any(reminder => reminder.Asked > last && (reminder.Item.IsEscalated || last < yesterday))
               orderby person.Key
               select new DueChaser(
                   recipient,
                   [
                       .. person.Where(reminder => reminder.Asked > last || !reminder.Item.IsEscalated).Select(reminder => reminder.Item)
                           .OrderBy(item => item.IsEscalated).ThenBy(item => item.Deadline).ThenBy(item => item.Paper, StringComparer.Ordinal),
                   ]),
        ];
    }

    /// <summary>Who is reminded of something, and the last stated day that asked for it: its owner again and again, the paper's lead officer once.</summary>
    private static IEnumerable<(string Recipient, DateOnly Asked, ChasedItem Item)> Reminders(
        DateOnly day, PaperStanding paper, Outstanding item, BankHolidays holidays)
    {
        var deadline = paper.Dates.DeadlineOf(item.Kind);
        var late = paper.Dates.LateFrom(deadline, holidays);
        var asked = paper.Dates.ChaserDays(deadline, holidays).Append(late).Where(stated => stated <= day).ToList();
        if (asked.Count == 0) yield break;
        var chased = new ChasedItem(paper.Paper, paper.Dates.Quarter, item, deadline, IsEscalated: false);
        yield return (item.Owner, asked.Max(), chased);
        if (late <= day && !item.Owner.Equals(paper.Lead, StringComparison.OrdinalIgnoreCase))
            yield return (paper.Lead, late, chased with { IsEscalated = true });
    }
}
