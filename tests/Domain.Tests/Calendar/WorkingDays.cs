using KpiPapers.Domain.Calendar;

namespace KpiPapers.Domain.Tests.Calendar;

public sealed class WorkingDays
{
    [Theory]
    [InlineData("Thu 9 Apr 2020", true)]
    [InlineData("Fri 10 Apr 2020", false)]   // Good Friday
    [InlineData("Sat 11 Apr 2020", false)]
    [InlineData("Sun 12 Apr 2020", false)]
    [InlineData("Mon 13 Apr 2020", false)]   // Easter Monday
    [InlineData("Tue 14 Apr 2020", true)]
    [InlineData("Mon 4 May 2020", true)]     // the early May bank holiday of 2020 was moved to the 75th anniversary of VE Day
    [InlineData("Fri 8 May 2020", false)]
    [InlineData("Sat 29 Feb 2020", false)]
    [InlineData("Thu 24 Dec 2020", true)]
    [InlineData("Sat 26 Dec 2020", false)]
    [InlineData("Mon 28 Dec 2020", false)]   // for Boxing Day, a Saturday
    [InlineData("Tue 29 Dec 2020", true)]
    [InlineData("Thu 31 Dec 2020", true)]
    [InlineData("Fri 24 Dec 2021", true)]
    [InlineData("Mon 27 Dec 2021", false)]   // for Christmas Day, a Saturday
    [InlineData("Tue 28 Dec 2021", false)]   // for Boxing Day, a Sunday
    [InlineData("Wed 29 Dec 2021", true)]
    [InlineData("Mon 3 Jan 2022", false)]    // for New Year's Day, a Saturday
    [InlineData("Mon 30 May 2022", true)]    // the spring bank holiday of 2022 was moved to the Thursday, before the Platinum Jubilee
    [InlineData("Thu 2 Jun 2022", false)]
    [InlineData("Fri 3 Jun 2022", false)]
    [InlineData("Mon 26 Dec 2022", false)]
    [InlineData("Tue 27 Dec 2022", false)]   // for Christmas Day, a Sunday
    public void Offices_work_on_days_that_are_neither_at_a_weekend_nor_bank_holidays(string day, bool expected) =>
        Assert.Equal(expected, EnglandAndWales.Holidays.IsWorkingDay(Day.Of(day)));

    [Theory]
    [InlineData("Wed 8 Apr 2020", "Thu 9 Apr 2020")]
    [InlineData("Thu 9 Apr 2020", "Tue 14 Apr 2020")]
    [InlineData("Sat 11 Apr 2020", "Tue 14 Apr 2020")]
    [InlineData("Thu 7 May 2020", "Mon 11 May 2020")]
    [InlineData("Fri 28 Feb 2020", "Mon 2 Mar 2020")]
    [InlineData("Thu 24 Dec 2020", "Tue 29 Dec 2020")]
    [InlineData("Thu 31 Dec 2020", "Mon 4 Jan 2021")]
    [InlineData("Fri 24 Dec 2021", "Wed 29 Dec 2021")]
    [InlineData("Wed 1 Jun 2022", "Mon 6 Jun 2022")]
    public void The_next_working_day_is_after_the_day(string day, string next) =>
        Assert.Equal(Day.Of(next), EnglandAndWales.Holidays.NextAfter(Day.Of(day)));

    [Theory]
    [InlineData("Wed 4 Nov 2020", 1, "Tue 3 Nov 2020")]
    [InlineData("Mon 2 Nov 2020", 1, "Fri 30 Oct 2020")]
    [InlineData("Sun 1 Nov 2020", 1, "Fri 30 Oct 2020")]
    [InlineData("Mon 2 Nov 2020", 6, "Fri 23 Oct 2020")]
    [InlineData("Tue 14 Apr 2020", 1, "Thu 9 Apr 2020")]
    [InlineData("Mon 13 Apr 2020", 2, "Wed 8 Apr 2020")]
    [InlineData("Tue 3 Mar 2020", 2, "Fri 28 Feb 2020")]
    [InlineData("Mon 4 Jan 2021", 3, "Tue 29 Dec 2020")]
    [InlineData("Mon 4 Jan 2021", 4, "Thu 24 Dec 2020")]
    [InlineData("Mon 6 Jun 2022", 1, "Wed 1 Jun 2022")]
    public void Working_days_are_counted_back_without_the_day_itself(string day, int count, string before) =>
        Assert.Equal(Day.Of(before), EnglandAndWales.Holidays.Before(Day.Of(day), count));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void No_days_before_is_no_question(int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => EnglandAndWales.Holidays.Before(Day.Of("Wed 4 Nov 2020"), count));

    [Theory]
    [InlineData(2019, false)]
    [InlineData(2020, true)]
    [InlineData(2022, true)]
    [InlineData(2023, false)]
    public void A_year_without_any_bank_holiday_has_been_left_out_of_the_list(int year, bool expected) =>
        Assert.Equal(expected, EnglandAndWales.Holidays.Reach(year));

    [Fact]
    public void The_list_may_be_in_any_order_and_name_a_day_twice()
    {
        var holidays = new BankHolidays([Day.Of("Mon 13 Apr 2020"), Day.Of("Fri 10 Apr 2020"), Day.Of("Mon 13 Apr 2020")]);

        Assert.Equal(Day.Of("Tue 14 Apr 2020"), holidays.NextAfter(Day.Of("Thu 9 Apr 2020")));
    }
}
