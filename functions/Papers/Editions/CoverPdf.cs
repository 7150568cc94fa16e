using System.Collections.Immutable;
using KpiPapers.Papers.Model;
using KpiPapers.Pdf;

namespace KpiPapers.Papers.Editions;

/// <summary>The cover report as a table of names and values.</summary>
internal static class CoverPdf
{
    public static Table Table(ImmutableArray<CoverRow> rows) => new()
    {
        Caption = "Cover report",
        HasHeaderRow = false,
        Columns = [new Column("Item", 3), new Column("Details", 7)],
        Rows =
        [
            .. rows.Select(row => new CellRow(
                [Cell.Of(row.Name) with { IsHeader = true }, new Cell([.. row.Lines.Select(Paragraph.Of)])])),
        ],
    };
}
