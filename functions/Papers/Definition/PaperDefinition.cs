using System.Collections.Immutable;
using KpiPapers.Domain;

namespace KpiPapers.Papers.Definition;

/// <summary>What one committee wants to read every quarter, as a file <c>papers/*.json</c> of the configuration states it.</summary>
public sealed record PaperDefinition
{
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

    /// <summary>The codes of its indicators, in the order in which they stand under their objectives.</summary>
    public required ImmutableArray<string> Indicators { get; init; }

    /// <summary>The ids of those who are sent a link to it.</summary>
    public required ImmutableArray<string> Recipients { get; init; }

    /// <summary>The meetings it is written for; a quarter without a meeting has no paper.</summary>
    public required ImmutableArray<Meeting> Meetings { get; init; }

    /// <summary>The meeting that a quarter's paper is for, or null.</summary>
    public Meeting? MeetingFor(Quarter quarter) => Meetings.FirstOrDefault(meeting => meeting.Quarter == quarter);
}
