using System.Collections.Immutable;
using KpiPapers.Papers.Model;
using KpiPapers.Pdf;

namespace KpiPapers.Papers.Editions;

/// <summary>A listing as a table whose columns are as wide as their words ask for.</summary>
internal static class ListingPdf
{
    public static Block Block(ListingTable table) => table.Rows.IsEmpty
        ? new Paragraph([new Run($"{table.Title}: ") { Bold = true }, new Run(ListingTable.NoData)])
        : new Table
        {
            Caption = table.Title,
            Columns = [.. table.Columns.Select((heading, index) => new Column(heading, Weight(table.Rows.Select(row => Cells(row)[index]))))],
            Rows =
            [
                .. table.Rows.Select(row => new CellRow([Cell.Of(row.Name) with { IsHeader = true }, .. row.Cells.Select(Cell.Of)])),
            ],
        };

    private static ImmutableArray<string> Cells(ListingRow row) => [row.Name, .. row.Cells];

    /// <summary>By the longest text, within bounds: one long title may not squeeze all numbers.</summary>
    private static double Weight(IEnumerable<string> texts) => Math.Clamp(texts.Max(text => text.Length), 8, 30);
}
