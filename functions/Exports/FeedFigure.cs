using System.Collections.Immutable;

namespace KpiPapers.Exports;

/// <summary>How the rows of a feed come to an indicator's counts.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Numerator">What is counted or added up above the line.</param>
/// <param name="Denominator">What is counted or added up below the line; null for a total, which has none.</param>
public sealed record FeedFigure(string Indicator, Term Numerator, Term? Denominator);

/// <summary>A count of rows, or columns added up.</summary>
/// <param name="Of">The columns' names; empty to count rows.</param>
/// <param name="Times">
/// The name of a column that each of these is multiplied by, as an average must be by its count before it can be added up; null for none.
/// </param>
/// <param name="Where">The rows it is about: all of these must hold; none means every row.</param>
public sealed record Term(ImmutableArray<string> Of, string? Times, ImmutableArray<Condition> Where);

/// <summary>Holds for rows where a cell is one of some words, or a number within limits.</summary>
/// <param name="Column">The column's name.</param>
/// <param name="Values">The words; empty where there are limits.</param>
public sealed record Condition(string Column, ImmutableArray<string> Values)
{
    /// <summary>The smallest number for which it holds; of a duration in seconds.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>The largest number for which it holds; of a duration in seconds.</summary>
    public decimal? AtMost { get; init; }

    /// <summary>Whether it is about a number.</summary>
    public bool IsLimit => (AtLeast ?? AtMost) is not null;
}
