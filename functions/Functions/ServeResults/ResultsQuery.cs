using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Papers.OpenData;

namespace KpiPapers.Functions.ServeResults;

/// <summary>Which results are asked for, and how they are to be written.</summary>
/// <param name="IsJson">Whether as JSON; otherwise as CSV.</param>
internal sealed record ResultsQuery(bool IsJson)
{
    private const string QuarterName = "quarter", PaperName = "paper", IndicatorName = "indicator", FormatName = "format";
    private const string Csv = "csv", Json = "json";
    private const string CsvType = "text/csv", JsonType = "application/json";

    /// <summary>Empty for all; the same for the others.</summary>
    public ImmutableArray<Quarter> Quarters { get; private init; } = [];

    public ImmutableArray<string> Papers { get; private init; } = [];

    public ImmutableArray<string> Indicators { get; private init; } = [];

    /// <summary>Reads an address. Several values of a filter are separated by commas, which is what the host makes of a repeated one.</summary>
    /// <returns>What is asked for; or what is wrong, as a sentence.</returns>
    public static (ResultsQuery Query, string? Wrong) Read(HttpRequest request)
    {
        var values = request.Query;
        var format = values[FormatName].ToString();
        var query = new ResultsQuery(format.Length == 0 ? AcceptsJsonFirst(request) : format == Json)
        {
            Papers = Values(PaperName),
            Indicators = Values(IndicatorName),
        };
        if (values.Keys.FirstOrDefault(name => name is not (QuarterName or PaperName or IndicatorName or FormatName)) is { } unknown)
            return (query, $"There is no filter \"{unknown}\". The filters are {QuarterName}, {PaperName} and {IndicatorName}; {FormatName} is {Csv} or {Json}.");
        if (format is not ("" or Csv or Json)) return (query, $"There is no format \"{format}\". Expected: {Csv} or {Json}.");
        foreach (var text in Values(QuarterName))
        {
            if (!QuarterText.TryRead(text, out var quarter, out var problem)) return (query, $"{problem} Expected: {QuarterText.Expected}.");
            query = query with { Quarters = query.Quarters.Add(quarter) };
        }
        return (query, null);

        ImmutableArray<string> Values(string name) =>
            [.. values[name].ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }

    public bool Asks(OpenResult result) =>
        (Quarters.IsEmpty || Quarters.Contains(result.Result.Quarter))
        && (Papers.IsEmpty || result.Papers.Any(paper => Papers.Contains(paper, StringComparer.OrdinalIgnoreCase)))
        && (Indicators.IsEmpty || Indicators.Contains(result.Indicator.Code, StringComparer.OrdinalIgnoreCase));

    private static bool AcceptsJsonFirst(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        return Weight(JsonType) > Weight(CsvType);

        double Weight(string type) => accepted.Where(accept => accept.MediaType == type).Select(accept => accept.Quality ?? 1).DefaultIfEmpty(0).Max();
    }
}
