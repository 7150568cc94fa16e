namespace KpiPapers.Domain.Tests.Quarters;

public sealed class ReadingAQuarter
{
    [Theory]
    // As council papers write it in introductions, headings, running text and column heads.
    [InlineData("Q2 2019/2020", "2019/20 Q2")]
    [InlineData("Q2 2018/2019", "2018/19 Q2")]
    [InlineData("Q1 2020/2021", "2020/21 Q1")]
    [InlineData("Q2 2020/2021", "2020/21 Q2")]
    [InlineData("18/19 – Quarter 2", "2018/19 Q2")]
    [InlineData("19/20 – Quarter 2", "2019/20 Q2")]
    [InlineData("2020/21 – Quarter 1", "2020/21 Q1")]
    [InlineData("2020/21 – Quarter 2", "2020/21 Q2")]
    [InlineData("quarter 2 in 2018/2019", "2018/19 Q2")]
    [InlineData("quarter 2 in 2019/2020", "2019/20 Q2")]
    [InlineData("quarter 1 in 2020/2021", "2020/21 Q1")]
    [InlineData("July to September 2020", "2020/21 Q2")]
    [InlineData("Sep-2020", "2020/21 Q2")]
    [InlineData("Jun-20", "2020/21 Q1")]
    [InlineData("Sep-19", "2019/20 Q2")]
    // As exports write it.
    [InlineData("2020/21 Q2", "2020/21 Q2")]
    [InlineData("Q2 2020/21", "2020/21 Q2")]
    [InlineData("Q2 2020-21", "2020/21 Q2")]
    [InlineData("Jul-Sep 2020", "2020/21 Q2")]
    [InlineData("Jul-Sep 20", "2020/21 Q2")]
    [InlineData("Sep-20", "2020/21 Q2")]
    [InlineData("Quarter 2 2020/2021", "2020/21 Q2")]
    [InlineData("Quarter 2 2020/21", "2020/21 Q2")]
    [InlineData("2020/21Q2", "2020/21 Q2")]
    [InlineData("2020-21, Q2", "2020/21 Q2")]
    [InlineData("Q2 of 2020/21", "2020/21 Q2")]
    [InlineData("Q2 2020 / 2021", "2020/21 Q2")]
    [InlineData("Q2 20/21", "2020/21 Q2")]
    [InlineData("Q2 19/2020", "2019/20 Q2")]
    [InlineData("Sept 2020", "2020/21 Q2")]
    [InlineData("September 2020", "2020/21 Q2")]
    public void A_quarter_is_read_in_every_way_that_papers_and_exports_write_it(string text, string quarter) =>
        Assert.Equal(quarter, Quarter.Parse(text).ToString());

    [Theory]
    [InlineData("Mar-20", "2019/20 Q4")]
    [InlineData("March 2021", "2020/21 Q4")]
    [InlineData("January to March 2021", "2020/21 Q4")]
    [InlineData("Jan - Mar 2020", "2019/20 Q4")]
    [InlineData("Dec-2020", "2020/21 Q3")]
    [InlineData("Oct to Dec 2020", "2020/21 Q3")]
    [InlineData("June 2020", "2020/21 Q1")]
    [InlineData("April to June 2020", "2020/21 Q1")]
    public void Months_of_January_to_March_belong_to_the_financial_year_that_began_the_April_before(string text, string quarter) =>
        Assert.Equal(quarter, Quarter.Parse(text).ToString());

    [Theory]
    [InlineData("Q4 1999/00", "1999/00 Q4")]
    [InlineData("Q4 1999/2000", "1999/00 Q4")]
    [InlineData("Q1 2000/01", "2000/01 Q1")]
    [InlineData("Q1 2099/00", "2099/00 Q1")]
    public void The_second_year_may_turn_the_century(string text, string quarter) =>
        Assert.Equal(quarter, Quarter.Parse(text).ToString());

    [Theory]
    [InlineData("  Q2   2020/21 ")]
    [InlineData("q2 2020/21")]
    [InlineData("Q2\u00a02020/21")]
    [InlineData("Q2\t2020/21")]
    [InlineData("Q2 2020–21")]
    [InlineData("Q2 2020—21")]
    [InlineData("Q2 2020\u201121")]
    [InlineData("Q2 2020\u221221")]
    [InlineData("JULY TO SEPTEMBER 2020")]
    public void Case_spaces_and_kinds_of_dash_do_not_matter(string text) =>
        Assert.Equal(Quarter.Of(2020, 2), Quarter.Parse(text));
}
