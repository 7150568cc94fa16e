using System.Security.Cryptography;
using KpiPapers.Domain;
using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.Web;
using KpiPapers.Papers.OpenData;
using KpiPapers.Storage.Records;
using Microsoft.Net.Http.Headers;

namespace KpiPapers.Functions.ServeResults;

/// <summary>HTTP <c>GET /api/results</c>: figures as CSV or JSON, for those who are signed in; nothing of Part II, for nobody.</summary>
internal sealed class ServeResults(SignIn signIn, ConfigurationStore configurations, ResultStore results)
{
    public const string Address = "/api/results";

    public async Task<IResult> GetAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (signIn.UserOf(request) is null) return Apologies.NotSignedIn(signIn.AddressFor($"{Address}{request.QueryString}"));
        var (query, wrong) = ResultsQuery.Read(request);
        var configuration = await configurations.InForceAsync(cancellationToken);
        var open = new OpenPapers(configuration.Papers);
        request.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
        if ((wrong ?? Unknown(query, open, configuration)) is { } sentence) return BadRequest(sentence, query.IsJson);

        var found = open.Of(await ResultsAsync(query, configuration, cancellationToken), configuration.Indicators.Find).RemoveAll(result => !query.Asks(result));
        return query.IsJson
            ? File(request, ResultsFile.WriteJson(found, open.Source), "application/json; charset=utf-8", saveAs: null)
            : File(request, ResultsFile.WriteCsv(found), "text/csv; charset=utf-8", "results.csv");
    }

    /// <summary>What is asked for and is not there, or is not open, which sounds the same.</summary>
    private static string? Unknown(ResultsQuery query, OpenPapers open, ConfigurationSet configuration)
    {
        if (query.Papers.FirstOrDefault(paper => !open.Ids.Contains(paper, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            return $"There are no open figures of a paper \"{unknown}\". Expected: {string.Join(", ", open.Ids)}.";
        var indicator = query.Indicators.FirstOrDefault(code => configuration.Indicators.Find(code) is not { } known || !open.Print(known));
        return indicator is null ? null : $"There are no open figures of an indicator \"{indicator}\". Expected: a code as papers print it, such as {Example(open, configuration)}.";
    }

    private static string Example(OpenPapers open, ConfigurationSet configuration) => configuration.Indicators.All.FirstOrDefault(open.Print)?.Code ?? "CSU10";

    private async Task<IEnumerable<Result>> ResultsAsync(ResultsQuery query, ConfigurationSet configuration, CancellationToken cancellationToken)
    {
        if (query.Indicators.IsEmpty) return await results.AllAsync(cancellationToken).ToListAsync(cancellationToken);
        var some = new List<Result>();
        foreach (var code in query.Indicators.Select(code => configuration.Indicators.Find(code)!.Code).Distinct())   // all of them are known by now
            some.AddRange(await results.OfAsync(code, cancellationToken).ToListAsync(cancellationToken));
        return some;
    }

    private static IResult BadRequest(string sentence, bool isJson) => isJson
        ? Results.Problem(sentence, statusCode: StatusCodes.Status400BadRequest)
        : Results.Text($"{sentence}\n", "text/plain; charset=utf-8", statusCode: StatusCodes.Status400BadRequest);

    /// <summary>The file, or 304 for whoever has it already. Only the reader's own browser or program keeps it, and asks each time.</summary>
    private static IResult File(HttpRequest request, byte[] content, string type, string? saveAs)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = "private, no-cache";
        headers.Vary = HeaderNames.Accept;
        headers.Link = $"<{ResultsFile.LicenceAddress}>; rel=\"license\"";
        return Results.Bytes(content, type, saveAs, entityTag: new($"\"{Convert.ToHexStringLower(SHA256.HashData(content))}\""));
    }
}
