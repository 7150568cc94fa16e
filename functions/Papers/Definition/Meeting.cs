using KpiPapers.Domain;

namespace KpiPapers.Papers.Definition;

/// <summary>The meeting at which a quarter's paper is considered.</summary>
/// <param name="Quarter">The quarter reported on.</param>
/// <param name="Date">The day of the meeting.</param>
public sealed record Meeting(Quarter Quarter, DateOnly Date);
