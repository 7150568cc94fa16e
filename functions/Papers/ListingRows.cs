using KpiPapers.Domain;
using KpiPapers.Domain.Listings;
using KpiPapers.Papers.Definition;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers;

/// <summary>A listing's rows as printed: ranked, with every share computed here and never taken from the export.</summary>
internal static class ListingRows
{
    private const string Total = "Total", All = "All";

    public static ListingTable Of(ListingDefinition definition, Listing? listing)
    {
        var leading = listing?.Top(definition.By, definition.Rows) ?? [];
        return new(
            definition.Title,
            [.. definition.Columns.Select(column => column.Heading)],
            leading.IsEmpty ? [] : [.. Totals(definition, listing!), .. leading.Select((row, index) => Row(row, index + 1, definition, listing!))]);
    }

    private static IEnumerable<ListingRow> Totals(ListingDefinition definition, Listing listing)
    {
        if (definition.Columns.Any(column => column.Share))
            yield return new(Total, [.. definition.Columns.Skip(1).Select(column => TotalCell(column, listing))]);
    }

    private static string TotalCell(ListingColumn column, Listing listing) =>
        listing.Totals.TryGetValue(column.Name, out var total) ? Number(total, column.Share ? total : 0)
        : listing.Rows.Any(row => row.Words.ContainsKey(column.Name)) ? All
        : ListingTable.NoData;

    private static ListingRow Row(ListedRow row, int rank, ListingDefinition definition, Listing listing) => new(
        $"{rank}. {Cell(row, definition.Columns[0], listing)}",
        [.. definition.Columns.Skip(1).Select(column => Cell(row, column, listing))]);

    private static string Cell(ListedRow row, ListingColumn column, Listing listing) =>
        row.Number(column.Name) is { } number
            ? Number(number, column.Share ? listing.Totals.GetValueOrDefault(column.Name) : 0)
        : row.Words.TryGetValue(column.Name, out var words) && !string.IsNullOrWhiteSpace(words) ? words
        : ListingTable.NoData;

    /// <summary>A number with its share of a total; a total of 0 gives none.</summary>
    private static string Number(decimal number, decimal total) =>
        total == 0 ? Unit.Number(number) : $"{Unit.Number(number)} ({Unit.Number(100 * number / total)}%)";
}
