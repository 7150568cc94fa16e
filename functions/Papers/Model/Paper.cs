using System.Collections.Immutable;
using KpiPapers.Domain;

namespace KpiPapers.Papers.Model;

/// <summary>
/// One quarter's committee paper in words and figures, as every edition prints it. It holds nothing that changes without its content
/// changing (no time of rendering, no ids), so that equal papers are equal.
/// </summary>
public sealed record Paper
{
    /// <summary>The title with its quarter.</summary>
    public required string Title { get; init; }

    /// <summary>The council.</summary>
    public required string Council { get; init; }

    /// <summary>The quarter reported on.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>Whether it has not been issued, so that what is printed may change.</summary>
    public required bool IsDraft { get; init; }

    /// <summary>The rows of the cover report, in order.</summary>
    public required ImmutableArray<CoverRow> Cover { get; init; }

    /// <summary>How many indicators are green, amber, red, and without a colour.</summary>
    public required RagSummary Summary { get; init; }

    /// <summary>
    /// The sections in their order: a summary without a number, the numbered ones without a hole, an appendix if there is one, then
    /// trends, methods and sources without numbers.
    /// </summary>
    public required ImmutableArray<PaperSection> Sections { get; init; }
}

/// <summary>A row of the cover report.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Lines">Its lines; empty where there is nothing to say.</param>
public sealed record CoverRow(string Name, ImmutableArray<string> Lines);
