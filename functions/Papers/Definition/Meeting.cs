using KpiPapers.Domain;

namespace KpiPapers.Papers.Definition;

/// <summary>The meeting at which a quarter's paper is considered, and the days before it where they are others than by rule.</summary>
/// <param name="Quarter">The quarter reported on.</param>
/// <param name="Date">The day of the meeting.</param>
public sealed record Meeting(Quarter Quarter, DateOnly Date)
{
    /// <summary>The last day for exports and figures; null by rule.</summary>
    public DateOnly? DataDeadline { get; init; }

    /// <summary>The last day for comments, actions and texts; null by rule.</summary>
    public DateOnly? CommentaryDeadline { get; init; }

    /// <summary>The day on which the paper is issued at the latest; null by rule.</summary>
    public DateOnly? Publication { get; init; }
}
