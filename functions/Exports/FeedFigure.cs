using System.Collections.Immutable;

namespace KpiPapers.Exports;

/// <summary>How the rows of a feed come to an indicator's counts.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Numerator">What is counted or added up above the line.</param>
/// <param name="Denominator">What is counted or added up below the line; null for a total, which has none.</param>
public sealed record FeedFigure(string Indicator, Term Numerator, Term? Denominator);

/// <summary>A count of rows, or a column added up.</summary>
/// <param name="Of">The column's name; null to count rows.</param>
/// <param name="Times">
/// The name of a column that each of these is multiplied by, as an average must be by its count before it can be added up; null for none.
/// </param>
/// <param name="Where">The rows it is about: all of these must hold; none means every row.</param>
public sealed record Term(string? Of, string? Times, ImmutableArray<Condition> Where);

/// <summary>Holds for rows where a choice is one of some words.</summary>
/// <param name="Column">The column's name.</param>
/// <param name="Values">The words.</param>
public sealed record Condition(string Column, ImmutableArray<string> Values);
