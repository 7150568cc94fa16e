using System.Text.RegularExpressions;
using KpiPapers.Domain;
using KpiPapers.Functions.Tests.Flow.Support;

namespace KpiPapers.Functions.Tests.Flow.QuarterEnds;

/// <summary>Reminders say exactly what is missing, why it matters and how to send it; nobody gets two on one day, or one for nothing.</summary>
public sealed partial class WhoeverOwesSomethingIsReminded : IAsyncLifetime
{
    private Council _council = null!;   // set before each test

    public async ValueTask InitializeAsync() => _council = await Council.StartAsync();

    public ValueTask DisposeAsync() => _council.DisposeAsync();

    [Fact]
    public async Task Five_working_days_and_one_before_the_deadline_and_the_lead_officer_once_after_it()
    {
        // The day before, the two days that are stated with one between them, the deadline, the day after it, and the next.
        foreach (var day in new[] { "2020-10-07", "2020-10-08", "2020-10-09", "2020-10-14", "2020-10-15", "2020-10-16", "2020-10-19" })
            await _council.MorningAsync(day);

        var mails = (await _council.MailsAsync()).Where(mail => mail.StartsWith("customer.services", StringComparison.Ordinal) || mail.StartsWith("performance.lead", StringComparison.Ordinal));
        Assert.Equal(
            [
                "customer.services: Please send by 15 October 2020: one thing for Quarterly performance report: Quarter 2 2020/21",
                "customer.services: Please send by 15 October 2020: one thing for Quarterly performance report: Quarter 2 2020/21",
                "customer.services: Please send by 15 October 2020: one thing for Quarterly performance report: Quarter 2 2020/21",
                "performance.lead: Late for Quarterly performance report: Quarter 2 2020/21: 2 things",
            ],
            mails);
    }

    [Fact]
    public async Task A_reminder_says_what_is_missing_why_it_matters_and_how_to_send_it()
    {
        await _council.MorningAsync("2020-10-08");

        var text = await _council.TextAsync("customer.services", "Please send by 15 October 2020");
        Assert.Equal(
            """
            Quarterly performance report: Quarter 2 2020/21

            Wanted from you by 15 October 2020:
            - CSU10 – Calls: average wait, July to September 2020
              Empty template of “Telephone calls, one row per call”: LINK

            The paper is published on 27 October 2020 for the meeting of the Housing and Community Overview and Scrutiny Committee on 4 November 2020. What is not there by then is printed as "No Data" or "No comment received", and named in the summary that members read first.

            To send a file, drop it into the storage container inbox. Within minutes a mail says whether it was taken, or exactly why not.
            """,
            Link().Replace(text, "LINK").Trim());
    }

    [Fact]
    public async Task Nobody_is_asked_for_what_has_come()
    {
        _council.GoTo("2020-10-05");
        await _council.DropAsync("figures.csv", Csv.Figures($"P01a,{Council.Quarter},100,Fine.", $"CSU10,{Council.Quarter},200,Fine."));
        await _council.DropAsync("text.csv", Csv.Text(Council.Quarter, "A new season began."));

        foreach (var day in new[] { "2020-10-08", "2020-10-14", "2020-10-16", "2020-10-21", "2020-10-23" }) await _council.MorningAsync(day);

        Assert.DoesNotContain(await _council.MailsAsync(), mail => mail.Contains("Please send", StringComparison.Ordinal) || mail.Contains("Late for", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_comes_between_the_plan_and_the_mail_is_not_asked_for()
    {
        _council.GoTo("2020-10-08");
        await _council.App.Get<RunQuarterEnd.RunQuarterEnd>().RunAsync(new(new(2020, 10, 8)), TestContext.Current.CancellationToken);

        await _council.DropAsync("figures.csv", Csv.Figures($"P01a,{Council.Quarter},100,Fine.", $"CSU10,{Council.Quarter},200,Fine."));

        Assert.DoesNotContain(await _council.MailsAsync(), mail => mail.StartsWith("customer.services: Please send", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_red_figure_without_words_is_asked_for_with_the_sheet_that_has_the_figures()
    {
        _council.GoTo("2020-10-05");
        await _council.DropAsync("figures.csv", Csv.Figure(Council.Quarter, "CSU10", 400));

        await _council.MorningAsync("2020-10-15");

        var text = await _council.TextAsync("customer.services", "Please send by 22 October 2020");
        Assert.Contains("- CSU10 – Calls: average wait (red): comment and action\n  Sheet with the figures, for your words: https://kpi.example.org/api/sheets/2020-10-15/", text, StringComparison.Ordinal);
        Assert.Contains("CSU10,2020/21 Q2,", await _council.App.TextAsync("papers", "housing-and-community/2020-21-q2/commentary-2020-21-q2.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_feed_takes_a_sheet_of_comments_the_template_of_figures_is_linked()
    {
        await using var council = await Council.StartAsync(CouncilConfig.SmallPaper.Remove("feeds/commentary.json"));
        council.GoTo("2020-10-05");
        await council.DropAsync("figures.csv", Csv.Figure(Council.Quarter, "CSU10", 400));

        await council.MorningAsync("2020-10-15");

        var text = await council.TextAsync("customer.services", "Please send by 22 October 2020");
        Assert.Contains("https://kpi.example.org/api/sheets/2020-10-15/templates/figures.csv?t=", text, StringComparison.Ordinal);
        Assert.DoesNotContain("commentary", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_twice_on_a_day_or_late_nobody_gets_two_on_a_day()
    {
        await _council.MorningAsync("2020-10-08");
        await _council.MorningAsync("2020-10-08");
        await _council.App.Get<RunQuarterEnd.RunQuarterEnd>().RunAsync(new(new(2020, 10, 7)), TestContext.Current.CancellationToken);   // yesterday's message
        await _council.WorkAsync();

        Assert.Single(await _council.MailsAsync(), mail => mail.StartsWith("customer.services", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_team_is_told_of_the_week_once()
    {
        _council.GoTo("2020-10-15");
        await _council.DropAsync("good.csv", Csv.Figure(Council.Quarter, "P01a", 100));
        await _council.DropAsync("bad.csv", Csv.Figure(Council.Quarter, "CSU99", 100));
        var today = LondonTime.Day(DateTimeOffset.UtcNow);   // files are dropped by the clock of storage
        var monday = today.AddDays(7 - (((int)today.DayOfWeek + 6) % 7));

        await _council.MorningAsync($"{monday:yyyy-MM-dd}");
        await _council.MorningAsync($"{monday.AddDays(1):yyyy-MM-dd}");

        var mail = Assert.Single(await _council.MailsAsync(), mail => mail.Contains("Week to", StringComparison.Ordinal));
        Assert.Matches(@"^performance: Week to \d+ \w+ \d+: 1 taken, 1 refused, 0 late$", mail);
    }

    [GeneratedRegex(@"https://kpi\.example\.org/api/sheets/2020-10-08/templates/calls\.csv\?t=[\w-]{22}", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
