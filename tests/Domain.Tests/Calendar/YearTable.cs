using System.Text;
using KpiPapers.Domain.Calendar;

namespace KpiPapers.Domain.Tests.Calendar;

/// <summary>The year as a table that a person can read: the papers' days, then a line for each day.</summary>
internal static class YearTable
{
    public static string Print(DateOnly first, DateOnly last)
    {
        var council = new Council(TheYear.Papers);
        var text = new StringBuilder(
            """
            What the calendar does on each day of a year, for two papers. The timer runs in the morning; [what happens on a day] happens after it.
            A dash: nothing is due. Reminders name what is owed and by when. The paper's lead officer is told of what somebody else is late with.
            A figure that is red missed its target, so its owner owes a comment. A sign-off lapses when something else comes in.


            """);
        text.Append($"{"paper",-23}{"quarter",-13}{"data by",-17}{"comments by",-17}").Append($"{"issued by",-17}{"meeting",-17}lead officer\n");
        foreach (var paper in council.Papers)
            text.Append($"{paper.Paper,-23}{paper.Dates.Quarter,-13}{Day.Text(paper.Dates.DataDeadline),-17}{Day.Text(paper.Dates.CommentaryDeadline),-17}")
                .Append($"{Day.Text(paper.Dates.Publication),-17}{Day.Text(paper.Dates.Meeting),-17}{paper.Lead}\n");
        text.Append('\n');
        foreach (var day in Day.From(first, last)) text.Append($"{day,-13:d MMM yyyy}{day:ddd}  {string.Join("  ", Parts(day, council))}\n");
        return text.ToString();
    }

    private static IEnumerable<string> Parts(DateOnly day, Council council)
    {
        var name = Day.Text(day);
        yield return name == TheYear.NotRun ? "the timer does not run" : Words(council.RunOn(day), day);
        if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !council.Holidays.IsWorkingDay(day)) yield return "[bank holiday]";
        foreach (var happening in TheYear.Events.Where(happening => happening.Day == name))
        {
            var paper = council.Papers.First(paper => paper.Paper == happening.Paper && !paper.IsIssued);
            yield return $"[{happening.Paper}: {happening.WordsFor(paper)}]";
            council.Change(standing => standing == paper, happening.Change);
        }
        if (name == TheYear.RunTwice) yield return $"again in the afternoon: {Words(council.RunOn(day), day)}";
    }

    private static string Words(DueWork due, DateOnly day)
    {
        IEnumerable<string> parts =
        [
            .. due.Week is null ? Array.Empty<string>() : ["week's summary"],
            .. due.Issues.Select(issue => $"issue {issue.Paper} {issue.Quarter}: {Words(issue.Reason)}"),
            .. due.Chasers.Select(chaser => Words(chaser, day)),
        ];
        return string.Join("; ", parts.DefaultIfEmpty("-"));
    }

    private static string Words(IssueReason reason) => reason is IssueReason.SignedOff ? "all in and signed off" : "day of publication";

    private static string Words(DueChaser chaser, DateOnly day)
    {
        var owed = chaser.Items.Where(item => !item.IsEscalated)
            .Select(item => $"{item.Item.What} {(item.Deadline < day ? "late since" : "by")} {item.Deadline:d MMM}");
        var told = chaser.Items.Where(item => item.IsEscalated).Select(item => $"{item.Item.Owner} is late with {item.Item.What}");
        return string.Join(" and ", new[] { Sentence("remind", owed), Sentence("tell", told) }.OfType<string>());

        string? Sentence(string verb, IEnumerable<string> items) => items.Any() ? $"{verb} {chaser.Recipient}: {string.Join(", ", items)}" : null;
    }
}
