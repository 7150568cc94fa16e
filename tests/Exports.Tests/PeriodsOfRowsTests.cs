using KpiPapers.Domain.Ledger;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests;

/// <summary>Exports that are sums already: a row for each month, or for each quarter.</summary>
public sealed class PeriodsOfRowsTests
{
    private const string Header = "Month,Calls offered,Calls answered,Calls abandoned,Average wait (seconds)\r\n";

    private static readonly Feed Monthly = FeedJson.Read("""
        {
          "feed": "calls-monthly", "title": "Telephone calls, one row per month", "owner": "team", "kind": "rows", "oneRowEach": true,
          "columns": [
            { "name": "month", "heading": "Month", "type": "month" },
            { "name": "offered", "heading": "Calls offered", "type": "wholeNumber", "min": 0 },
            { "name": "answered", "heading": "Calls answered", "type": "wholeNumber", "min": 0, "atMost": "offered" },
            { "name": "abandoned", "heading": "Calls abandoned", "type": "wholeNumber", "min": 0, "atMost": "offered" },
            { "name": "wait", "heading": "Average wait (seconds)", "type": "number", "min": 0, "optional": true }
          ],
          "day": "month",
          "figures": [
            { "indicator": "CSU10", "numerator": { "of": "wait", "times": "answered" }, "denominator": { "of": "answered" } },
            { "indicator": "CSU11", "numerator": { "of": "abandoned" }, "denominator": { "of": "offered" } }
          ]
        }
        """);

    private static readonly Feed Ratings = FeedJson.Read("""
        {
          "feed": "ratings", "title": "Ratings", "owner": "team", "kind": "rows", "oneRowEach": true,
          "columns": [
            { "name": "quarter", "heading": "Period", "type": "quarter" },
            { "name": "rating", "heading": "Rating", "type": "percent", "min": 0, "max": 100 },
            { "name": "respondents", "heading": "Respondents", "type": "wholeNumber", "min": 0 }
          ],
          "day": "quarter",
          "figures": [ { "indicator": "CSU12", "numerator": { "of": "rating", "times": "respondents" }, "denominator": { "of": "respondents" } } ]
        }
        """);

    [Fact]
    public async Task An_average_counts_as_often_as_it_was_measured()
    {
        var read = await Reading.AcceptedAsync(Header + "July 2020,8706,8217,489,121\r\nAugust 2020,8144,7623,521,139\r\n", Monthly);

        Assert.Equal(
            ["CSU10 2020-07-01  994257/8217", "CSU10 2020-08-01  1059597/7623", "CSU11 2020-07-01  489/8706 (489 to 489)", "CSU11 2020-08-01  521/8144 (521 to 521)"],
            read.Entries.Select(Reading.Line));
        Assert.All(read.Entries, entry => Assert.False(((LedgerEntry.Measured)entry).IsWholeQuarter));
    }

    [Theory]
    [InlineData("2020-07")]
    [InlineData("07/2020")]
    [InlineData("July 2020")]
    [InlineData("JULY 2020")]
    [InlineData("Jul-20")]
    [InlineData("Jul-2020")]
    [InlineData("Jul 20")]
    [InlineData("01/07/2020")]
    [InlineData("31/07/2020")]
    [InlineData("2020-07-01")]
    [InlineData("2020/07")]
    [InlineData("2020-7")]
    [InlineData("07-2020")]
    [InlineData("202007")]
    [InlineData("2020 July")]
    [InlineData("\"July, 2020\"")]
    [InlineData("Jul2020")]
    [InlineData("Jul '20")]
    [InlineData("Jul/20")]
    [InlineData("2020-07-31 23:59:59")]
    [InlineData("31/07/2020 23:59")]
    public async Task A_month_may_be_written_in_many_ways(string month)
    {
        var read = await Reading.AcceptedAsync($"{Header}{month},10,9,1,5", Monthly);

        Assert.All(read.Entries, entry => Assert.Equal(new DateOnly(2020, 7, 1), entry.Day));
    }

    [Theory]
    [InlineData("Sept 2020")]
    [InlineData("Sept-20")]
    [InlineData("September 2020")]
    public async Task September_has_more_than_one_short_form(string month)
    {
        var read = await Reading.AcceptedAsync($"{Header}{month},10,9,1,5", Monthly);

        Assert.All(read.Entries, entry => Assert.Equal(new DateOnly(2020, 9, 1), entry.Day));
    }

