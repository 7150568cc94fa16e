using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests;

public sealed class RecognitionTests
{
    private const string CallRow = "01/07/2020 09:30,Benefits,Answered,5\n";

    [Theory]
    [InlineData("Call started,Queue,Outcome,Wait (seconds)")]
    [InlineData("\uFEFFCall started,Queue,Outcome,Wait (seconds)")]
    [InlineData("  CALL   started ,queue,OUTCOME,wait (Seconds)")]
    [InlineData("Start time,Queue name,Outcome,Queue time (seconds)")]
    [InlineData("\"Call started\",\"Queue\",\"Outcome\",\"Wait (seconds)\"")]
    public async Task Headings_are_matched_without_case_spaces_or_byte_order_mark(string header) =>
        Assert.Equal("calls", (await Reading.AcceptedAsync($"{header}\n{CallRow}")).Feed.Id);

    [Theory]
    [InlineData("Wait (min:sec)", "02:18", 138)]
    [InlineData("Wait (Mins:Secs)", "02:18", 138)]
    [InlineData("Wait (hr:min:sec)", "00:02:18", 138)]
    [InlineData("Wait (hrs:mins)", "02:18", 8280)]
    [InlineData("Wait (in minutes)", "2", 120)]
    [InlineData("Wait in minutes", "2", 120)]
    [InlineData("wait_in_minutes", "2", 120)]
    [InlineData("waitInMinutes", "2", 120)]
    [InlineData("Wait, minutes", "2", 120)]
    [InlineData("Wait in seconds", "138", 138)]
    [InlineData("Wait, seconds", "138", 138)]
    public async Task A_heading_may_state_its_unit_in_many_ways(string heading, string wait, int seconds)
    {
        var read = await Reading.AcceptedAsync($"Call started,Queue,Outcome,\"{heading}\"\n01/07/2020 09:30,Benefits,Answered,{wait}\n");

        Assert.Contains($"CSU10 2020-07-01 Benefits {seconds}/1 ({seconds} to {seconds})", read.Entries.Select(Reading.Line));
    }

    [Fact]
    public async Task Banner_lines_above_the_headings_are_passed_over()
    {
        var problem = await Reading.ProblemAsync(
            "Call report\nFrom 01/07/2020,to 30/09/2020\n\nCall started,Queue,Outcome,Wait (seconds)\n" + CallRow + "x,Benefits,Answered,5\n");

        Assert.Equal((6, "x"), (problem.Row, problem.Value));
    }

    [Fact]
    public async Task The_feed_that_reads_more_columns_wins()
    {
        var read = await Reading.AcceptedAsync("Indicator,Quarter,Value,File or submission,Reason\nP01a,2020/21 Q2,2158,a.csv,late\n");

        Assert.Equal("figures", read.Feed.Id);
    }

    [Fact]
    public async Task Headings_of_two_feeds_alike_are_refused()
    {
        var twin = ShippedFeeds.Calls with { Id = "calls-again", Title = "Calls again" };

        var problem = await Reading.ProblemAsync("Call started,Queue,Outcome,Wait (seconds)\n" + CallRow, ShippedFeeds.Calls, twin);

        Assert.Equal(
            new(1, "", "", "These headings could be those of \"Telephone calls, one row per call\" or \"Calls again\".", "headings that only one layout has"),
            problem);
    }

    [Fact]
    public async Task A_missing_column_is_named_with_a_heading_that_is_like_it()
    {
        var read = await Reading.RejectedAsync("Call started,Queue,Outcome,Waiting time\n" + CallRow);

        Assert.Equal("calls", read.Feed?.Id);
        Assert.Equal(
            [new(1, "Wait (seconds)", "", "The column is missing. There is \"Waiting time\", which is not the same.",
                "a column headed Wait (seconds), Queue time, Wait time, Time in queue or Ring time")],
            read.Problems);
        Assert.Equal(0, read.Rows);
    }

    [Fact]
    public async Task Headings_of_people_are_never_quoted()
    {
        var problem = await Reading.ProblemAsync("Call started,Queue,Outcome,A Resident 07700 900123\n" + CallRow);

        Assert.Equal("The column is missing.", problem.Wrong);
    }

    [Fact]
    public async Task A_missing_column_below_a_banner_is_named_with_its_row()
    {
        var problem = await Reading.ProblemAsync("Call report\nCall started,Queue,Outcome\n01/07/2020 09:30,Benefits,Answered\n");

        Assert.Equal((2, "Wait (seconds)"), (problem.Row, problem.Column));
    }

    [Fact]
    public async Task Of_an_unknown_layout_nothing_is_quoted()
    {
        var read = await Reading.RejectedAsync("Name,Telephone\nA Resident,07700 900123\n");

        Assert.Null(read.Feed);
        var problem = Assert.Single(read.Problems);
        Assert.Equal((0, "", "", "No kind of export that is set up has these headings."), (problem.Row, problem.Column, problem.Value, problem.Wrong));
        Assert.Equal("the headings of one of the kinds that are set up, as in its template", problem.Expected);
    }

    [Theory]
    [InlineData(',', "commas")]
    [InlineData(';', "semicolons")]
    [InlineData('\t', "tabs")]
    [InlineData('|', "upright bars")]
    public async Task The_separator_is_found_and_named(char separator, string name)
    {
        var read = await Reading.AcceptedAsync($"Call started,Queue,Outcome,Wait (seconds)\n{CallRow}".Replace(',', separator));

        Assert.Contains($"UTF-8 text, columns separated by {name}, headings in row 1", read.Notes);
    }

    [Fact]
    public async Task A_column_that_is_there_twice_is_refused()
    {
        var problem = await Reading.ProblemAsync("Call started,Queue,Outcome,Wait (seconds),Start time\n01/07/2020 09:30,Benefits,Answered,5,x\n");

        Assert.Equal(
            new(1, "Call started", "", "The column is there more than once: \"Call started\" and \"Start time\".", "one column headed Call started, Start time, Call start, Call time or Date and time"),
            problem);
    }

    [Fact]
    public async Task A_column_that_is_not_read_may_be_there_twice() =>
        Assert.Equal(1, (await Reading.AcceptedAsync("Note,Call started,Queue,Outcome,Wait (seconds),Note\na,01/07/2020 09:30,Benefits,Answered,5,b\n")).Rows);

    [Fact]
    public async Task Columns_that_are_not_read_are_never_quoted()
    {
        var read = await Reading.RejectedAsync("Caller,Call started,Queue,Outcome,Wait (seconds)\n07700 900123,x,Benefits,Answered,5\n07700 900123,x\n");

        Assert.DoesNotContain(read.Problems, problem => problem.ToString().Contains("900123", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sep=\n")]
    [InlineData("sep=\r\n")]
    [InlineData("\"sep=\n;\"\n")]
    [InlineData("sep=\"\n")]
    [InlineData("sep=\u0001\n")]
    [InlineData("sep=\u007F\n")]
    [InlineData("\"sep=\"\n")]
    public async Task A_line_that_states_no_separator_is_a_title(string line)
    {
        var read = await Reading.AcceptedAsync(line + "Call started,Queue,Outcome,Wait (seconds)\n01/07/2020 09:30,Benefits,Answered,62\n");

        Assert.Equal(1, read.Rows);
    }
}
