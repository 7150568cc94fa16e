using System.Collections.Immutable;
using System.Globalization;
using KpiPapers.Domain;
using KpiPapers.Domain.Listings;
using KpiPapers.Papers.Definition;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers;

/// <summary>The cells of a listing's column. Its shares have the same number of decimals, so that the eye can compare them.</summary>
internal sealed class ListingCells(ListingColumn column, Listing listing, ImmutableArray<ListedRow> leading)
{
    private const string All = "All";

    private readonly decimal _total = column.Share ? listing.Totals.GetValueOrDefault(column.Name) : 0;

    public PaperColumn Heading => new(column.Heading, listing.Totals.ContainsKey(column.Name));

    public string Total =>
        listing.Totals.TryGetValue(column.Name, out var total) ? $"{Unit.Number(total)}{(_total == 0 ? "" : " (100%)")}"
        : listing.Rows.Any(row => row.Words.ContainsKey(column.Name)) ? All
        : PaperTable.NoData;

    private string ShareFormat =>
        leading.All(row => row.Number(column.Name) is not { } number || decimal.IsInteger(Share(number))) ? "0" : "0.00";

    public string Of(ListedRow row) =>
        row.Number(column.Name) is { } number ? $"{Unit.Number(number)}{(_total == 0 ? "" : $" ({Printed(Share(number))}%)")}"
        : row.Words.TryGetValue(column.Name, out var words) && !string.IsNullOrWhiteSpace(words) ? words
        : PaperTable.NoData;

    private string Printed(decimal share) => share.ToString(ShareFormat, CultureInfo.InvariantCulture);

    /// <summary>The share of the total, in per cent; there is none of a total of 0.</summary>
    private decimal Share(decimal number) => _total == 0 ? 0 : Math.Round(100 * number / _total, 2, MidpointRounding.AwayFromZero);
}
