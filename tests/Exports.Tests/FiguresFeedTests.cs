using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests;

public sealed class FiguresFeedTests
{
    private const string Header = "Indicator,Quarter,Value,Numerator,Denominator,State,Comment,Action\n";

    [Theory]
    [InlineData("P01a,2020/21 Q2,2158,,,,,", "P01a 2020/21 Q2 Value 2158 /")]
    [InlineData("P01a,Q2 2020/21,,\"2,158\",,,,", "P01a 2020/21 Q2 Value 2158 /")]
    [InlineData("P01a,Jul-Sep 2020,2158,2158,,,,", "P01a 2020/21 Q2 Value 2158 /")]
    [InlineData("p01A,Sep-20,0,,,,,", "P01a 2020/21 Q2 Value 0 /")]
    [InlineData("CSU06,2020/21 Q2,,1094,1129,,,", "CSU06 2020/21 Q2 Value 96.89991142604074402125775022 1094/1129")]
    [InlineData("CSU06,2020/21 Q2,96.9,1094,1129,,,", "CSU06 2020/21 Q2 Value 96.89991142604074402125775022 1094/1129")]
    [InlineData("CSU06,2020/21 Q2,96.9,,,,,", "CSU06 2020/21 Q2 Value 96.9 /")]
    [InlineData("CSU06,2020/21 Q2,,0,0,,,", "CSU06 2020/21 Q2 NotAssessed  /")]
    [InlineData("CSU10,2020/21 Q2,138,,,,,", "CSU10 2020/21 Q2 Value 138 /")]
    [InlineData("CSU12,2020/21 Q2,,900,4,,,", "CSU12 2020/21 Q2 Value 225 /")]
    [InlineData("CSU12,2020/21 Q2,,0,0,,,", "CSU12 2020/21 Q2 NotAssessed  /")]
    [InlineData("CSU12,2020/21 Q2,,,,No data,,", "CSU12 2020/21 Q2 NoData  /")]
    [InlineData("CSU12,2020/21 Q2,,,,closed,,", "CSU12 2020/21 Q2 NotAssessed  /")]
    [InlineData("CSU12,2020/21 Q2,,,,Not due,,", "CSU12 2020/21 Q2 NotDue  /")]
    [InlineData("CSU12,2020/21 Q2,No data,,,,,", "CSU12 2020/21 Q2 NoData  /")]
    [InlineData("CSU12,2020/21 Q2,n/a,,,No data,,", "CSU12 2020/21 Q2 NoData  /")]
    [InlineData("CSU12,2020/21 Q2,CLOSED,,,,,", "CSU12 2020/21 Q2 NotAssessed  /")]
    [InlineData("CSU12,2020/21 Q2,,-,-,,,", "CSU12 2020/21 Q2 NoData  /")]
    [InlineData("CSU12,2020/21 Q2,-,Closed,-,Closed,,", "CSU12 2020/21 Q2 NotAssessed  /")]
    [InlineData("CSU12,2020/21 Q2,-,0,0,,,", "CSU12 2020/21 Q2 NotAssessed  /")]
    [InlineData("CSU12,2020/21 Q2,138,-,-,,,", "CSU12 2020/21 Q2 Value 138 /")]
    [InlineData("CSU12,2020/21 Q2,138 seconds,,,,,", "CSU12 2020/21 Q2 Value 138 /")]
    [InlineData("CSU12,2020/21 Q2,0 Second(s),,,,,", "CSU12 2020/21 Q2 Value 0 /")]
    [InlineData("CSU12,2020/21 Q2,138secs,,,,,", "CSU12 2020/21 Q2 Value 138 /")]
    [InlineData("CSU10,2020/21 Q2,00:02:18,,,,,", "CSU10 2020/21 Q2 Value 138 /")]
    [InlineData("CSU12,2020/21 Q2,2:18,,,,,", "CSU12 2020/21 Q2 Value 138 /")]
    [InlineData("CSU12,2020/21 Q2,0 days 00:02:18,,,,,", "CSU12 2020/21 Q2 Value 138 /")]
    [InlineData("CSU06,2020/21 Q2,96.9%,,,,,", "CSU06 2020/21 Q2 Value 96.9 /")]
    [InlineData("CSU06,2020/21 Q2,96.9 per cent,,,,,", "CSU06 2020/21 Q2 Value 96.9 /")]
    [InlineData("P01a,2020/21 Q2,1 attendance,,,,,", "P01a 2020/21 Q2 Value 1 /")]
    [InlineData("P01a,2020/21 Q2,,£12,,,,", "P01a 2020/21 Q2 Value 12 /")]
    public async Task A_row_states_a_figure_or_why_there_is_none(string row, string figure)
    {
        var read = await Reading.AcceptedAsync(Header + row);

        var entry = Assert.IsType<LedgerEntry.Stated>(Assert.Single(read.Entries));
        Assert.Equal(figure, Reading.Line(entry));
        Assert.Equal((new DateOnly(2020, 7, 1), ""), (entry.Day, entry.Dimension));
        Assert.Empty(read.Commentary);
    }

