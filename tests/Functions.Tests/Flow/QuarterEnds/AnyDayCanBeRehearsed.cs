using System.Net;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Functions.Tests.Web;
using KpiPapers.Functions.Web;

namespace KpiPapers.Functions.Tests.Flow.QuarterEnds;

/// <summary>A rehearsal tells an operator what a day would have due as things stand, and sends nothing.</summary>
public sealed class AnyDayCanBeRehearsed : IAsyncLifetime
{
    private const string Operator = "operator@wendlebury-vale.example.org";

    private Council _council = null!;   // both set before each test
    private WebApp _web = null!;

    public async ValueTask InitializeAsync()
    {
        _council = await Council.StartAsync();
        _council.GoTo("2020-10-05");
        _web = await WebApp.StartAsync(_council.ConnectionString, _council.App.Clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync();
        await _council.DisposeAsync();
    }

    [Fact]
    public async Task It_says_who_would_be_reminded_of_what()
    {
        var answer = await _web.PostAsync("/api/quarter-end?day=2020-10-08", Operator, SignedInUser.Operator);

        Assert.Equal(
            """
            Rehearsal of Thursday 8 October 2020, as things stand now. Nothing was sent and nothing was changed.
            Team Leader, Customer Services would be reminded of:
            - CSU10 – Calls: average wait, July to September 2020, for Quarterly performance report: Quarter 2 2020/21, by 15 October 2020
            Performance Team would be reminded of:
            - P01a – Children attending the adventure playgrounds, July to September 2020, for Quarterly performance report: Quarter 2 2020/21, by 15 October 2020
            Performance Team would be told of the week from 28 September to 4 October 2020, unless nothing happened in it.
            """,
            answer.Body.Trim());
        Assert.Empty(await _council.CaughtAsync());
    }

    [Fact]
    public async Task It_says_what_would_be_issued_and_leaves_it()
    {
        await _council.DropAsync("figures.csv", Csv.Figure(Council.Quarter, "P01a", 100));

        var answer = await _web.PostAsync("/api/quarter-end?day=2020-10-27", Operator, SignedInUser.Operator);
        await _council.WorkAsync();

        Assert.Contains("Quarterly performance report: Quarter 2 2020/21 would be issued: its publication date has come.\n", answer.Body, StringComparison.Ordinal);
        Assert.False((await _council.LatestAsync())!.IsFinal);
    }

    [Theory]
    [InlineData("", "Rehearsal of Monday 5 October 2020")]
    [InlineData("?day=2020-10-10", "Nothing would be due.")]
    [InlineData("?day=27/10/2020", "The day \"27/10/2020\" cannot be read. Expected: a day such as 2020-10-27, or none for today.")]
    [InlineData("?day=0001-01-01", "The day \"0001-01-01\" cannot be read.")]
    public async Task It_takes_any_day_and_today_when_none_is_named(string query, string words) =>
        Assert.Contains(words, (await _web.PostAsync($"/api/quarter-end{query}", Operator, SignedInUser.Operator)).Body, StringComparison.Ordinal);

    [Theory]
    [InlineData(null, null, HttpStatusCode.Unauthorized)]
    [InlineData(Operator, "Reader", HttpStatusCode.Forbidden)]
    public async Task Nobody_else_can(string? user, string? role, HttpStatusCode status) =>
        Assert.Equal(status, (await _web.PostAsync("/api/quarter-end", user, role)).Status);
}
