using System.Collections.Immutable;

namespace KpiPapers.Papers.Model;

/// <summary>The leading rows of an export, as printed.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Columns">The headings; the first is above the rows' names.</param>
/// <param name="Rows">The rows; none when nothing was listed for the quarter, which then says <see cref="NoData"/>.</param>
public sealed record ListingTable(string Title, ImmutableArray<string> Columns, ImmutableArray<ListingRow> Rows)
{
    /// <summary>What stands in the place of what is missing.</summary>
    public const string NoData = "No data";
}

/// <summary>A row of a listing.</summary>
/// <param name="Name">Its name with its rank, such as <c>1. Payment portal</c>, or the name of the row with the totals.</param>
/// <param name="Cells">The other columns' cells; none of them is blank.</param>
public sealed record ListingRow(string Name, ImmutableArray<string> Cells);
