using KpiPapers.Domain;
using KpiPapers.Domain.Listings;
using KpiPapers.Domain.Narratives;

namespace KpiPapers.Papers;

/// <summary>What a paper is composed from.</summary>
public sealed record PaperInputs
{
    private readonly Dictionary<string, Indicator> _indicators;
    private readonly Dictionary<(string Indicator, Quarter Quarter), Result> _results;
    private readonly Dictionary<(string Indicator, Quarter Quarter), SubmittedCommentary> _commentary;
    private readonly Dictionary<(string Section, Quarter Quarter), SubmittedNarrative> _narratives;
    private readonly Dictionary<(string Feed, Quarter Quarter), QuarterListing> _listings;

    /// <summary>How many quarters a chart looks back over, the paper's own included: three years.</summary>
    public const int ChartedQuarters = 12;

    /// <summary>Takes what a paper may need; more than it needs does no harm.</summary>
    /// <param name="indicators">The definitions of its indicators.</param>
    /// <param name="results">The figures.</param>
    /// <param name="commentary">What officers say of them.</param>
    /// <param name="narratives">What this paper says in words, and no other paper; one for each section and quarter.</param>
    /// <param name="listings">What exports list; one for each feed and quarter.</param>
    public PaperInputs(
        IEnumerable<Indicator> indicators,
        IEnumerable<Result> results,
        IEnumerable<SubmittedCommentary> commentary,
        IEnumerable<SubmittedNarrative> narratives,
        IEnumerable<QuarterListing> listings)
    {
        _indicators = indicators.ToDictionary(indicator => indicator.Code, StringComparer.OrdinalIgnoreCase);
        _results = results.ToDictionary(result => (result.Indicator, result.Quarter));
        _commentary = commentary.ToDictionary(comment => (comment.Commentary.Indicator, comment.Commentary.Quarter));
        _narratives = narratives.ToDictionary(narrative => (narrative.Narrative.Section, narrative.Narrative.Quarter));
        _listings = listings.ToDictionary(listing => (listing.Feed, listing.Quarter));
    }

    /// <summary>The quarters whose results a quarter's paper may print or count: itself, and back to the same quarter last year.</summary>
    public static IEnumerable<Quarter> QuartersOf(Quarter quarter) => Enumerable.Range(0, 5).Select(back => quarter.Add(-back));

    /// <summary>Those of an indicator: one for information only has no tally, so the quarters in between stand nowhere.</summary>
    public static IEnumerable<Quarter> QuartersOf(Quarter quarter, Indicator indicator) => indicator.Polarity is Polarity.InfoOnly
        ? PrintedQuartersOf(quarter)
        : QuartersOf(quarter);

    /// <summary>
    /// Every quarter whose results may stand in a quarter's paper, its charts included.
    /// </summary>
    public static IEnumerable<Quarter> ChartedQuartersOf(Quarter quarter) =>
        Enumerable.Range(0, ChartedQuarters).Select(back => quarter.Add(-back));

    /// <summary>What this paper printed first of figures of quarters for which it has been issued, by indicator and quarter.</summary>
    public IReadOnlyDictionary<(string Indicator, Quarter Quarter), string> FirstFigures { get; init; } =
        new Dictionary<(string, Quarter), string>();

    /// <summary>Whether anything is there for a quarter: a result, words or a listing.</summary>
    public bool HasAnyFor(Quarter quarter) =>
        _results.Keys.Any(key => key.Quarter == quarter)
        || _narratives.Keys.Any(key => key.Quarter == quarter)
        || _listings.Keys.Any(key => key.Quarter == quarter);

    internal Indicator Indicator(string code) => _indicators[code];

    /// <summary>The quarters that a quarter's performance table has a column for.</summary>
    public static IEnumerable<Quarter> PrintedQuartersOf(Quarter quarter) => [quarter, quarter.Previous, quarter.SameQuarterLastYear];

    /// <summary>The target that a quarter's result was judged by; where there is no result, the one that it would be.</summary>
    internal Target? Target(Indicator indicator, Quarter quarter) =>
        Result(indicator, quarter) is { } result ? result.Target : indicator.TargetFor(quarter);

    /// <summary>An indicator's result for a quarter, or null.</summary>
    public Result? Result(Indicator indicator, Quarter quarter) => Result(indicator.Code, quarter);

    /// <summary>An indicator's result for a quarter by its code, or null.</summary>
    public Result? Result(string indicator, Quarter quarter) => _results.GetValueOrDefault((indicator, quarter));

    internal string? FirstFigure(Indicator indicator, Quarter quarter) => FirstFigures.GetValueOrDefault((indicator.Code, quarter));

    /// <summary>What is said of an indicator's figure for a quarter, or null.</summary>
    public SubmittedCommentary? Commentary(Indicator indicator, Quarter quarter) => _commentary.GetValueOrDefault((indicator.Code, quarter));

    internal SubmittedNarrative? Narrative(string section, Quarter quarter) => _narratives.GetValueOrDefault((section, quarter));

    /// <summary>The sections that have words for a quarter, by name.</summary>
    internal IEnumerable<string> Sections(Quarter quarter) =>
        _narratives.Keys.Where(key => key.Quarter == quarter).Select(key => key.Section).Order(StringComparer.Ordinal);

    internal QuarterListing? Listing(string feed, Quarter quarter) => _listings.GetValueOrDefault((feed, quarter));
}
