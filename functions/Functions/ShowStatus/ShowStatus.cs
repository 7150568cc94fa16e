using KpiPapers.Domain;
using KpiPapers.Functions.Web;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ShowStatus;

/// <summary>HTTP <c>GET /api/status</c>: where the quarter stands, for those who are signed in; <c>/api/status/2020-21-q2</c> for any other quarter.</summary>
internal sealed class ShowStatus(SignIn signIn, StatusReading reading)
{
    public const string Address = "/api/status";
    public const string Pattern = Address + "/{quarter?}";

    public static string AddressOf(Quarter quarter) => $"{Address}/{PaperVersion.PathForm(quarter)}";

    public async Task<IResult> GetAsync(HttpRequest request, string? quarter, CancellationToken cancellationToken)
    {
        if (signIn.UserOf(request) is not { } user) return Apologies.NotSignedIn(signIn.AddressFor(quarter is null ? Address : $"{Address}/{Uri.EscapeDataString(quarter)}"));
        Quarter? asked = null;
        if (quarter is not null && !QuarterText.TryRead(quarter, out asked, out _)) return NoSuchQuarter(quarter);
        return await reading.ReadAsync(asked, cancellationToken) is { } status ? StatusPage.Write(status, asked, user) : NoSuchQuarter(quarter!);
    }

    private static WebPage NoSuchQuarter(string asked) => new(
        StatusCodes.Status404NotFound,
        "There is no paper for that quarter",
        WebPart.Paragraph($"No paper has a meeting for \u201c{asked}\u201d. A quarter is written like 2020-21-q2."),
        WebPart.Paragraph(WebPart.Link("Where the current quarter stands", Address)));
}
