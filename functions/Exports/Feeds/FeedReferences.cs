using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Exports.Cells;

namespace KpiPapers.Exports.Feeds;

/// <summary>Checks what feeds say of other files of the configuration, and of each other.</summary>
internal static class FeedReferences
{
    public static IEnumerable<ConfigProblem> Check(Feed feed, IndicatorCatalogue indicators, RecipientList recipients)
    {
        if (recipients.Find(feed.Owner) is null)
            yield return Wrong(feed, "owner", feed.Owner, "There is no such recipient.", "the id of a recipient");
        for (var i = 0; i < feed.Figures.Length; i++)
        {
            var figure = feed.Figures[i];
            if (indicators.Find(figure.Indicator) is not { } indicator)
                yield return Wrong(feed, $"figures[{i}].indicator", figure.Indicator, "There is no such indicator.", NearestCode.Expected(figure.Indicator, indicators));
            else if (indicator.Calculation is Calculation.Smallest or Calculation.Largest)
                foreach (var wrong in ExtremeFigures.Check(feed, i, indicator)) yield return wrong;
            else if (figure.Denominator is null && indicator.Calculation is not Calculation.Total)
                yield return Wrong(feed, $"figures[{i}].denominator", "", $"{indicator.Code} is not a total, so it needs a denominator.", "what the numerator is divided by");
            else if (figure.Denominator is not null && indicator.Calculation is Calculation.Total)
                yield return Wrong(feed, $"figures[{i}].denominator", "", $"{indicator.Code} is a total, which has no denominator.", "no such property");
            else if (indicator.Calculation is Calculation.MeanOfMonths && feed.Grain is PeriodGrain.Quarter)
                yield return Wrong(feed, $"figures[{i}].indicator", indicator.Code,
                    $"{indicator.Code} is the mean of three monthly means, which whole quarters cannot give.", "a feed by month or by day");
        }
    }

    public static IEnumerable<ConfigProblem> CheckTogether(ImmutableArray<Feed> feeds)
    {
        foreach (var same in feeds.GroupBy(feed => feed.Id).Where(same => same.Count() > 1))
        {
            foreach (var feed in same.Skip(1))
                yield return Wrong(feed, "feed", feed.Id, $"The file {same.First().FileName} has a feed of this name.", "a name of its own");
        }
        // A document has no headings of columns, so only the one feed can be meant.
        var narratives = feeds.Where(feed => feed.Kind is FeedKind.Narratives).ToList();
        foreach (var feed in narratives.Skip(1))
            yield return Wrong(feed, "kind", "narratives", $"The file {narratives[0].FileName} has a feed of this kind.", "one feed of kind narratives");
        foreach (var feed in feeds)
        {
            foreach (var unknown in feed.Replaces.Where(id => feeds.All(other => other.Id != id)))
                yield return Wrong(feed, "replaces", unknown, "There is no such feed.", Words.Either([.. feeds.Where(other => other != feed).Select(other => other.Id)]));
        }
    }

    private static ConfigProblem Wrong(Feed feed, string path, string value, string wrong, string expected) =>
        new(feed.FileName, new(0, path, value, wrong, expected));
}
