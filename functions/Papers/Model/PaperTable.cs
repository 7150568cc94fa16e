using System.Collections.Immutable;

namespace KpiPapers.Papers.Model;

/// <summary>A table with a name for each row, as printed.</summary>
/// <param name="Title">What it shows, of which months.</param>
/// <param name="Columns">The headings; the first is above the rows' names.</param>
/// <param name="Rows">The rows; one or more.</param>
public sealed record PaperTable(string Title, ImmutableArray<PaperColumn> Columns, ImmutableArray<PaperRow> Rows)
{
    /// <summary>What stands in a cell whose value is missing.</summary>
    public const string NoData = "No data";
}

/// <summary>A column of a table.</summary>
/// <param name="Heading">The words above it.</param>
/// <param name="HasNumbers">Whether its cells are numbers, which editions set one below the other by their last digits.</param>
public sealed record PaperColumn(string Heading, bool HasNumbers);

/// <summary>A row of a table.</summary>
/// <param name="Name">What names it: with its rank, such as <c>1. Payment portal</c>, where rows are ranked.</param>
/// <param name="Cells">The other columns' cells; none of them is blank.</param>
public sealed record PaperRow(string Name, ImmutableArray<string> Cells);
