using System.Collections.Immutable;
using KpiPapers.Pdf.Tests.Accessibility.Facts;
using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests.Accessibility.Rules;

/// <summary>Each cell of a table is read with the headers that it stands under (checkpoint 15).</summary>
internal static class TableRules
{
    public static ImmutableArray<Condition> All { get; } =
    [
        new("15-003", "A header cell does not say what it heads.", pdf => Tables(pdf).Where(table => !UsesIdentifiers(table))
            .SelectMany(table => table.All.Where(cell => cell.Type == "TH" && !HasScope(cell))).Select(cell => cell.Name)),
        new("UA 7.5", "The rows of a table do not make a grid.",
            pdf => Tables(pdf).Where(table => !IsGrid(table)).Select(table => table.Name)),
    ];

    private static IEnumerable<StructureElement> Tables(CheckedPdf pdf) => pdf.Elements.Where(element => element.Type == "Table");

    private static bool UsesIdentifiers(StructureElement table) => table.All.Any(cell => cell.Attribute("Table", "Headers") is not null);

    private static bool HasScope(StructureElement cell) =>
        cell.Attribute("Table", "Scope") is PdfName { Text: "Row" or "Column" or "Both" };

    /// <summary>Whether the cells fill a rectangle, none over another; cells that span rows end with their head, body or foot.</summary>
    private static bool IsGrid(StructureElement table)
    {
        var parts = table.Children.Where(child => child.Type is "THead" or "TBody" or "TFoot").Append(table);
        var widths = new List<int>();
        foreach (var part in parts)
        {
            var taken = new HashSet<(int Row, int Column)>();
            var rows = part.Children.Where(child => child.Type == "TR").ToList();
            for (var row = 0; row < rows.Count; row++)
            {
                var column = 0;
                foreach (var cell in rows[row].Children)
                {
                    while (taken.Contains((row, column))) column++;
                    for (var i = 0; i < Span(cell, "ColSpan") * Span(cell, "RowSpan"); i++)
                    {
                        if (!taken.Add((row + (i / Span(cell, "ColSpan")), column + (i % Span(cell, "ColSpan"))))) return false;
                    }
                    column += Span(cell, "ColSpan");
                }
            }
            if (taken.Any(place => place.Row >= rows.Count)) return false;
            widths.AddRange(Enumerable.Range(0, rows.Count).Select(row => taken.Count(place => place.Row == row)));
        }
        return widths.Distinct().Count() <= 1;
    }

    private static int Span(StructureElement cell, string name) => cell.Attribute("Table", name) is double span ? (int)span : 1;
}
