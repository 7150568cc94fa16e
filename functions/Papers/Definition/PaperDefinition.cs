using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Calendar;

namespace KpiPapers.Papers.Definition;

/// <summary>What one committee wants to read every quarter, as a file <c>papers/*.json</c> of the configuration states it.</summary>
public sealed record PaperDefinition
{
    internal const string Nested = "nested", Sectioned = "sections";

    /// <summary>The paper's id in links and storage: lower-case letters, digits and dashes.</summary>
    public required string Paper { get; init; }

    /// <summary>Its title, to which the quarter is added.</summary>
    public required string Title { get; init; }

    /// <summary>The council that the committee belongs to.</summary>
    public required string Council { get; init; }

    /// <summary>The scrutiny committee that it reports to.</summary>
    public required string Committee { get; init; }

    /// <summary>The rows of the cover report that stay the same from quarter to quarter.</summary>
    public required CoverReport Cover { get; init; }

    /// <summary>The services whose achievements it tells, in their order; one or more, each once.</summary>
    public required ImmutableArray<string> Services { get; init; }

    /// <summary>
    /// <c>nested</c>: the services stand within the achievements (3.1) and their paragraphs below them (3.1.1). <c>sections</c>: each
    /// service is a section of its own (4) with its paragraphs (4.1).
    /// </summary>
    public string Numbering { get; init; } = Nested;

    /// <summary>Where the performance table stands, such as <c>Appendix 2</c>, when not in section 2; null when it does.</summary>
    public string? Appendix { get; init; }

    /// <summary>The listings that it prints, each at the end of its service.</summary>
    public ImmutableArray<ListingDefinition> Tables { get; init; } = [];

    /// <summary>The codes of its indicators, in the order in which they stand under their objectives.</summary>
    public required ImmutableArray<string> Indicators { get; init; }

    /// <summary>The ids of those who are sent a link to it when it is issued.</summary>
    public required ImmutableArray<string> Recipients { get; init; }

    /// <summary>The ids of those who write it, and are sent a link to each draft as well.</summary>
    public ImmutableArray<string> Authors { get; init; } = ["team"];

    /// <summary>The id of the recipient who answers for it: its lead officer signs it off, and is told of what is late.</summary>
    public string Lead { get; init; } = "team";

    /// <summary>How many working days before each deadline those who owe something are reminded; each 1 to 30.</summary>
    public ImmutableArray<int> ChasersBefore { get; init; } = PaperDates.UsualChasers;

    /// <summary>The meetings it is written for; a quarter without a meeting has no paper.</summary>
    public required ImmutableArray<Meeting> Meetings { get; init; }

    internal bool ServicesAreSections => Numbering == Sectioned;

    internal bool Prints(Indicator indicator) => Indicators.Contains(indicator.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>The title of a quarter's paper.</summary>
    public string TitleOf(Quarter quarter) => $"{Title}: {quarter.TitleForm()}";

    /// <summary>A meeting's days, with this paper's reminders.</summary>
    public PaperDates DatesOf(Meeting meeting, BankHolidays holidays) =>
        PaperDates.Of(meeting.Quarter, meeting.Date, holidays, meeting.Publication, meeting.CommentaryDeadline, meeting.DataDeadline) with { ChasersBefore = ChasersBefore };

    /// <summary>The meeting that a quarter's paper is for, or null.</summary>
    public Meeting? MeetingFor(Quarter quarter) => Meetings.FirstOrDefault(meeting => meeting.Quarter == quarter);
}
