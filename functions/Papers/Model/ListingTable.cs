using System.Collections.Immutable;

namespace KpiPapers.Papers.Model;

/// <summary>The leading rows of an export, as printed.</summary>
/// <param name="Title">What it shows, of which months.</param>
/// <param name="Columns">The headings; the first is above the rows' names.</param>
/// <param name="Rows">The rows; one or more.</param>
public sealed record ListingTable(string Title, ImmutableArray<ListedColumn> Columns, ImmutableArray<ListingRow> Rows)
{
    /// <summary>What stands in a cell whose value is missing.</summary>
    public const string NoData = "No data";
}

/// <summary>A column of a listing.</summary>
/// <param name="Heading">The words above it.</param>
/// <param name="HasNumbers">Whether its cells are numbers, which editions set one below the other by their last digits.</param>
public sealed record ListedColumn(string Heading, bool HasNumbers);

/// <summary>A row of a listing.</summary>
/// <param name="Name">Its name with its rank, such as <c>1. Payment portal</c>, or the name of the row with the totals.</param>
/// <param name="Cells">The other columns' cells; none of them is blank.</param>
public sealed record ListingRow(string Name, ImmutableArray<string> Cells);
