namespace KpiPapers.Domain.Listings;

/// <summary>What one submission lists for a day, or for the quarter as a whole.</summary>
/// <param name="Quarter">The quarter it belongs to.</param>
/// <param name="Day">The day it covers, or the first day of the quarter it covers.</param>
/// <param name="Listing">The rows and totals.</param>
public sealed record ListingEntry(Quarter Quarter, DateOnly Day, Listing Listing);
