using System.Collections.Immutable;
using KpiPapers.Domain;

namespace KpiPapers.Exports;

/// <summary>
/// A paper that text may be for: one for each definition file, so that a paper whose services changed is there once for each set of them,
/// with other quarters.
/// </summary>
/// <param name="Id">The paper's id.</param>
/// <param name="Names">What people call it, such as its id, title and committee; case and spaces do not matter.</param>
/// <param name="Quarters">The quarters that have a meeting.</param>
/// <param name="Sections">Its services in order; <see cref="Domain.Narratives.Narrative.Performance"/> is allowed besides.</param>
public sealed record NarrativePaper(string Id, ImmutableArray<string> Names, ImmutableArray<Quarter> Quarters, ImmutableArray<string> Sections);
