using System.Xml.Linq;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers.Editions;

/// <summary>A listing.</summary>
internal static class TableHtml
{
    public static XElement Table(PaperTable table, string id, string section) => HtmlTable.Framed(
        id,
        section,
        "listing",
        table.Title,
        HtmlTable.Head(table.Columns.Select((column, index) => (column.Heading, column.HasNumbers && index > 0))),
        new XElement("tbody", table.Rows.Select(row => new XElement(
            "tr",
            HtmlTable.RowHead(row.Name),
            row.Cells.Select((cell, index) => HtmlTable.Cell(cell, table.Columns[index + 1].HasNumbers))))));
}
