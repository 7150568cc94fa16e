using KpiPapers.Domain.Ledger;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests;

public sealed class RowsFeedTests
{
    private const string Header = "Call started,Queue,Outcome,Wait (seconds)\r\n";

    [Fact]
    public async Task Calls_are_added_up_by_day_and_queue()
    {
        var read = await Reading.AcceptedAsync(Header + """
            01/07/2020 09:30,Benefits,Answered,50
            01/07/2020 10:00,Benefits,Answered,70
            01/07/2020 10:05:59,Benefits,Abandoned,300
            01/07/2020 11:00,Council tax,Answered,12.5
            2020-07-02T08:00:00,Benefits,abandoned,"1,200"
            """);

        Assert.Equal("calls", read.Feed.Id);
        Assert.Equal(5, read.Rows);
        Assert.Equal(
            [
                "CSU10 2020-07-01 Benefits 120/2 (50 to 70)",
                "CSU10 2020-07-02 Benefits 0/0",
                "CSU10 2020-07-01 Council tax 12.5/1 (12.5 to 12.5)",
                "CSU11 2020-07-01 Benefits 1/3",
                "CSU11 2020-07-02 Benefits 1/1",
                "CSU11 2020-07-01 Council tax 0/1",
            ],
            read.Entries.Select(Reading.Line));
        Assert.All(read.Entries, entry => Assert.Equal("2020/21 Q2", entry.Quarter.ToString()));
        Assert.Empty(read.Commentary);
        Assert.Empty(read.Withdrawals);
    }

    [Fact]
    public async Task A_queue_is_the_same_queue_however_it_is_spaced()
    {
        var read = await Reading.AcceptedAsync(Header + """
            01/07/2020 09:30,Council tax,Answered,1
            01/07/2020 09:31,  Council   tax ,Answered,2
            """);

        Assert.All(read.Entries, entry => Assert.Equal("Council tax", entry.Dimension));
        Assert.Equal(2, read.Entries.Length);
    }

    [Fact]
    public async Task A_queue_is_the_same_queue_in_capitals()
    {
        var read = await Reading.AcceptedAsync(Header + """
            01/07/2020 09:30,Benefits,Answered,1
            01/07/2020 09:31,BENEFITS,Answered,2
            """);

        Assert.Contains("CSU10 2020-07-01 Benefits 3/2 (1 to 2)", read.Entries.Select(Reading.Line));
        Assert.Equal(2, read.Entries.Length);
    }

    [Fact]
    public async Task Columns_may_come_in_any_order_among_others()
    {
        var read = await Reading.AcceptedAsync("""
            Agent,Wait (seconds),Queue,Caller,Outcome,Call started
            Agent 7,5,Benefits,07700 900123,Answered,01/07/2020 09:30
            """);

        Assert.Contains("CSU10 2020-07-01 Benefits 5/1 (5 to 5)", read.Entries.Select(Reading.Line));
    }

    [Fact]
    public async Task A_quoted_line_break_starts_no_new_row()
    {
        var problem = await Reading.ProblemAsync(Header.TrimEnd() + ",Note\r\n"
            + "01/07/2020 09:30,Benefits,Answered,5,\"two\r\nlines\"\r\n"
            + "01/07/2020 09:31,Benefits,Answered,many,\r\n");

        Assert.Equal(3, problem.Row);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public async Task Any_line_ending_will_do(string lineEnding)
    {
        var read = await Reading.AcceptedAsync(
            $"Call started,Queue,Outcome,Wait (seconds){lineEnding}01/07/2020 09:30,Benefits,Answered,5{lineEnding}01/07/2020 09:31,Benefits,Answered,7");

        Assert.Equal(2, read.Rows);
    }

    [Fact]
    public async Task A_feed_without_a_dimension_adds_up_by_day()
    {
        var feed = FeedJson.Read("""
            {
              "feed": "playgrounds", "title": "Playground registers", "owner": "team", "kind": "rows",
              "columns": [
                { "name": "day", "heading": "Date", "type": "date" },
                { "name": "children", "heading": "Children", "type": "wholeNumber", "min": 0 }
              ],
              "day": "day",
              "figures": [ { "indicator": "p01A", "numerator": { "of": "children" } } ]
            }
            """);

        var read = await Reading.AcceptedAsync("Date,Children\n20/07/2020,12\n20/07/2020,30\n21/07/2020,0\n", feed);

        Assert.Equal(["P01a 2020-07-20  42/0 (12 to 30)", "P01a 2020-07-21  0/0 (0 to 0)"], read.Entries.Select(Reading.Line));
        Assert.All(read.Entries, entry => Assert.IsType<LedgerEntry.Measured>(entry));
    }

    [Fact]
    public async Task A_figure_whose_optional_column_is_absent_is_left_out()
    {
        var read = await Reading.AcceptedAsync("Date,Offered,Abandoned\n20/07/2020,100,4\n", FeedJson.DailyCalls);

        Assert.Equal(["CSU11 2020-07-20  4/100 (4 to 4)"], read.Entries.Select(Reading.Line));
    }

    [Fact]
    public async Task Blank_optional_cells_say_nothing_of_the_day()
    {
        var read = await Reading.AcceptedAsync("Date,Offered,Abandoned,Satisfied,Asked\n20/07/2020,100,4,,\n", FeedJson.DailyCalls);

        Assert.DoesNotContain(read.Entries, entry => entry.Indicator == "CSU06");
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public async Task Half_a_figure_is_refused()
    {
        var problem = await Reading.ProblemAsync("Date,Offered,Abandoned,Satisfied,Asked\n20/07/2020,100,4,,17\n", FeedJson.DailyCalls);

        Assert.Equal(new(2, "Satisfied", "", "There is no number here, but CSU06 needs it in this row.", "a number"), problem);
    }

    [Fact]
    public async Task A_number_is_held_against_the_column_that_it_cannot_exceed()
    {
        var problem = await Reading.ProblemAsync("Date,Offered,Abandoned\n20/07/2020,100,104\n", FeedJson.DailyCalls);

        Assert.Equal(new(2, "Abandoned", "104", "This is more than Offered, which is 100.", "at most what Offered says"), problem);
    }

    [Fact]
    public async Task A_column_with_a_name_for_every_row_is_no_dimension()
    {
        var rows = string.Concat(Enumerable.Range(0, 1001).Select(i => $"01/07/2020 09:30,0770090{i:0000},Answered,5\n"));

        var problem = await Reading.ProblemAsync(Header + rows);

        Assert.Equal(new(1002, "Queue", "07700901000", "There are more than 1,000 different names in this column.", "a name that many rows share"), problem);
    }
}
