using System.Text.Json.Serialization;
using KpiPapers.Functions.Operations;
using KpiPapers.Functions.Web;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace KpiPapers.Functions.ReportHealth;

/// <summary>
/// HTTP <c>GET /api/health</c>: whether the app works, for monitors and for the deployment. Operators are told what does and what does not;
/// everybody else gets a word, and which release it is.
/// </summary>
internal sealed class ReportHealth(HealthCheckService checks, SignIn signIn)
{
    public const string Address = "/api/health";

    public async Task<IResult> GetAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var report = await checks.CheckHealthAsync(cancellationToken);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            new Health($"{report.Status}", Release.Running, signIn.UserOf(request) is { IsOperator: true } ? [.. report.Entries.Select(Part)] : null),
            statusCode: report.Status is HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }

    // What an exception says may hold addresses; the log has it.
    private static HealthPart Part(KeyValuePair<string, HealthReportEntry> entry) => new(
        entry.Key,
        $"{entry.Value.Status}",
        entry.Value.Exception is { } exception ? $"This could not be found out ({exception.GetType().Name})." : entry.Value.Description ?? "");

    private sealed record Health(
        string Status,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Release,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<HealthPart>? Checks);

    private sealed record HealthPart(string Name, string Status, string Says);
}
