namespace KpiPapers.Domain.Tests.Quarters;

public sealed class PrintingAQuarter
{
    [Fact]
    public void Each_place_of_a_paper_has_its_form()
    {
        var quarter = Quarter.Of(2020, 2);

        Assert.Equal("2020/21 Q2", quarter.ToString());
        Assert.Equal("Q2 2020/2021", quarter.NumberAndLongYear());
        Assert.Equal("2020/21 – Quarter 2", quarter.HeadingForm());
        Assert.Equal("Quarter 2 2020/21", quarter.TitleForm());
        Assert.Equal("2020/21", quarter.YearForm());
        Assert.Equal("July to September 2020", quarter.MonthsForm());
        Assert.Equal("Sep-2020", quarter.LastMonthForm());
    }

    [Fact]
    public void January_to_March_is_printed_with_the_year_it_falls_in()
    {
        var quarter = Quarter.Of(2019, 4);

        Assert.Equal("January to March 2020", quarter.MonthsForm());
        Assert.Equal("Mar-2020", quarter.LastMonthForm());
    }

    [Fact]
    public void Every_printed_form_of_every_quarter_reads_back_as_that_quarter()
    {
        for (var quarter = Quarter.Of(1900, 1); quarter < Quarter.Of(2999, 4); quarter = quarter.Add(1))
        {
            string[] printed =
            [
                quarter.ToString(), quarter.NumberAndLongYear(), quarter.HeadingForm(),
                quarter.TitleForm(), quarter.MonthsForm(), quarter.LastMonthForm(),
            ];

            Assert.All(printed, form => Assert.Equal(quarter, Quarter.Parse(form)));
        }
    }

    [Fact]
    public void The_last_quarter_that_can_be_written_reads_back_too()
    {
        var last = Quarter.Of(2999, 4);

        Assert.Equal("January to March 3000", last.MonthsForm());
        Assert.Equal(last, Quarter.Parse(last.MonthsForm()));
        Assert.Equal(last, Quarter.Parse(last.ToString()));
    }
}
