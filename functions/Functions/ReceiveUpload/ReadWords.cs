using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;
using KpiPapers.Exports;

namespace KpiPapers.Functions.ReceiveUpload;

/// <summary>What was read of a file, as lines of its receipt.</summary>
internal static class ReadWords
{
    public static IEnumerable<string> Of(ExportRead.Accepted read)
    {
        yield return $"{read.Feed.Title}: {Count(read.Rows, "row", "rows")}{Days(read)}{Sites(read)}";
        if (!read.Commentary.IsEmpty)
            yield return $"Comments or actions on {Count(read.Commentary.Length, "figure", "figures")}";
        foreach (var listing in read.Listings.GroupBy(entry => entry.Quarter))
            yield return $"Rows to list for {listing.Key}: {listing.Sum(entry => entry.Listing.Count):#,##0}";
        foreach (var narrative in read.Narratives)
            yield return $"Text for {narrative.Section}, {narrative.Quarter}: {Count(narrative.Blocks.Length, "paragraph, heading or list", "paragraphs, headings and lists")}";
    }

    private static string Days(ExportRead.Accepted read)
    {
        var days = read.Entries.OfType<LedgerEntry.Measured>().Select(entry => entry.Day).Concat(read.Listings.Select(entry => entry.Day)).ToList();
        if (days.Count == 0) return "";
        var (first, last) = (Words(days.Min()), Words(days.Max()));
        return first == last ? $", for {first}" : $", from {first} to {last}";

        string Words(DateOnly day) => Period(read.Feed) switch
        {
            ColumnType.Quarter => $"{Quarter.Containing(day)}",
            ColumnType.Month => $"{day:MMMM yyyy}",
            _ => $"{day:d MMMM yyyy}",
        };
    }

    private static ColumnType? Period(Feed feed) => feed.Columns.FirstOrDefault(column => column.Name == feed.Day)?.Type;

    private static string Sites(ExportRead.Accepted read)
    {
        var heading = read.Feed.Columns.FirstOrDefault(column => column.Name == read.Feed.Dimension)?.Heading;
        return heading is null ? "" : $" ({heading}: {read.Entries.Select(entry => entry.Dimension).Distinct().Count():#,##0})";
    }

    private static string Count(long count, string one, string many) => count == 1 ? $"1 {one}" : $"{count:#,##0} {many}";
}
