using System.Collections.Immutable;
using KpiPapers.Exports;
using KpiPapers.Papers.Definition;

namespace KpiPapers.Functions.Configuration;

/// <summary>Checks what papers say of other files of the configuration, and of each other.</summary>
internal static class PaperReferences
{
    public static IEnumerable<ConfigProblem> Check(
        string file, PaperDefinition paper, IndicatorCatalogue indicators, RecipientList recipients, ImmutableArray<Feed> feeds)
    {
        foreach (var code in paper.Indicators.Where(code => indicators.Find(code) is null))
            yield return ConfigurationReader.Problem(file, "$.indicators", $"{code} is not an indicator.", $"a code that stands in {ConfigurationReader.IndicatorsFile}");
        foreach (var (key, id) in (IEnumerable<(string, string)>)
            [.. paper.Recipients.Select(id => ("recipients", id)), .. paper.Authors.Select(id => ("authors", id)), ("lead", paper.Lead)])
        {
            if (recipients.Find(id) is null) yield return ConfigurationReader.Problem(file, $"$.{key}", $"{id} is not a recipient.", ConfigurationReader.RecipientId);
        }
        for (var i = 0; i < paper.Tables.Length; i++)
            foreach (var problem in Table(file, $"$.tables[{i}]", paper.Tables[i], feeds)) yield return problem;
    }

    /// <summary>A paper may change from year to year and then has a file for each year, but one quarter has one paper.</summary>
    public static IEnumerable<ConfigProblem> CheckTogether(IEnumerable<(string File, PaperDefinition Paper)> papers) =>
        from same in papers.SelectMany(paper => paper.Paper.Meetings, (paper, meeting) => (paper.File, paper.Paper.Paper, meeting.Quarter))
            .GroupBy(meeting => (meeting.Paper, meeting.Quarter))
        from again in same.Skip(1)
        select ConfigurationReader.Problem(again.File, "$.meetings", $"{again.Paper} has its meeting for {again.Quarter} in {same.First().File} already.", "one meeting for each quarter");

    private static IEnumerable<ConfigProblem> Table(string file, string path, ListingDefinition table, ImmutableArray<Feed> feeds)
    {
        var listings = feeds.Where(feed => feed.Kind is FeedKind.Listings).ToList();
        if (listings.Find(feed => feed.Id == table.Feed) is not { } feed)
        {
            var known = listings.Count == 0 ? "there is none yet" : string.Join(", ", listings.Select(known => known.Id));
            yield return ConfigurationReader.Problem(file, $"{path}.feed", $"{table.Feed} is not a feed of kind listings.", $"the id of such a feed: {known}");
            yield break;
        }
        var numbers = feed.Columns.Where(column => column.IsAmount).Select(column => column.Name).ToList();
        var names = feed.Columns.Where(column => column.IsWords).Select(column => column.Name).Concat(numbers).ToList();
        if (!numbers.Contains(table.By))
            yield return ConfigurationReader.Problem(file, $"{path}.by", $"{table.By} is not a column of numbers of {feed.Id}.", string.Join(", ", numbers));
        foreach (var column in table.Columns.Where(column => !names.Contains(column.Name)))
            yield return ConfigurationReader.Problem(file, $"{path}.columns", $"{column.Name} is not a column of words or numbers of {feed.Id}.", string.Join(", ", names));
        foreach (var column in table.Columns.Where(column => column.Share && names.Contains(column.Name) && !numbers.Contains(column.Name)))
            yield return ConfigurationReader.Problem(file, $"{path}.columns", $"{column.Name} is not a column of numbers, so it has no share.", string.Join(", ", numbers));
    }
}