    public static TheoryData<string, string, string, string, string> WrongRows => new()
    {
        { "CSU06,2020/21 Q2,97.5,1094,1129,,,", "Value", "97.5", "The value 97.5 does not agree with 1,094 / 1,129, which comes to 96.9.",
            "the same figure at two decimals, or only one of the two" },
        { "P01a,2020/21 Q2,2158,2159,,,,", "Value", "2158", "The value 2,158 does not agree with the numerator, which comes to 2,159.",
            "the same figure at two decimals, or only one of the two" },
        { "CSU06,2020/21 Q2,,1130,1129,,,", "Numerator", "1130", "The numerator is more than the denominator, which is 1129.",
            "at most the denominator, as a share is at most 100%" },
        { "CSU06,2020/21 Q2,,1094,,,,", "Denominator", "", "There is a numerator but no denominator.", "both counts, or the value alone" },
        { "CSU06,2020/21 Q2,96.9,,1129,,,", "Numerator", "", "There is a denominator but no numerator.", "both counts, or the value alone" },
        { "CSU06,2020/21 Q2,0,0,0,,,", "Value", "0", "There is a value, but nothing to divide by.", "an empty cell where the denominator is 0" },
        { "CSU12,2020/21 Q2,,5,0,,,", "Numerator", "5", "There is a numerator, but the denominator is 0.", "0, or the denominator that belongs to it" },
        { "CSU12,2020/21 Q2,,123456789012345678,0.00000000000000001,,,", "Denominator", "0.00000000000000001", "The denominator is too small to divide by.", "a count" },
        { $"CSU12,{new string('2', 101)},3,,,,,", "Quarter", new string('2', 101), "This is not a quarter.", QuarterText.Expected },
        { "CSU06,2020/21 Q2,130,,,,,", "Value", "130", "A share cannot be more than 100.", "per cent, from 0 to 100" },
        { "P01a,2020/21 Q2,,10,20,,,", "Denominator", "20", "P01a is a total, which has no denominator.", "an empty cell" },
        { "CSU10,2020/21 Q2,,900,4,,,", "Numerator", "900", "CSU10 is the mean of three monthly means, which the counts of a quarter cannot give.", "the value alone" },
        { "CSU12,2020/21 Q2,0,,,Closed,,", "State", "Closed", "The row states a figure as well.", "either a figure or a reason why there is none" },
        { "CSU12,2020/21 Q2,Closed,,,No data,,", "State", "No data", "The row gives another reason as well.", "one reason why there is no figure" },
        { "CSU12,2020/21 Q2,N/A,900,4,,,", "Value", "N/A", "This says that there is no figure, but the row has counts.", "the figure, an empty cell, or no counts" },
        { "CSU12,2020/21 Q2,2.3 minutes,,,,,", "Value", "2.3 minutes", "The unit is minutes, but CSU12 is measured in seconds.", "the number alone, or in seconds" },
        { "CSU12,2020/21 Q2,6.4%,,,,,", "Value", "6.4%", "This is a percentage, but CSU12 is measured in seconds.", "the number alone, or in seconds" },
        { "CSU06,2020/21 Q2,00:02:18,,,,,", "Value", "00:02:18", "This is not a number.", "a number such as 12 or 1,234.5, 0 or more" },
        { "CSU12,2020/21 Q2,,00:02:18,1,,,", "Numerator", "00:02:18", "This is not a number.", "a number such as 12 or 1,234.5, 0 or more" },
        { "CSU12,2020/21 Q2,0.001597222,,,,,", "Value", "0.001597222", "This looks like a length of time as Excel keeps it, as a fraction of a day. Format the cell as [h]:mm:ss, then save as CSV again.", "a number of seconds, or a length of time such as 00:02:18" },
        { "P01a,2020/21 Q2,£12,,,,,", "Value", "£12", "This is an amount of money, but P01a is measured in attendances.", "the number alone, or in attendances" },
        { "CSU06,2020/21 Q2,,6.4%,10,,,", "Numerator", "6.4%", "This is a percentage, not a number.", "a number such as 12 or 1,234.5, 0 or more" },
        { "CSU12,2020/21 Q2,,,,,,", "", "", "The row says nothing.", "a value, counts, a state or a comment" },
        { "CSU12,2020/21 Q2,-3,,,,,", "Value", "-3", "This is less than 0.", "a number such as 12 or 1,234.5, 0 or more" },
        { "CSU06,2020/21 Q2,,-3,5,,,", "Numerator", "-3", "This is less than 0.", "a number such as 12 or 1,234.5, 0 or more" },
        { "CSU12,2020/21 Q2,,,,Shut,,", "State", "Shut", "This is not one of the words that can be read here.", "No data, Closed or Not due" },
        { "CSU1O,2020/21 Q2,3,,,,,", "Indicator", "CSU1O", "There is no such indicator.", "perhaps CSU10; known are P01a, CSU10, CSU11, CSU12 or CSU06" },
        { "Attendances,2020/21 Q2,3,,,,,", "Indicator", "Attendances", "There is no such indicator.", "P01a, CSU10, CSU11, CSU12 or CSU06" },
        { ",2020/21 Q2,3,,,,,", "Indicator", "", "The cell is empty.", "P01a, CSU10, CSU11, CSU12 or CSU06" },
        { "CSU10,Q2 2020,3,,,,,", "Quarter", "Q2 2020", "\"Q2 2020\" could be a quarter of the financial year 2020/21 or of the calendar year 2020.", QuarterText.Expected },
        { "CSU10,1900/01 Q1,3,,,,,", "Quarter", "1900/01 Q1", "The year is not between 1950 and 2100.", QuarterText.Expected },
    };

