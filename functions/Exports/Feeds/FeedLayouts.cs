using System.Collections.Immutable;
using KpiPapers.Exports.Cells;
using KpiPapers.Exports.Collecting;
using KpiPapers.Exports.Periods;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Feeds;

/// <summary>Tells which feed a file is by its headings: the one whose required columns are all there, and of several the one that reads most.</summary>
internal sealed class FeedLayouts(
    ImmutableArray<Feed> feeds, IndicatorCatalogue indicators, ImmutableArray<NarrativePaper> papers, ExportFile file, ProblemList problems)
    : ILayouts
{
    private const int MostNamed = 3;

    private readonly List<Recognition> _near = [];   // rows that have more of a feed than a word
    private readonly ImmutableArray<(Feed Feed, ImmutableArray<SoughtColumn> Columns)> _sought = [.. feeds.Select(feed => (feed, SoughtColumn.AllOf(feed.Columns)))];

    /// <summary>The feed that was recognised, or comes closest; null when none does.</summary>
    public Feed? Feed { get; private set; }

    /// <summary>What the rows come to; null until a feed is recognised.</summary>
    public IExportCollector? Collector { get; private set; }

    /// <summary>What the lines above the headings have told, for the receipt.</summary>
    public ImmutableArray<string> Notes { get; private set; } = [];

    /// <summary>What is odd above the headings.</summary>
    public ImmutableArray<CellProblem> Warnings { get; private set; } = [];

    public Recognition? Recognise(Headings headings)
    {
        var all = _sought.Select(sought => new Recognition(HeaderMatch.Of(headings, sought.Columns), sought.Feed)).ToList();
        _near.AddRange(all.Where(one => one.Match.RequiredMatched > 1));
        var candidates = all.Where(candidate => candidate.IsComplete || candidate.Match.IsClose).ToList();
        candidates.RemoveAll(coarse => coarse.IsComplete && candidates.Exists(other => other.IsComplete && IsFiner((Feed)other.Layout, (Feed)coarse.Layout)));
        var best = candidates.Aggregate((Recognition?)null, Recognition.Better);
        return best is not { IsComplete: true } ? best : best with
        {
            Rivals = [.. candidates.Where(candidate => candidate != best && candidate.IsComplete && candidate.Match.Matched == best.Match.Matched).Select(candidate => candidate.Layout)],
        };
    }

    /// <summary>Whether a feed makes the same figures of shorter periods: a file by the day may have its months beside them.</summary>
    private static bool IsFiner(Feed feed, Feed other) =>
        feed.Day is not null && feed.Grain < other.Grain && feed.Figures.Any(figure => other.Figures.Any(same => same.Indicator == figure.Indicator));

    public SheetLayout? LayOut(Recognition recognised, IReadOnlyList<string> above)
    {
        var match = InUnitAbove(recognised.Match, above);
        if (!recognised.Rivals.IsEmpty)
        {
            var titles = Words.Either([.. recognised.Rivals.Prepend(recognised.Layout).Select(layout => $"\"{((Feed)layout).Title}\"")]);
            problems.Add(new(match.Row, "", "", $"These headings could be those of {titles}.", "headings that only one layout has"));
            return null;
        }
        Feed = (Feed)recognised.Layout;
        match.ReportRepeated(problems);
        Warnings = [.. recognised.Groups is { } groups ? GroupsAbove.Report(groups, match, Feed, problems) : [], .. LinesAbove.Report(above, Feed, problems)];
        var day = default(DateOnly?);
        var words = "";
        if (Feed.Period is { } period)
        {
            if (PeriodSource.Find(period, above, file, out var first, out var place) is { } problem) problems.Add(problem);
            else (day, words) = (first, $"{place} {Feed.PeriodOf(first)}");
        }
        if (words.Length > 0) Notes = [words];
        if (match != recognised.Match) Notes = [.. Notes, $"the lines above the headings say that lengths of time are in {DurationText.UnitOf(match.Columns.First(column => column.Type is ColumnType.Duration))}"];
        var ranges = Feed.Day is null ? [] : PeriodSource.RangesInTitle(above);
        if (ranges.Count > 1) Notes = [.. Notes, $"the lines above the headings state several periods, so none of them is taken for that of the file: {Words.All([.. ranges.Select(one => $"{one}")])}"];
        if (problems.Count > 0) return null;
        Collector = CollectorOf(Feed, new(match, indicators, problems)
        {
            Day = day,
            Dropped = file.Dropped,
            Range = ranges is [var range] ? range : null,
            Made = Feed.Day is null || ranges.Count > 0 ? null : PeriodSource.MonthsOfMaking(above).MaxBy(made => made.Last),
        });
        return new(match, Collector)
        {
            Above = above,
            Period = day is null ? null : new(day.Value, Feed.LastDayOf(day.Value), IsNamed: true),
            PeriodWords = words,
            MonthFirstRow = match.IsMonthFirst ? match.Row : Feed.Day is null ? 0 : PeriodSource.LinesToMonthFirst(above),
            Dropped = file.Dropped,
            Day = Feed.Day is null ? -1 : Feed.Slot(Feed.Day),
            Site = Feed.Dimension is null ? -1 : Feed.Slot(Feed.Dimension),
        };
    }

    private static HeaderMatch InUnitAbove(HeaderMatch match, IReadOnlyList<string> above) =>
        above.Select(LinesOfWords.UnitOfTimes).FirstOrDefault(unit => unit is not null) is { } unit ? match.WithTimesIn(unit) : match;

    public void ReportUnrecognised(Recognition? closest, char separator)
    {
        if (closest is not null)
        {
            Feed = (Feed)closest.Layout;
            closest.Match.ReportMissing(problems);
            return;
        }
        var nearest = _near.OrderByDescending(one => one.Match.RequiredMatched).DistinctBy(one => one.Layout).Take(MostNamed).Select(one => $"\"{((Feed)one.Layout).Title}\"").ToList();
        problems.Add(new(0, "", "", "No kind of export that is set up has these headings.",
            $"the headings of one of the kinds that are set up, as in its template{(nearest.Count == 0 ? "" : $": {Words.Either(nearest)}")}"));
    }

    private IExportCollector CollectorOf(Feed feed, SheetFacts sheet) => feed.Kind switch
    {
        FeedKind.Rows => new RowCollector(feed, sheet),
        FeedKind.Figures => new FigureCollector(feed),
        FeedKind.Listings => new ListingCollector(feed, sheet),
        FeedKind.Withdrawals => new WithdrawalCollector(feed),
        FeedKind.Commentary => new CommentaryCollector(feed),
        FeedKind.Signoffs => new SignOffCollector(feed, papers),
        FeedKind.Narratives => new NarrativeCollector(feed, papers, problems),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
