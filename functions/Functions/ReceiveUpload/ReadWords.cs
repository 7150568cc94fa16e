using KpiPapers.Domain.Ledger;
using KpiPapers.Domain.Narratives;
using KpiPapers.Exports;

namespace KpiPapers.Functions.ReceiveUpload;

/// <summary>What was read of a file, as lines of its receipt.</summary>
internal static class ReadWords
{
    public static IEnumerable<string> Of(ExportRead.Accepted read)
    {
        if (read.Narratives.IsEmpty) yield return $"{Count(read.Rows, "row", "rows")}{Days(read)}{Sites(read)}";
        foreach (var range in Ranges(read)) yield return range;
        if (!read.Commentary.IsEmpty)
            yield return $"{Count(read.Commentary.Count(comment => comment.Comment.Length > 0), "comment", "comments")} and "
                + $"{Count(read.Commentary.Count(comment => comment.Action.Length > 0), "action", "actions")}";
        foreach (var narrative in read.Narratives)
            yield return $"{narrative.Section}: {string.Join(", ", Parts(narrative))}";
        foreach (var note in read.Notes) yield return note;
    }

    private static IEnumerable<string> Parts(Narrative narrative)
    {
        var (paragraphs, lists, headings) = (Blocks<NarrativeBlock.Paragraph>(), Blocks<NarrativeBlock.Bullets>(), Blocks<NarrativeBlock.SubHeading>());
        if (paragraphs > 0) yield return Count(paragraphs, "paragraph", "paragraphs");
        if (lists > 0) yield return Count(lists, "list", "lists");
        if (headings > 0) yield return Count(headings, "heading", "headings");

        int Blocks<T>() where T : NarrativeBlock => narrative.Blocks.OfType<T>().Count();
    }

    private static string Days(ExportRead.Accepted read)
    {
        var days = read.Entries.OfType<LedgerEntry.Measured>().Select(entry => entry.Day).Concat(read.Listings.Select(entry => entry.Day)).ToList();
        if (days.Count == 0) return "";
        var (first, last) = (read.Feed.PeriodOf(days.Min()), read.Feed.PeriodOf(days.Max()));
        return first == last ? $", for {first}" : $", from {first} to {last}";
    }

    /// <summary>The ranges that the file states; one for all sites and indicators, as a rule.</summary>
    private static IEnumerable<string> Ranges(ExportRead.Accepted read)
    {
        var ranges = read.Entries.OfType<LedgerEntry.Covering>().ToList();
        if (ranges.Count == 0) yield break;
        yield return $"states that it is complete from {ranges.Min(range => range.Day):d MMMM yyyy} to {ranges.Max(range => range.LastDay):d MMMM yyyy}: "
            + "a day that it leaves out has nothing, whatever earlier files had";
    }

    private static string Sites(ExportRead.Accepted read)
    {
        if (read.Feed.ColumnNamed(read.Feed.Dimension) is not { Heading: var heading }) return "";
        var names = read.Entries.Select(entry => entry.Dimension).Concat(read.Listings.Select(entry => entry.Dimension)).Distinct(StringComparer.OrdinalIgnoreCase);
        return $", with {Count(names.Count(), "name", "different names")} under {heading}";
    }

    private static string Count(long count, string one, string many) => count == 1 ? $"1 {one}" : $"{count:#,##0} {many}";
}
