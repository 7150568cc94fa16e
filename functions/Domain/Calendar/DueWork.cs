using System.Collections.Immutable;

namespace KpiPapers.Domain.Calendar;

/// <summary>What is to be done on a day.</summary>
/// <param name="Issues">Papers to issue.</param>
/// <param name="Chasers">Reminders, at most one for each recipient, by their ids.</param>
/// <param name="Week">The Monday of the week whose summary the team is sent; null when it has been.</param>
public sealed record DueWork(ImmutableArray<DueIssue> Issues, ImmutableArray<DueChaser> Chasers, DateOnly? Week);

/// <summary>A paper to issue.</summary>
/// <param name="Paper">The paper's id.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Reason">Why now.</param>
public sealed record DueIssue(string Paper, Quarter Quarter, IssueReason Reason);

/// <summary>Why a paper is issued.</summary>
public enum IssueReason
{
    /// <summary>Its day of publication has come.</summary>
    PublicationDay,

    /// <summary>Everything is in and its newest draft is signed off.</summary>
    SignedOff,
}

/// <summary>One reminder to one recipient, of everything that is outstanding for them.</summary>
/// <param name="Recipient">The recipient's id.</param>
/// <param name="Items">What it lists, earliest deadline first.</param>
public sealed record DueChaser(string Recipient, ImmutableArray<ChasedItem> Items);

/// <summary>Something that a reminder lists.</summary>
/// <param name="Paper">The id of the paper that lacks it.</param>
/// <param name="Quarter">The paper's quarter.</param>
/// <param name="Item">What is lacking.</param>
/// <param name="Deadline">Its deadline.</param>
/// <param name="IsEscalated">True when it tells the paper's lead officer of what somebody else owes past the deadline.</param>
public sealed record ChasedItem(string Paper, Quarter Quarter, Outstanding Item, DateOnly Deadline, bool IsEscalated);
