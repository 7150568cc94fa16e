namespace KpiPapers.Exports;

/// <summary>
/// An empty file of a feed. It has headings only: an example row would be counted by whoever forgets to delete it, and a file without rows
/// is refused.
/// </summary>
internal static class FeedTemplate
{
    public static byte[] Write(Feed feed) => SafeCsv.Write(csv => csv.WriteHeader([.. feed.Columns.Select(column => column.Heading)]));

    /// <summary>Not empty after all: with one row that a program knows.</summary>
    public static byte[] Write(Feed feed, IReadOnlyDictionary<string, string> cells) => SafeCsv.Write(csv =>
    {
        csv.WriteHeader([.. feed.Columns.Select(column => column.Heading)]);
        csv.WriteRecord([.. feed.Columns.Select(column => cells.GetValueOrDefault(column.Name, ""))]);
    });
}
