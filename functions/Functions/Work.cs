using System.Collections.Immutable;
using KpiPapers.Domain;

namespace KpiPapers.Functions;

/// <summary>On queue <c>papers</c>: a figure that a quarter's paper prints may have changed.</summary>
/// <param name="Paper">The paper's id.</param>
/// <param name="Quarter">The quarter it reports on.</param>
/// <param name="Asked">When this was asked; the newest asking of a burst does the work.</param>
internal sealed record PaperWork(string Paper, Quarter Quarter, DateTimeOffset Asked) : QueuedWork
{
    /// <summary>Whether the paper is to be issued, if it is due.</summary>
    public bool IsIssue { get; init; }
}

/// <summary>On queue <c>calendar</c>: a day on which something may be due.</summary>
/// <param name="Day">The day, in London.</param>
internal sealed record CalendarWork(DateOnly Day) : QueuedWork;

/// <summary>On queue <c>mails</c>: one mail to one recipient. One of the others is set, and says which.</summary>
/// <param name="Recipient">The recipient's id in recipients.csv; addresses stay out of queues and logs.</param>
/// <param name="Paper">Set for a paper's link.</param>
/// <param name="Refusal">Set for a refused file.</param>
/// <param name="Receipt">Set for a file that was taken.</param>
/// <param name="Chaser">Set for a reminder of what is outstanding.</param>
/// <param name="Week">Set for the team's weekly line.</param>
/// <param name="Configuration">Set for a configuration that was refused.</param>
internal sealed record MailWork(
    string Recipient,
    MailWork.PaperLink? Paper = null,
    MailWork.AnsweredFile? Refusal = null,
    MailWork.AnsweredFile? Receipt = null,
    MailWork.Reminder? Chaser = null,
    MailWork.WeekAgo? Week = null,
    MailWork.RefusedSet? Configuration = null) : QueuedWork
{
    /// <summary>A version of a paper.</summary>
    internal sealed record PaperLink(string Name, Quarter Quarter, int Version);

    /// <summary>A submission, by the month and id of its row, and what its feed is called.</summary>
    internal sealed record AnsweredFile(string Month, string Submission, string? FeedTitle);

    /// <summary>The day, in London, on which somebody is reminded of what they owe then.</summary>
    internal sealed record Reminder(DateOnly Day);

    /// <summary>The Monday after the week that is told of.</summary>
    internal sealed record WeekAgo(DateOnly Monday);

    /// <summary>A configuration with mistakes, by the hash of its files, and the first of them as sentences.</summary>
    internal sealed record RefusedSet(string Hash, ImmutableArray<string> Mistakes, int Count);
}
