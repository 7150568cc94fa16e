using KpiPapers.Domain.Listings;

namespace KpiPapers.Papers.Definition;

/// <summary>What is wrong with a listing of a paper's definition. Whether its feed has such columns is checked with the whole set.</summary>
internal static class ListingProblems
{
    /// <summary>As many as a portrait page holds with words that are not broken.</summary>
    private const int MostColumns = 8;

    /// <param name="table">The listing as it stands in the file, where it may be null.</param>
    /// <param name="place">Its path.</param>
    /// <param name="services">The paper's services.</param>
    public static IEnumerable<DefinitionProblem> Of(ListingDefinition? table, string place, IReadOnlyCollection<string> services)
    {
        if (table is null)
        {
            yield return new(place, "There is no table here.", "a table with service, title, feed, by, rows and columns");
            yield break;
        }
        if (!services.Contains(table.Service))
            yield return new($"{place}.service", $"\"{table.Service}\" is not a service of the paper.", "one that stands under \"services\"");
        if (string.IsNullOrWhiteSpace(table.Title))
            yield return new($"{place}.title", "The table has no title.", "what the table shows");
        if (string.IsNullOrWhiteSpace(table.Feed))
            yield return new($"{place}.feed", "The table has no feed.", "the id of a feed");
        if (string.IsNullOrWhiteSpace(table.By))
            yield return new($"{place}.by", "The table has nothing to lead by.", "a column of the feed with numbers");
        if (table.Rows is < 1 or > Listing.MostListed)
            yield return new($"{place}.rows", $"{table.Rows} rows cannot be listed.", $"1 to {Listing.MostListed}");
        if (table.Columns.Length is < 1 or > MostColumns)
            yield return new($"{place}.columns", $"The table has {table.Columns.Length} columns.", $"1 to {MostColumns} columns");
        for (var i = 0; i < table.Columns.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(table.Columns[i]?.Name))
                yield return new($"{place}.columns[{i}].name", "The column has no name.", "a column of the feed");
            if (string.IsNullOrWhiteSpace(table.Columns[i]?.Heading))
                yield return new($"{place}.columns[{i}].heading", "The column has no heading.", "the words above the column");
        }
        foreach (var name in table.Columns.CountBy(column => column?.Name ?? "").Where(name => name.Value > 1 && name.Key.Length > 0))
            yield return new($"{place}.columns", $"{name.Key} stands there {name.Value} times.", "each column once");
    }
}
