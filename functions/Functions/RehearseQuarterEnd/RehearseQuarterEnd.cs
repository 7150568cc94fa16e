using System.Globalization;
using KpiPapers.Domain;
using KpiPapers.Functions.Calendar;
using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.Web;

namespace KpiPapers.Functions.RehearseQuarterEnd;

/// <summary>HTTP <c>POST /api/quarter-end?day=…</c>: tells an operator what a day would have due as things stand now. Sends and changes nothing.</summary>
internal sealed class RehearseQuarterEnd(SignIn signIn, ConfigurationStore configurations, QuarterEndPlan plan, TimeProvider clock)
{
    public const string Pattern = "/api/quarter-end";

    private const string DayForm = "yyyy-MM-dd";

    public async Task<IResult> PostAsync(HttpRequest request, string? day, CancellationToken cancellationToken)
    {
        if (signIn.RefuseAllButOperators(request, page: null, "rehearse the quarter\u2019s end") is { } refused) return refused;
        var rehearsed = LondonTime.Day(clock.GetUtcNow());
        if (day is not null && !(DateOnly.TryParseExact(day, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out rehearsed) && rehearsed.Year is >= 2000 and < 2100))
            return Text($"The day \"{day}\" cannot be read. Expected: a day such as 2020-10-27, or none for today.", StatusCodes.Status400BadRequest);
        var configuration = await configurations.InForceAsync(cancellationToken);
        var due = await plan.OfAsync(configuration, rehearsed, sentUntil: rehearsed, cancellationToken);
        return Text(string.Join('\n', RehearsalWords.Of(rehearsed, due, configuration)), StatusCodes.Status200OK);
    }

    private static IResult Text(string text, int status) => Results.Text($"{text}\n", "text/plain; charset=utf-8", statusCode: status);
}
