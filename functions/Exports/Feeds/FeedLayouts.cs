using System.Collections.Immutable;
using KpiPapers.Exports.Cells;
using KpiPapers.Exports.Collecting;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Feeds;

/// <summary>Tells which feed a file is by its headings: the one whose required columns are all there, and of several the one that reads most.</summary>
internal sealed class FeedLayouts(
    ImmutableArray<Feed> feeds, IndicatorCatalogue indicators, ImmutableArray<NarrativePaper> papers, ProblemList problems)
    : ILayouts
{
    private (Feed Feed, HeaderMatch Match)? _closest;
    private string? _otherSeparator;

    /// <summary>The feed that was recognised, or comes closest; null when none does.</summary>
    public Feed? Feed { get; private set; }

    /// <summary>What the rows come to; null until a feed is recognised.</summary>
    public IExportCollector? Collector { get; private set; }

    public SheetLayout? Recognise(long row, ImmutableArray<string> headings)
    {
        var matches = feeds.Select(feed => (Feed: feed, Match: HeaderMatch.Of(row, headings, feed.Columns))).ToList();
        var complete = matches.Where(candidate => !candidate.Match.Missing.Any()).ToList();
        if (complete.Count == 0)
        {
            Remember(matches, headings);
            return null;
        }
        var most = complete.Max(candidate => candidate.Match.Matched);
        var best = complete.Where(candidate => candidate.Match.Matched == most).ToList();
        if (best.Count > 1)
        {
            var titles = Words.Either([.. best.Select(candidate => $"\"{candidate.Feed.Title}\"")]);
            problems.Add(new(row, "", "", $"These headings could be those of {titles}.", "headings that only one layout has"));
            return null;
        }
        var (recognised, match) = best[0];
        Feed = recognised;
        match.ReportRepeated(problems);
        Collector = CollectorOf(recognised, match);
        return new(match, Collector);
    }

    public void ReportUnrecognised()
    {
        if (_closest is { } closest)
        {
            Feed = closest.Feed;
            closest.Match.ReportMissing(problems);
            return;
        }
        var known = feeds.Select(feed => $"{feed.Title} ({string.Join(", ", feed.Columns.Where(column => !column.Optional).Select(column => column.Heading))})");
        var wrong = _otherSeparator is null ? "No kind of export that is set up has these headings." : $"The columns are separated by {_otherSeparator}.";
        problems.Add(new(0, "", "", wrong, $"columns separated by commas, with the headings of: {string.Join("; ", known)}"));
    }

    private void Remember(List<(Feed Feed, HeaderMatch Match)> matches, ImmutableArray<string> headings)
    {
        if (headings.Length == 1)
            _otherSeparator ??= headings[0].Contains(';') ? "semicolons" : headings[0].Contains('\t') ? "tabs" : null;
        foreach (var candidate in matches.Where(candidate => candidate.Match.IsClose))
        {
            if (_closest is not { } closest || IsCloser(candidate.Match, closest.Match)) _closest = candidate;
        }
    }

    private static bool IsCloser(HeaderMatch match, HeaderMatch than)
    {
        var (missing, least) = (match.Missing.Count(), than.Missing.Count());
        return missing != least ? missing < least : match.Matched > than.Matched;
    }

    private IExportCollector CollectorOf(Feed feed, HeaderMatch match) => feed.Kind switch
    {
        FeedKind.Rows => new RowCollector(feed, match, indicators, problems),
        FeedKind.Figures => new FigureCollector(feed),
        FeedKind.Listings => new ListingCollector(feed, match, problems),
        FeedKind.Withdrawals => new WithdrawalCollector(feed),
        FeedKind.Narratives => new NarrativeCollector(feed, papers, problems),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