    [Theory]
    [MemberData(nameof(WrongRows))]
    public async Task What_contradicts_itself_is_refused(string row, string column, string value, string wrong, string expected) =>
        Assert.Equal(new(2, column, value, wrong, expected), await Reading.ProblemAsync(Header + row));

    [Theory]
    [InlineData("CSU06,2020/21 Q2,0.97,,,,,", "This is read as 0.97%, less than one per cent.", "97%, if that is what was meant")]
    [InlineData("CSU06,2020/21 Q2,1,,,,,", "This is read as 1%, not as the whole.", "100%, if that is what was meant")]
    [InlineData("CSU06,2020/21 Q2,0.97%,,,,,", null, null)]
    [InlineData("CSU06,2020/21 Q2,0.97 per cent,,,,,", null, null)]
    [InlineData("CSU06,2020/21 Q2,97,,,,,", null, null)]
    [InlineData("CSU06,2020/21 Q2,,0,1,,,", null, null)]
    [InlineData("P01a,2020/21 Q2,1,,,,,", null, null)]
    public async Task A_percentage_that_may_be_a_fraction_is_asked_about(string row, string? warning, string? expected)
    {
        var read = await Reading.AcceptedAsync(Header + row);

        Assert.Equal((warning, expected), (read.Warnings.SingleOrDefault()?.Wrong, read.Warnings.SingleOrDefault()?.Expected));
    }

