using KpiPapers.Domain;
using KpiPapers.Domain.Listings;
using KpiPapers.Papers.Definition;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers;

/// <summary>A service's listings as printed: ranked, with every share computed here and never taken from the export.</summary>
internal static class ListingRows
{
    private const string Total = "Total";

    /// <summary>One sentence for all tables that have no row, then the others.</summary>
    public static IEnumerable<PaperBlock> Of(IEnumerable<ListingDefinition> definitions, Quarter quarter, PaperInputs inputs)
    {
        var tables = definitions.Select(definition => (definition.Title, Rows: Table(definition, quarter, inputs.Listing(definition.Feed, quarter)?.Listing)))
            .ToLookup(table => table.Rows is not null);
        if (tables[false].Any())
            yield return PaperBlock.Paragraph.Of($"No data was received for: {string.Join("; ", tables[false].Select(table => table.Title))}.");
        foreach (var (_, rows) in tables[true]) yield return new PaperBlock.DataTable(rows!);
    }

    private static PaperTable? Table(ListingDefinition definition, Quarter quarter, Listing? listing)
    {
        if (listing?.Top(definition.By, definition.Rows) is not { IsEmpty: false } leading) return null;
        var columns = definition.Columns.Select(column => new ListingCells(column, listing, leading)).ToList();
        var rows = leading.Select((row, index) => new PaperRow(
            $"{index + 1}. {columns[0].Of(row)}", [.. columns.Skip(1).Select(column => column.Of(row))]));
        if (definition.Columns.Any(column => column.Share))
            rows = rows.Prepend(new(Total, [.. columns.Skip(1).Select(column => column.Total)]));
        return new($"{definition.Title}, {quarter.MonthsForm()}", [.. columns.Select(column => column.Heading)], [.. rows]);
    }
}
