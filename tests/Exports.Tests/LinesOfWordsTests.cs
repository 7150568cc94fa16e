using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Tests;

/// <summary>What is heard in lines of words beside a table, and what is not.</summary>
public sealed class LinesOfWordsTests
{
    [Theory]
    [InlineData("All times in minutes", DurationUnit.Minutes)]
    [InlineData("Queue report (times in minutes)", DurationUnit.Minutes)]
    [InlineData("Waiting times are shown in mins.", DurationUnit.Minutes)]
    [InlineData("in minutes", DurationUnit.Minutes)]
    [InlineData("Average wait in decimal hours", DurationUnit.Hours)]
    [InlineData("Times in seconds; calls under 5 seconds are left out", DurationUnit.Seconds)]
    public void A_unit_of_times_is(string line, DurationUnit unit) => Assert.Equal(unit, LinesOfWords.UnitOfTimes(line));

    [Theory]
    [InlineData("Times in minutes and seconds")]
    [InlineData("Calls at times in hours of business")]
    [InlineData("Calls answered within minutes")]
    [InlineData("Waits over 5 minutes")]
    [InlineData("Opening times 8 in the morning, in hours")]
    public void Other_times_are_not(string line) => Assert.Null(LinesOfWords.UnitOfTimes(line));

    [Theory]
    [InlineData("Showing 1 to 2 of 31 entries")]
    [InlineData("Records 1 to 1 of 500")]
    [InlineData("Rows 1-1,000 of 2,310")]
    [InlineData("1,000 of 2,310 rows exported")]
    [InlineData("Row limit reached")]
    [InlineData("The limit of 10,000 rows was exceeded")]
    [InlineData("Maximum number of rows exceeded. Results truncated.")]
    [InlineData("Only the first 10000 records are shown")]
    [InlineData("Report incomplete: query timed out")]
    [InlineData("Error: timeout expired")]
    [InlineData("ORA-01555: snapshot too old")]
    public void An_end_before_the_end_is(string line) => Assert.True(LinesOfWords.SaysCutOff(line));

    [Theory]
    [InlineData("Showing 1 to 31 of 31 entries")]
    [InlineData("Records 1 to 500 of 500")]
    [InlineData("Records 1 to 500 of 99999999999999999999999999999999")]   // no number of rows
    [InlineData("Row limit: 10,000")]
    [InlineData("Page 1 of 3")]
    [InlineData("Calls answered: 90 of 100")]
    [InlineData("End of report")]
    public void The_end_is_not(string line) => Assert.False(LinesOfWords.SaysCutOff(line));

    [Theory]
    [InlineData("Cumulative calls", true)]
    [InlineData("Year to date: July 2020", true)]
    [InlineData("YTD", true)]
    [InlineData("Running totals by day", true)]
    [InlineData("Accumulated by the day", false)]
    [InlineData("2020 to date of printing", false)]
    public void Numbers_added_up_since_an_earlier_day_are(string line, bool isHeard) => Assert.Equal(isHeard, LinesOfWords.SaysCumulative(line));

    [Theory]
    [InlineData("Attendances (thousands)", true)]
    [InlineData("Figures in thousands", true)]
    [InlineData("Visits ('000s)", true)]
    [InlineData("Thousands of visits to our libraries", false)]
    public void Thousands_are(string line, bool isHeard) => Assert.Equal(isHeard, LinesOfWords.SaysThousands(line));
}
