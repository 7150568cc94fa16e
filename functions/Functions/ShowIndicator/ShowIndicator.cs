using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.Web;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ShowIndicator;

/// <summary>
/// HTTP <c>GET /api/indicators/{code}</c>: an indicator's history, its targets, every revision with the files it rests on, and what was said of
/// it, for those who are signed in.
/// </summary>
internal sealed class ShowIndicator(SignIn signIn, ConfigurationStore configurations, ResultStore results, CommentaryStore commentary)
{
    public const string Pattern = "/api/indicators/{code}";

    public static string AddressOf(string code) => $"/api/indicators/{Uri.EscapeDataString(code)}";

    public async Task<IResult> GetAsync(HttpRequest request, string code, CancellationToken cancellationToken)
    {
        if (signIn.UserOf(request) is null) return Apologies.NotSignedIn(signIn.AddressFor(AddressOf(code)));
        var configuration = await configurations.InForceAsync(cancellationToken);
        if (configuration.Indicators.Find(code) is not { } indicator) return NoSuchIndicator;
        return IndicatorPage.Write(new(indicator, configuration)
        {
            Results = [.. (await results.OfAsync(indicator.Code, cancellationToken).ToListAsync(cancellationToken)).OrderByDescending(result => result.Quarter)],
            Former = [.. await results.HistoryAsync(indicator.Code, cancellationToken).ToListAsync(cancellationToken)],
            Comments = [.. (await commentary.OfAsync(indicator.Code, cancellationToken)).OrderByDescending(comment => comment.Commentary.Quarter)],
        });
    }

    private static WebPage NoSuchIndicator => new(
        StatusCodes.Status404NotFound,
        "There is no such indicator",
        WebPart.Paragraph("No indicator has this code. Codes stand in indicators.csv of the configuration."),
        WebPart.Paragraph(WebPart.Link("Where the quarter stands", ShowStatus.ShowStatus.Address)));
}
