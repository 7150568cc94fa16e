using System.Collections.Immutable;

namespace KpiPapers.Domain.Calendar;

/// <summary>The days by which a quarter's paper comes about, each in London.</summary>
/// <param name="Quarter">The quarter reported on.</param>
/// <param name="DataDeadline">The last day for exports and figures.</param>
/// <param name="CommentaryDeadline">The last day for comments, actions and texts.</param>
/// <param name="Publication">The day on which the paper is issued at the latest.</param>
/// <param name="Meeting">The day of the meeting.</param>
public sealed record PaperDates(Quarter Quarter, DateOnly DataDeadline, DateOnly CommentaryDeadline, DateOnly Publication, DateOnly Meeting)
{
    /// <summary>
    /// A paper is open to the public at least five clear days before its meeting (Local Government Act 1972, section 100B): neither the day
    /// of publication nor that of the meeting counts, nor days on which offices are closed.
    /// </summary>
    public const int ClearDays = 5;

    /// <summary>Working days between the commentary deadline and publication, for the last draft to be read and signed off.</summary>
    public const int DaysToSignOff = 3;

    /// <summary>Working days between the data deadline and the commentary deadline, for the figures to be explained.</summary>
    public const int DaysToComment = 5;

    /// <summary>Whoever owes something is reminded so many working days before its deadline, unless the paper says otherwise.</summary>
    public static readonly ImmutableArray<int> UsualChasers = [5, 1];

    /// <summary>Reminders: how many working days before each deadline.</summary>
    public ImmutableArray<int> ChasersBefore { get; init; } = UsualChasers;

    /// <summary>The last day on which a paper can be published for a meeting.</summary>
    public static DateOnly LatestPublication(DateOnly meeting, BankHolidays holidays) => holidays.Before(meeting, ClearDays + 1);

    /// <summary>The days by rule, counted back from the meeting; a day that is given replaces the rule's, and later rules count from it.</summary>
    public static PaperDates Of(
        Quarter quarter, DateOnly meeting, BankHolidays holidays, DateOnly? publication = null, DateOnly? commentaryDeadline = null, DateOnly? dataDeadline = null)
    {
        var published = publication ?? LatestPublication(meeting, holidays);
        var commented = commentaryDeadline ?? holidays.Before(published, DaysToSignOff);
        return new(quarter, dataDeadline ?? holidays.Before(commented, DaysToComment), commented, published, meeting);
    }

    /// <summary>The deadline of what is outstanding.</summary>
    public DateOnly DeadlineOf(OutstandingKind kind) => kind is OutstandingKind.Figure or OutstandingKind.Listing ? DataDeadline : CommentaryDeadline;

    /// <summary>The days on which whoever owes something is reminded of a deadline, none before the quarter is over.</summary>
    public IEnumerable<DateOnly> ChaserDays(DateOnly deadline, BankHolidays holidays) =>
        ChasersBefore.Select(count => holidays.Before(deadline, count)).Where(day => day > Quarter.LastDay);

    /// <summary>
    /// The first working day on which what has a deadline is late. A meeting soon after a quarter has its data deadline before the quarter's
    /// end; nothing is late until that.
    /// </summary>
    public DateOnly LateFrom(DateOnly deadline, BankHolidays holidays) => holidays.NextAfter(deadline > Quarter.LastDay ? deadline : Quarter.LastDay);
}
