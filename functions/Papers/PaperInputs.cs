using KpiPapers.Domain;

namespace KpiPapers.Papers;

/// <summary>What a paper is composed from.</summary>
public sealed record PaperInputs
{
    private readonly Dictionary<string, Indicator> _indicators;
    private readonly Dictionary<(string Indicator, Quarter Quarter), Result> _results;
    private readonly Dictionary<(string Indicator, Quarter Quarter), Commentary> _commentary;

    /// <summary>Takes the definitions, results and commentary that a paper may need; more than it needs does no harm.</summary>
    public PaperInputs(IEnumerable<Indicator> indicators, IEnumerable<Result> results, IEnumerable<Commentary> commentary)
    {
        _indicators = indicators.ToDictionary(indicator => indicator.Code, StringComparer.OrdinalIgnoreCase);
        _results = results.ToDictionary(result => (result.Indicator, result.Quarter));
        _commentary = commentary.ToDictionary(comment => (comment.Indicator, comment.Quarter));
    }

    /// <summary>The quarters whose results a quarter's paper prints or counts: itself, and back to the same quarter last year.</summary>
    public static IEnumerable<Quarter> QuartersOf(Quarter quarter) => Enumerable.Range(0, 5).Select(back => quarter.Add(-back));

    /// <summary>Whether any result is there for a quarter.</summary>
    public bool HasAnyFor(Quarter quarter) => _results.Keys.Any(key => key.Quarter == quarter);

    internal Indicator Indicator(string code) => _indicators[code];

    internal Result? Result(Indicator indicator, Quarter quarter) => _results.GetValueOrDefault((indicator.Code, quarter));

    internal Commentary? Commentary(Indicator indicator, Quarter quarter) => _commentary.GetValueOrDefault((indicator.Code, quarter));
}
