using System.Collections.Immutable;
using KpiPapers.Domain.Ledger;

namespace KpiPapers.Domain.Listings;

/// <summary>What the committed exports of one feed list for a quarter.</summary>
/// <param name="Feed">The feed's id.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Listing">The rows and totals.</param>
/// <param name="Sources">The submissions that it rests on, by file name.</param>
public sealed record QuarterListing(string Feed, Quarter Quarter, Listing Listing, ImmutableArray<Submission> Sources);
