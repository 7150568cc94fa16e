using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.ServePaper;
using KpiPapers.Functions.ServeSheet;
using KpiPapers.Functions.SignPaper;
using Microsoft.AspNetCore.Mvc;

namespace KpiPapers.Functions.Web;

/// <summary>The functions that the host forwards web requests to.</summary>
internal static class WebFunctions
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapWebFunctions(this WebApplication app)
    {
        var web = app.MapGroup("").AddEndpointFilter(UnlessNotSetUpAsync);
        web.MapMethods(PaperRoute.Pattern, Reading, (
            HttpRequest request, string paper, string quarter, int version, string file, [FromQuery(Name = PaperRoute.TokenParameter)] string? token,
            ServePaper.ServePaper papers, CancellationToken cancellationToken) => papers.GetAsync(request, paper, quarter, version, file, token, cancellationToken));
        web.MapMethods(SheetRoute.Pattern, Reading, (
            string delivery, string? path, [FromQuery(Name = SheetRoute.TokenParameter)] string? token,
            ServeSheet.ServeSheet sheets, CancellationToken cancellationToken) => sheets.GetAsync(delivery, path, token, cancellationToken));
        web.MapMethods(ShowAccessibility.ShowAccessibility.Address, Reading, (
            ShowAccessibility.ShowAccessibility statement, CancellationToken cancellationToken) => statement.GetAsync(cancellationToken));
        web.MapMethods(SignOffRoute.Pattern, Reading, (
            HttpRequest request, string paper, string quarter,
            SignPaper.SignPaper signing, CancellationToken cancellationToken) => signing.GetAsync(request, paper, quarter, cancellationToken));
        web.MapPost(SignOffRoute.Pattern, (
            HttpRequest request, string paper, string quarter, [FromQuery(Name = SignOffRoute.VersionParameter)] int? version,
            SignPaper.SignPaper signing, CancellationToken cancellationToken) => signing.PostAsync(request, paper, quarter, version, cancellationToken));
        web.MapMethods(ResendMails.ResendMails.Address, Reading, (
            HttpRequest request, ResendMails.ResendMails mails, CancellationToken cancellationToken) => mails.GetAsync(request, cancellationToken));
        web.MapPost(ResendMails.ResendMails.Address, (
            HttpRequest request, string? delivery, string? recipient, bool? arrived,
            ResendMails.ResendMails mails, CancellationToken cancellationToken) => mails.PostAsync(request, delivery, recipient, arrived, cancellationToken));
        web.MapMethods(ShowStatus.ShowStatus.Pattern, Reading, (
            HttpRequest request, string? quarter, ShowStatus.ShowStatus status, CancellationToken cancellationToken) => status.GetAsync(request, quarter, cancellationToken));
        web.MapMethods(ShowIndicator.ShowIndicator.Pattern, Reading, (
            HttpRequest request, string code, ShowIndicator.ShowIndicator indicators, CancellationToken cancellationToken) => indicators.GetAsync(request, code, cancellationToken));
        web.MapMethods(ReplayMessages.ReplayMessages.Address, Reading, (
            HttpRequest request, ReplayMessages.ReplayMessages messages, CancellationToken cancellationToken) => messages.GetAsync(request, cancellationToken));
        web.MapPost(ReplayMessages.ReplayMessages.Address, (
            HttpRequest request, string? queue, string? message,
            ReplayMessages.ReplayMessages messages, CancellationToken cancellationToken) => messages.PostAsync(request, queue, message, cancellationToken));
        web.MapMethods(ReportHealth.ReportHealth.Address, Reading, (
            HttpRequest request, ReportHealth.ReportHealth health, CancellationToken cancellationToken) => health.GetAsync(request, cancellationToken));
        web.MapMethods(DropFiles.DropFiles.Address, Reading, (
            HttpRequest request, string? template, DropFiles.DropFiles files, CancellationToken cancellationToken) => files.GetAsync(request, template, cancellationToken));
        web.MapPost(DropFiles.DropFiles.Address, (
            HttpRequest request, bool? drop, DropFiles.DropFiles files, CancellationToken cancellationToken) => files.PostAsync(request, drop, cancellationToken))
            .WithMetadata(new DisableRequestSizeLimitAttribute());   // it has a limit of its own, and a page that says so
        web.MapMethods(ServeResults.ServeResults.Address, Reading, (
            HttpRequest request, ServeResults.ServeResults results, CancellationToken cancellationToken) => results.GetAsync(request, cancellationToken));
        web.MapPost(RehearseQuarterEnd.RehearseQuarterEnd.Pattern, (
            HttpRequest request, string? day,
            RehearseQuarterEnd.RehearseQuarterEnd rehearsals, CancellationToken cancellationToken) => rehearsals.PostAsync(request, day, cancellationToken));
        web.MapPost(RevokeLinks.RevokeLinks.Pattern, (
            HttpRequest request, string paper, string quarter, int version,
            RevokeLinks.RevokeLinks revocations, CancellationToken cancellationToken) => revocations.PostAsync(request, paper, quarter, version, cancellationToken));
    }
    private static async ValueTask<object?> UnlessNotSetUpAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (NoConfigurationException)
        {
            return Apologies.NotSetUp;
        }
    }
}
