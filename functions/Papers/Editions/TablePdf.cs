using System.Collections.Immutable;
using KpiPapers.Papers.Model;
using KpiPapers.Pdf;

namespace KpiPapers.Papers.Editions;

/// <summary>A listing as a table whose columns are as wide as their words ask for.</summary>
internal static class TablePdf
{
    public static Table Table(PaperTable table) => new()
    {
        Caption = table.Title,
        Columns =
        [
            .. table.Columns.Select((column, index) =>
                new Column(column.Heading, Weight(table.Rows.Select(row => Cells(row)[index]))) { AlignRight = column.HasNumbers && index > 0 }),
        ],
        Rows = [.. table.Rows.Select(row => CellRow.Of(row.Name, row.Cells.AsSpan()))],
    };

    private static ImmutableArray<string> Cells(PaperRow row) => [row.Name, .. row.Cells];

    /// <summary>By the longest text, within bounds: one long title may not squeeze all numbers.</summary>
    private static double Weight(IEnumerable<string> texts) => Math.Clamp(texts.Max(text => text.Length), 8, 30);
}
