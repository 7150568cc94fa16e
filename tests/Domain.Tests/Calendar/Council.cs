using System.Collections.Immutable;
using KpiPapers.Domain.Calendar;

namespace KpiPapers.Domain.Tests.Calendar;

/// <summary>Asks on any day what is due, and remembers it as carried out.</summary>
internal sealed class Council(params IEnumerable<PaperStanding> papers)
{
    private static readonly DateOnly First = Given.Quarter.LastDay.AddDays(-30);
    private static readonly DateOnly Last = Given.Quarter.LastDay.AddDays(60);

    public ImmutableArray<PaperStanding> Papers { get; private set; } = [.. papers];

    public MailsSent Sent { get; private set; } = MailsSent.Nothing;

    public BankHolidays Holidays { get; init; } = EnglandAndWales.Holidays;

    public DueWork RunOn(string day) => RunOn(Day.Of(day));

    public DueWork RunOn(DateOnly day)
    {
        var due = QuarterEnd.On(day, Papers, Sent, Holidays);
        foreach (var issue in due.Issues)
            Change(paper => (paper.Paper, paper.Dates.Quarter) == (issue.Paper, issue.Quarter), paper => paper with { IsIssued = true });
        var chased = Sent.LastChased.ToDictionary();
        foreach (var chaser in due.Chasers) chased[chaser.Recipient] = day;
        Sent = new(chased, due.Week ?? Sent.LastWeek);
        return due;
    }

    public void Change(Predicate<PaperStanding> which, Func<PaperStanding, PaperStanding> change) =>
        Papers = [.. Papers.Select(paper => which(paper) ? change(paper) : paper)];

    public void Change(Func<PaperStanding, PaperStanding> change) => Change(_ => true, change);

    /// <summary>
    /// Runs every day of September to November 2020 but those named, and tells who was written to when:
    /// <c>Thu 8 Oct 2020 theatre: CSU10</c>.
    /// </summary>
    public List<string> Reminders(params string[] daysOff) =>
    [
        .. from day in Day.From(First, Last)
           where !daysOff.Contains(Day.Text(day))
           from chaser in RunOn(day).Chasers
           select $"{Day.Text(day)} {chaser.Words()}",
    ];
}
