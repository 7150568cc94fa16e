using System.Text.Json;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Tests.Seeds;

/// <summary>A file is recognised by its headings, so no file of one feed may have all that another needs.</summary>
public sealed class FeedsAreToldApart
{
    private const int LinesAboveHeadings = 4;   // of a report

    private static readonly Dictionary<string, List<(string[] Headings, bool IsOptional)>> Feeds =
        Directory.GetFiles(Path.Combine(SeedFolder.Path, "config/feeds"), "*.json").ToDictionary(path => Path.GetFileNameWithoutExtension(path), Columns);

    [Fact]
    public void No_file_of_one_feed_could_be_taken_for_another()
    {
        var mistakable =
            from feed in Feeds
            from other in Feeds
            where feed.Key != other.Key
            let headings = feed.Value.SelectMany(column => column.Headings).ToHashSet(StringComparer.OrdinalIgnoreCase)
            where other.Value.Where(column => !column.IsOptional).All(column => column.Headings.Any(headings.Contains))
            select $"{feed.Key} for {other.Key}";

        Assert.Empty(mistakable);
    }

    [Fact]
    public void Every_file_of_the_seeds_is_of_the_feed_that_its_name_begins_with()
    {
        using var written = new WrittenSeeds();
        var files = Directory.GetFiles(Path.Combine(SeedFolder.Path, "exports"), "*.csv").Concat(written.Written.Where(path => path.EndsWith(".csv", StringComparison.Ordinal)));
        foreach (var file in files)
        {
            var feed = Assert.Single(File.ReadLines(file).Take(LinesAboveHeadings + 1).SelectMany(FeedsOf));

            Assert.StartsWith(feed == "narratives" ? "achievements-" : $"{feed}-", Path.GetFileName(file), StringComparison.Ordinal);
        }
    }

    /// <summary>The feeds that a line has the headings of.</summary>
    private static IEnumerable<string> FeedsOf(string line)
    {
        var headings = line.Split(',').Select(HeadingText.Of).SelectMany(heading => new[] { heading.Key, heading.Base }).ToHashSet(StringComparer.Ordinal);
        return Feeds.Where(feed => feed.Value.Where(column => !column.IsOptional).All(column => column.Headings.Any(heading => headings.Contains(HeadingText.Of(heading).Base))))
            .Select(feed => feed.Key);
    }

    private static List<(string[] Headings, bool IsOptional)> Columns(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        return [.. json.RootElement.GetProperty("columns").EnumerateArray().Select(column => (Headings(column), column.TryGetProperty("optional", out _)))];
    }

    private static string[] Headings(JsonElement column) =>
    [
        column.GetProperty("heading").GetString()!,
        .. column.TryGetProperty("synonyms", out var synonyms) ? synonyms.EnumerateArray().Select(synonym => synonym.GetString()!) : [],
    ];
}
