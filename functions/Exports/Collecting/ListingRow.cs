using System.Collections.Immutable;
using KpiPapers.Domain.Listings;

namespace KpiPapers.Exports.Collecting;

/// <summary>A row of a listing, and where it stands in the file.</summary>
internal sealed record ListingRow(long Number, ListedRow Row, ImmutableArray<StatedShare> Shares);

/// <summary>A percentage that the file states itself.</summary>
/// <param name="Of">The column whose total it is a share of.</param>
/// <param name="Heading">The heading over it.</param>
/// <param name="Stated">What stands there.</param>
internal sealed record StatedShare(string Of, string Heading, decimal Stated)
{
    /// <summary>Whether it is the share as its own number of decimals shows it, whichever way the export rounds.</summary>
    public bool Agrees(decimal computed) => Math.Abs(Stated - computed) <= 0.5m * Unit(Stated.Scale);

    private static decimal Unit(int decimals) => new(1, 0, 0, isNegative: false, (byte)decimals);
}
