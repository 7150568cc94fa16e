using System.Collections.Immutable;
using KpiPapers.Domain;

namespace KpiPapers.Papers.OpenData;

/// <summary>A result that is given to programs.</summary>
/// <param name="Indicator">What it is of.</param>
/// <param name="Result">The result.</param>
/// <param name="Papers">The ids of the quarter's papers that print it, in Part I; empty where that quarter has none.</param>
public sealed record OpenResult(Indicator Indicator, Result Result, ImmutableArray<string> Papers);
