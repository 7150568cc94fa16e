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

    /// <summary>The rows of the cover report, in order.</summary>
    public required ImmutableArray<CoverRow> Cover { get; init; }

    /// <summary>How many indicators are green, amber, red, and without a colour.</summary>
    public required RagSummary Summary { get; init; }

    /// <summary>The numbered sections of text, with numbers that never leave a hole.</summary>
    public required ImmutableArray<TextSection> Sections { get; init; }

    /// <summary>The performance table.</summary>
    public required PerformanceTable Performance { get; init; }

    /// <summary>The files that the figures were computed from.</summary>
    public required ImmutableArray<BackgroundPaper> BackgroundPapers { get; init; }
}

/// <summary>A row of the cover report.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Lines">Its lines; empty where there is nothing to say.</param>
public sealed record CoverRow(string Name, ImmutableArray<string> Lines);

/// <summary>A numbered section: <c>1. Introduction</c> with paragraphs 1.1, 1.2.</summary>
/// <param name="Heading">The heading, without its number.</param>
/// <param name="Paragraphs">The paragraphs, without their numbers.</param>
public sealed record TextSection(string Heading, ImmutableArray<string> Paragraphs);

/// <summary>A file behind the paper (a background paper in the sense of the Local Government Act 1972, section 100D).</summary>
/// <param name="FileName">The name under which it was dropped.</param>
/// <param name="Rows">Its data rows.</param>
/// <param name="Sha256">The SHA-256 of its bytes, in hexadecimal.</param>
/// <param name="Indicators">The codes of the indicators it gives figures for.</param>
public sealed record BackgroundPaper(string FileName, long Rows, string Sha256, ImmutableArray<string> Indicators);