    [Theory]
    [InlineData("July", "This is not a month.")]
    [InlineData("13/2020", "This is not a month.")]
    [InlineData("15/07/2020", "This is a day within a month, not a month.")]
    [InlineData("20-07", "This is not a month.")]
    [InlineData("Jul20", "This is not a month.")]
    [InlineData("202013", "This is not a month.")]
    [InlineData("072020", "This is not a month.")]
    [InlineData("2020 Summer", "This is not a month.")]
    [InlineData("01/07/2020 23:59:59", "This is a day and a time, but only a day is expected here.")]
    [InlineData("31/07/2020 09:00", "This is a day and a time, but only a day is expected here.")]
    [InlineData("July 1920", "The year is not between 1950 and 2100.")]
    [InlineData("01/07/1920", "The year is not between 1950 and 2100.")]
    public async Task What_is_no_month_is_refused(string month, string wrong)
    {
        var problem = await Reading.ProblemAsync($"{Header}{month},10,9,1,5", Monthly);

        Assert.Equal((2, "Month", month, wrong), (problem.Row, problem.Column, problem.Value, problem.Wrong));
        Assert.Equal("a month such as 2020-07, July 2020 or Jul-20", problem.Expected);
    }

    [Fact]
    public async Task The_same_month_twice_would_be_counted_twice()
    {
        var problem = await Reading.ProblemAsync($"{Header}July 2020,10,9,1,5\r\n2020-07,10,9,1,5\r\n", Monthly);

        Assert.Equal((3, "Month", "2020-07", "Row 2 is about the same month already."), (problem.Row, problem.Column, problem.Value, problem.Wrong));
    }

    [Fact]
    public async Task No_calls_need_no_average()
    {
        var read = await Reading.AcceptedAsync($"{Header}July 2020,4,0,4,\r\n", Monthly);

        Assert.Contains("CSU10 2020-07-01  0/0", read.Entries.Select(Reading.Line));
    }

    [Fact]
    public async Task Calls_without_their_average_are_half_a_figure()
    {
        var problem = await Reading.ProblemAsync($"{Header}July 2020,4,3,1,\r\n", Monthly);

        Assert.Equal((2, "Average wait (seconds)", "There is no number here, but CSU10 needs it in this row."), (problem.Row, problem.Column, problem.Wrong));
    }

    [Theory]
    [InlineData("92%")]
    [InlineData("92")]
    [InlineData("92.0 %")]
    public async Task A_quarter_may_come_as_one_row(string rating)
    {
        var read = await Reading.AcceptedAsync($"Period,Rating,Respondents\r\nQ2 2019/20,{rating},26\r\n", Ratings);

        var entry = Assert.IsType<LedgerEntry.Measured>(Assert.Single(read.Entries));
        Assert.Equal((2392m, 26m, true), (entry.Partial.Numerator, entry.Partial.Denominator, entry.IsWholeQuarter));
        Assert.Equal(new DateOnly(2019, 7, 1), entry.Day);
    }

    [Theory]
    [InlineData("very good", "This is not a number.")]
    [InlineData("101%", "This is more than 100.")]
    [InlineData("-1", "This is less than 0.")]
    public async Task A_percentage_has_its_limits(string rating, string wrong)
    {
        var problem = await Reading.ProblemAsync($"Period,Rating,Respondents\r\nQ2 2019/20,{rating},26\r\n", Ratings);

        Assert.Equal((wrong, "per cent, such as 12.5%, from 0 to 100"), (problem.Wrong, problem.Expected));
    }

    [Theory]
    [InlineData("0.92", "This is read as 0.92%, less than one per cent.", "92%, if that is what was meant")]
    [InlineData("0.92%", null, null)]
    [InlineData("0", null, null)]
    [InlineData("1", "This is read as 1%, not as the whole.", "100%, if that is what was meant")]
    [InlineData("1%", null, null)]
    [InlineData("1.5", null, null)]
    public async Task A_percentage_that_may_be_a_fraction_is_asked_about(string rating, string? warning, string? expected)
    {
        var read = await Reading.AcceptedAsync($"Period,Rating,Respondents\r\nQ2 2019/20,{rating},26\r\n", Ratings);

        Assert.Equal((warning, expected), (read.Warnings.SingleOrDefault()?.Wrong, read.Warnings.SingleOrDefault()?.Expected));
    }
}
