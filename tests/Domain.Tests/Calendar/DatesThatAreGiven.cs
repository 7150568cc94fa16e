using KpiPapers.Domain.Calendar;

namespace KpiPapers.Domain.Tests.Calendar;

/// <summary>By rule this meeting has 15, 22 and 27 October 2020.</summary>
public sealed class DatesThatAreGiven
{
    private const string Meeting = "Wed 4 Nov 2020";

    [Theory]
    [InlineData(null, null, null, "Thu 15 Oct 2020", "Thu 22 Oct 2020", "Tue 27 Oct 2020")]
    [InlineData("Fri 23 Oct 2020", null, null, "Tue 13 Oct 2020", "Tue 20 Oct 2020", "Fri 23 Oct 2020")]
    [InlineData(null, "Mon 19 Oct 2020", null, "Mon 12 Oct 2020", "Mon 19 Oct 2020", "Tue 27 Oct 2020")]
    [InlineData(null, null, "Fri 9 Oct 2020", "Fri 9 Oct 2020", "Thu 22 Oct 2020", "Tue 27 Oct 2020")]
    [InlineData("Fri 23 Oct 2020", null, "Fri 9 Oct 2020", "Fri 9 Oct 2020", "Tue 20 Oct 2020", "Fri 23 Oct 2020")]
    [InlineData("Mon 26 Oct 2020", "Sun 18 Oct 2020", "Sat 10 Oct 2020", "Sat 10 Oct 2020", "Sun 18 Oct 2020", "Mon 26 Oct 2020")]
    public void A_day_that_is_given_replaces_the_rules_and_earlier_days_count_from_it(
        string? publication, string? commentary, string? data, string expectedData, string expectedCommentary, string expectedPublication)
    {
        var dates = PaperDates.Of(Given.Quarter, Day.Of(Meeting), EnglandAndWales.Holidays, Stated(publication), Stated(commentary), Stated(data));

        Assert.Equal(new(Given.Quarter, Day.Of(expectedData), Day.Of(expectedCommentary), Day.Of(expectedPublication), Day.Of(Meeting)), dates);
    }

    private static DateOnly? Stated(string? day) => day is null ? null : Day.Of(day);
}
