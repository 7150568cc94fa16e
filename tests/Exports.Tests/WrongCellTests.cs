using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests;

public sealed class WrongCellTests
{
    private const string DayTime = "a day and local time such as 25/07/2020 09:30 or 2020-07-25T09:30:00";
    private const string Number = "a number such as 12 or 1,234.5, 0 or more";

    [Theory]
    [InlineData("", "The cell is empty.")]
    [InlineData("yesterday", "This is not a day and time.")]
    [InlineData("31/06/2020 09:30", "There is no such day.")]
    [InlineData("29/02/2019 09:30", "There is no such day.")]
    [InlineData("00/06/2020 09:30", "There is no such day.")]
    [InlineData("01/07/2020 24:00", "There is no such time.")]
    [InlineData("01/01/1900 00:00", "The year is not between 1950 and 2100.")]
    [InlineData("25/13/2020 09:30", "There is no month 13.")]
    [InlineData("2020-13-25 09:30", "There is no month 13.")]
    [InlineData("01/07/2020 13:30 am", "There is no such time.")]
    [InlineData("01/07/2020 09.30", "This is not a day and time.")]
    [InlineData("1 7 2020 09:30", "This is not a day and time.")]
    [InlineData("01/07-2020 09:30", "This is not a day and time.")]
    [InlineData("1 Juli 2020 09:30", "This is not a day and time.")]
    [InlineData("Thu 01/07/2020 09:30", "1 July 2020 is a Wednesday.")]
    [InlineData("-", "This is not a day and time.")]
    [InlineData("N/A", "This is not a day and time.")]
    [InlineData("44013.395", "This looks like Excel's own count of days. Format the cell as a date, then save as CSV again.")]
    [InlineData("########", "The column was too narrow in Excel, which saved signs instead of what the cell holds. Widen the column, then save as CSV again.")]
    public async Task A_day_and_time_is_one_that_there_was(string cell, string wrong) =>
        Assert.Equal(new(2, "Call started", cell, wrong, DayTime), await CallAsync($"{cell},Benefits,Answered,5"));

    [Theory]
    [InlineData("", "The cell is empty.")]
    [InlineData("n/a", "This says that there is no figure, but there has to be one here.")]
    [InlineData("-", "This says that there is no figure, but there has to be one here.")]
    [InlineData("Closed", "This says that there was nothing to measure, but there has to be a figure here.")]
    [InlineData("-1", "This is less than 0.")]
    [InlineData("1.", "This is not a number.")]
    [InlineData("1E+05", "Excel shortened this number, so its last digits are lost. Format the cell as Number, then save as CSV again.")]
    [InlineData("1 234", "This is not a number.")]
    [InlineData("00:02:18", "This is not a number.")]
    [InlineData("%", "This is not a number.")]
    [InlineData("(250)", "This is less than 0.")]
    [InlineData("-(250)", "This is not a number.")]
    [InlineData("5 seconds", "There are words after the number: only the number can be read here.")]
    [InlineData("##", "This is not a number.")]
    [InlineData("#DIV/0!", "The formula in Excel divided by zero or by an empty cell. Correct the formula, then save as CSV again.")]
    [InlineData("#N/A", "The formula in Excel found no value. Correct the formula, then save as CSV again.")]
    [InlineData("1234567890123456789", "This number has more than 18 digits.")]
    [InlineData("١٢", "This is not a number.")]
    public async Task A_number_is_one_that_cannot_be_mistaken(string cell, string wrong) =>
        Assert.Equal(new(2, "Wait (seconds)", cell, wrong, Number), await NumberAsync(cell));

