namespace KpiPapers.Domain.Listings;

/// <summary>What one submission lists for a day, or for the quarter as a whole, and for one account or site.</summary>
/// <param name="Quarter">The quarter it belongs to.</param>
/// <param name="Day">The day it covers, or the first day of the quarter it covers.</param>
/// <param name="Dimension">The account or site, the same whatever its case; empty where the feed has none.</param>
/// <param name="Listing">The rows and totals.</param>
public sealed record ListingEntry(Quarter Quarter, DateOnly Day, string Dimension, Listing Listing);
