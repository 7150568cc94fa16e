using System.Collections.Immutable;

namespace KpiPapers.Pdf;

/// <summary>
/// A table as wide as the text. Its header row is repeated on each page. A table of up to a quarter of a page is kept on one, and a
/// row that fits on a page is never split; a taller one goes on over as many pages as it needs.
/// </summary>
public sealed record Table : Block
{
    /// <summary>The columns from left to right; one or more.</summary>
    public required ImmutableArray<Column> Columns { get; init => field = value.OrEmpty(); }

    /// <summary>The rows below the header.</summary>
    public required ImmutableArray<TableRow> Rows { get; init => field = value.OrEmpty(); }

    /// <summary>Printed above the table, and how an error names it.</summary>
    public string? Caption { get; init; }

    /// <summary>
    /// Whether the columns' headers are printed. Without them, as in a list of names and values, make the first cell of
    /// each row a header.
    /// </summary>
    public bool HasHeaderRow { get; init; } = true;
}