    [Theory]
    [InlineData("12,34")]
    [InlineData("1,2345")]
    [InlineData("1234,567")]
    [InlineData("0,123")]
    [InlineData(",123")]
    [InlineData("1,234,56")]
    [InlineData("1.234,5")]
    [InlineData("1,23.4")]
    public async Task Commas_stand_at_the_thousands_or_nowhere(string cell) =>
        Assert.Equal("This is not a number.", (await NumberAsync($"\"{cell}\"")).Wrong);

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("007", "7")]
    [InlineData("1,234", "1234")]
    [InlineData("12,345,678.25", "12345678.25")]
    [InlineData("  42\u00A0", "42")]
    [InlineData("123456789012345678", "123456789012345678")]
    [InlineData("0.12345678901234567", "0.12345678901234567")]
    [InlineData("+1", "1")]
    [InlineData(".5", "0.5")]
    [InlineData("'12", "12")]
    [InlineData("1 234.5", "1234.5")]
    [InlineData("£ 12,345.60", "12345.60")]
    [InlineData("12.50 £", "12.50")]
    public async Task A_number_is_read_to_the_last_digit(string cell, string value)
    {
        var read = await Reading.AcceptedAsync(Call($"01/07/2020 09:30,Benefits,Answered,\"{cell}\""), Numbers);

        Assert.Contains($"CSU10 2020-07-01 Benefits {value}/1 ({value} to {value})", read.Entries.Select(Reading.Line));
    }

    [Theory]
    [InlineData("29/02/2020")]
    [InlineData("29/02/2020 23:59:59")]
    [InlineData("29/2/20 9:30")]
    [InlineData("02/29/2020 09:30")]
    [InlineData("29.02.2020 09:30 PM")]
    [InlineData("29-Feb-20 9:30:15 am")]
    [InlineData("Sat 29 February 2020 09:30")]
    [InlineData("2020-02-29T23:59:59.999Z")]
    [InlineData("2020-03-01T00:30:00+01:00")]
    [InlineData("2020-02-29 00:00")]
    [InlineData("2020-02-29T09:30:15.1234567")]
    public async Task A_day_is_read_whatever_the_time(string cell)
    {
        var read = await Reading.AcceptedAsync(Call($"{cell},Benefits,Answered,5"));

        Assert.All(read.Entries, entry => Assert.Equal(new DateOnly(2020, 2, 29), entry.Day));
    }

    [Fact]
    public async Task A_choice_is_one_of_its_words() =>
        Assert.Equal(
            new(2, "Outcome", "Lost", "This is not one of the words that can be read here.", "Answered or Abandoned"),
            await CallAsync("01/07/2020 09:30,Benefits,Lost,5"));

    [Fact]
    public async Task A_dimension_is_a_name()
    {
        var name = new string('x', 101);

        Assert.Equal(
            new(2, "Queue", name, "This is longer than 100 characters.", "a name of at most 100 characters"),
            await CallAsync($"01/07/2020 09:30,{name},Answered,5"));
    }

    [Fact]
    public async Task A_whole_number_has_no_fraction() =>
        Assert.Equal(
            new(2, "Offered", "10.5", "This is not a whole number.", "a whole number such as 12 or 1,234, 0 or more"),
            await Reading.ProblemAsync("Date,Offered,Abandoned\n20/07/2020,10.5,1\n", FeedJson.DailyCalls));

    [Fact]
    public async Task A_whole_number_is_no_percentage() =>
        Assert.Equal(
            new(2, "Offered", "10%", "This is a percentage, not a whole number.", "a whole number such as 12 or 1,234, 0 or more"),
            await Reading.ProblemAsync("Date,Offered,Abandoned\n20/07/2020,10%,1\n", FeedJson.DailyCalls));

    [Fact]
    public async Task A_day_may_have_midnight_beside_it() =>
        Assert.Equal(2, (await Reading.AcceptedAsync("Date,Offered,Abandoned\n20/07/2020 00:00,10.0,1\n2020-07-21T00:00:00Z,10,1\n", FeedJson.DailyCalls)).Rows);

    [Fact]
    public async Task A_day_without_a_time_has_no_other_time() =>
        Assert.Equal(
            new(2, "Date", "20/07/2020 09:30", "This is a day and a time, but only a day is expected here.", "a day such as 25/07/2020 or 2020-07-25"),
            await Reading.ProblemAsync("Date,Offered,Abandoned\n20/07/2020 09:30,10,1\n", FeedJson.DailyCalls));

    [Theory]
    [InlineData("#REF!", "The formula in Excel refers to a cell that is gone. Correct the formula, then save as CSV again.")]
    [InlineData("###", "The column was too narrow in Excel, which saved signs instead of what the cell holds. Widen the column, then save as CSV again.")]
    public async Task What_a_spreadsheet_leaves_behind_is_no_name(string cell, string wrong) =>
        Assert.Equal(wrong, (await CallAsync($"01/07/2020 09:30,{cell},Answered,5")).Wrong);

    [Theory]
    [InlineData("#1 queue")]
    [InlineData("##")]
    [InlineData("N/A")]
    [InlineData("Closed")]
    [InlineData("-")]
    public async Task A_name_may_look_odd(string name)
    {
        var read = await Reading.AcceptedAsync(Call($"01/07/2020 09:30,{name},Answered,5"));

        Assert.All(read.Entries, entry => Assert.Equal(name, entry.Dimension));
    }

    [Fact]
    public async Task Every_wrong_cell_of_every_row_is_named()
    {
        var read = await Reading.RejectedAsync(Call("x,,Lost,y\n01/07/2020 09:30,Benefits,Answered,5\nx,Benefits,Answered,5"));

        Assert.Equal(
            [(2, "Call started"), (2, "Queue"), (2, "Outcome"), (2, "Wait (seconds)"), (4, "Call started")],
            read.Problems.Select(problem => ((int)problem.Row, problem.Column)));
        Assert.Equal(3, read.Rows);
        Assert.Equal("calls", read.Feed?.Id);
    }

    [Fact]
    public async Task A_long_cell_is_quoted_in_short()
    {
        var problem = await NumberAsync($"{new string('9', 5000)}x");

        Assert.Equal(new string('9', 200) + "…", problem.Value);
    }

    [Fact]
    public async Task Problems_beyond_a_thousand_are_only_counted()
    {
        var read = await Reading.RejectedAsync(Call(string.Concat(Enumerable.Repeat("x,Benefits,Lost,5\n", 700))));

        Assert.Equal(ExportReader.MaximumProblems, read.Problems.Length);
        Assert.Equal(1400, read.ProblemCount);
        Assert.Equal(700, read.Rows);
    }

    /// <summary>Calls whose wait is a number rather than a length of time.</summary>
    private static Feed Numbers { get; } = ShippedFeeds.Calls with
    {
        Columns = [.. ShippedFeeds.Calls.Columns.Select(column => column.Name == "wait" ? column with { Type = ColumnType.Number, MayBeBlank = false } : column)],
    };

    private static string Call(string rows) => "Call started,Queue,Outcome,Wait (seconds)\n" + rows;

    private static Task<CellProblem> NumberAsync(string cell) => Reading.ProblemAsync(Call($"01/07/2020 09:30,Benefits,Answered,{cell}"), Numbers);

    private static Task<CellProblem> CallAsync(string row) => Reading.ProblemAsync(Call(row));
}
