using System.Collections.Immutable;
using KpiPapers.Domain;

namespace KpiPapers.Papers.Model;

/// <summary>Every indicator of the paper with this quarter, the previous quarter and the same quarter last year.</summary>
/// <param name="Caption">What stands above it.</param>
/// <param name="Key">What the colours and the tally mean.</param>
/// <param name="ThisQuarter">Heading of the first column of results.</param>
/// <param name="PreviousQuarter">Heading of the second.</param>
/// <param name="LastYear">Heading of the third.</param>
/// <param name="Objectives">The indicators, grouped by corporate objective.</param>
public sealed record PerformanceTable(
    string Caption, string Key, string ThisQuarter, string PreviousQuarter, string LastYear, ImmutableArray<ObjectiveGroup> Objectives);

/// <summary>The indicators under one corporate objective.</summary>
/// <param name="Objective">The objective.</param>
/// <param name="Indicators">Its indicators, in the paper's order.</param>
public sealed record ObjectiveGroup(string Objective, ImmutableArray<IndicatorRow> Indicators);

/// <summary>An indicator's row.</summary>
public sealed record IndicatorRow
{
    /// <summary>The indicator's code.</summary>
    public required string Code { get; init; }

    /// <summary>The unit of its values, such as <c>seconds</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>The code and the name.</summary>
    public required string Name { get; init; }

    /// <summary>This quarter.</summary>
    public required ResultCell ThisQuarter { get; init; }

    /// <summary>The previous quarter.</summary>
    public required ResultCell PreviousQuarter { get; init; }

    /// <summary>The same quarter last year.</summary>
    public required ResultCell LastYear { get; init; }

    /// <summary>How this quarter compares with the previous one: <c>Better</c>, <c>Worse</c>, <c>Same</c> or <c>No comparison</c>.</summary>
    public required string SincePrevious { get; init; }

    /// <summary>How this quarter compares with the same quarter last year, in the same words.</summary>
    public required string SinceLastYear { get; init; }

    /// <summary>This quarter's colour; null when there is none.</summary>
    public required Judgement? Judgement { get; init; }

    /// <summary>The word in the RAG column: a colour, or why there is none.</summary>
    public required string JudgementText { get; init; }

    /// <summary>The last four quarters by colour; null for an indicator that is never judged.</summary>
    public required Tally? Tally { get; init; }

    /// <summary>What the service says of it.</summary>
    public required string Comment { get; init; }

    /// <summary>What it does about it.</summary>
    public required string Action { get; init; }
}

/// <summary>One quarter's result as printed.</summary>
/// <param name="Value">The value with its unit, or why there is none.</param>
/// <param name="Counts">Numerator / denominator; empty where there are none.</param>
/// <param name="Target">The target in force, or <c>Info Only</c>.</param>
/// <param name="Notes">Flags such as provisional or revised; empty for none.</param>
public sealed record ResultCell(string Value, string Counts, string Target, string Notes)
{
    /// <summary>The quarter.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>The figure that is printed, unrounded.</summary>
    public required Figure Figure { get; init; }

    /// <summary>The target's value, or the lower end of its range; null where there is none.</summary>
    public required decimal? TargetValue { get; init; }

    /// <summary>The upper end of a range; null for any other target.</summary>
    public required decimal? TargetUpTo { get; init; }

    /// <summary>The colour; null where there is none.</summary>
    public required Judgement? Judgement { get; init; }

    /// <summary>Whether a month of the quarter is missing.</summary>
    public required bool IsProvisional { get; init; }

    /// <summary>How often the figure has changed since an edition that prints it was issued.</summary>
    public required int Revision { get; init; }
}