    [Theory]
    [InlineData("CSU12,2020/21 Q2,0,,,,,", "CSU12 for 2020/21 Q2 is taken as a value of 0, and judged.")]
    [InlineData("CSU12,2020/21 Q2,1,,,,,", null)]
    [InlineData("CSU12,2020/21 Q2,,,,Closed,,", null)]
    [InlineData("P01a,2020/21 Q2,0,,,,,", null)]
    public async Task A_mean_of_nothing_at_all_is_asked_about(string row, string? warning)
    {
        var read = await Reading.AcceptedAsync($"Indicator,Quarter,Value,Numerator,Denominator,State,Comment,Action\r\n{row}\r\n");

        Assert.Equal(warning, read.Warnings.SingleOrDefault()?.Wrong);
    }

    [Fact]
    public async Task A_comment_may_come_with_a_figure_or_alone()
    {
        var read = await Reading.AcceptedAsync(Header + """
            CSU11,2020/21 Q2,,1678,26224,,Target achieved.,
            P01a,2020/21 Q2,,,,,"Shut until 20 July.
            Fewer play days.",None
            CSU12,2020/21 Q2,,,,Closed,No appointments.,
            """);

        Assert.Equal(["CSU11", "CSU12"], read.Entries.Select(entry => entry.Indicator));
        var quarter = Quarter.Of(2020, 2);
        Assert.Equal(
            [
                new("CSU11", quarter, "Target achieved.", ""),
                new("CSU12", quarter, "No appointments.", ""),
                new("P01a", quarter, "Shut until 20 July.\nFewer play days.", "None"),
            ],
            read.Commentary);
        Assert.Equal(3, read.Rows);
    }

    [Fact]
    public async Task An_indicator_and_quarter_twice_names_both_rows()
    {
        var problem = await Reading.ProblemAsync(Header + "CSU10,2020/21 Q2,138,,,,,\nCSU10,2020/21 Q1,79.33,,,,,\ncsu10,Sep-2020,139,,,,,\n");

        Assert.Equal(new(4, "Quarter", "Sep-2020", "CSU10 for 2020/21 Q2 is in row 2 already.", "one row for each indicator and quarter"), problem);
    }

    [Fact]
    public async Task Columns_that_may_be_absent_may_be_absent()
    {
        var read = await Reading.AcceptedAsync("Period,Code,Result\n2020/21 Q2,CSU10,138\n");

        Assert.Equal(["CSU10 2020/21 Q2 Value 138 /"], read.Entries.Select(Reading.Line));
    }

    [Fact]
    public async Task The_order_of_rows_makes_no_difference()
    {
        string[] rows = ["CSU10,2020/21 Q2,138,,,,a,", "CSU10,2019/20 Q2,356.33,,,,b,", "P01a,2020/21 Q2,2158,,,,c,", "CSU11,2020/21 Q2,6.4,,,,d,"];

        var read = await Reading.AcceptedAsync(Header + string.Join('\n', rows));
        var again = await Reading.AcceptedAsync(Header + string.Join('\n', rows.Reverse()));

        Assert.Equal(read.Entries, again.Entries);
        Assert.Equal(read.Commentary, again.Commentary);
    }

    [Fact]
    public async Task A_comment_longer_than_the_tables_hold_is_refused()
    {
        var problem = await Reading.ProblemAsync($"{Header}CSU10,2020/21 Q2,138,,,,{new string('x', 10_001)},\n");

        Assert.Equal(("Comment", "This is longer than 10,000 characters.", "words, at most 10,000 characters"), (problem.Column, problem.Wrong, problem.Expected));
    }
}
