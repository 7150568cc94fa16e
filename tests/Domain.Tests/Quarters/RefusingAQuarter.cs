namespace KpiPapers.Domain.Tests.Quarters;

public sealed class RefusingAQuarter
{
    [Theory]
    [InlineData("Q2 2020", "\"Q2 2020\" could be a quarter of the financial year 2020/21 or of the calendar year 2020.")]
    [InlineData("2020 Q2", "\"2020 Q2\" could be a quarter of the financial year 2020/21 or of the calendar year 2020.")]
    [InlineData("Quarter 2 - 2020", "\"Quarter 2 - 2020\" could be a quarter of the financial year 2020/21 or of the calendar year 2020.")]
    [InlineData("Q2 20", "\"Q2 20\" could be a quarter of the financial year 2020/21 or of the calendar year 2020.")]
    [InlineData("Q4 1999", "\"Q4 1999\" could be a quarter of the financial year 1999/00 or of the calendar year 1999.")]
    public void One_year_alone_is_ambiguous(string text, string sentence) => AssertRefused(text, sentence);

    [Theory]
    [InlineData("Q2 2020/22")]
    [InlineData("Q2 2020/20")]
    [InlineData("Q2 2020/2022")]
    [InlineData("Q2 2020/1921")]
    [InlineData("Q2 2020-06")]
    [InlineData("19/21 – Quarter 2")]
    [InlineData("2020/19 Q2")]
    public void A_second_year_that_does_not_follow_the_first_is_refused(string text) =>
        AssertRefused(text, $"\"{text}\" does not name a financial year: the second year must follow the first.");

    [Theory]
    [InlineData("Aug-20")]
    [InlineData("July 2020")]
    [InlineData("Jan-2021")]
    [InlineData("May 20")]
    public void A_month_that_ends_no_quarter_is_refused(string text) =>
        AssertRefused(text, $"\"{text}\" does not name a quarter: quarters end in June, September, December and March.");

    [Theory]
    [InlineData("June to August 2020")]
    [InlineData("September to July 2020")]
    [InlineData("Jul-Aug 2020")]
    [InlineData("April to September 2020")]
    [InlineData("Sep-Sep 2020")]
    [InlineData("Oct to March 2021")]
    public void Months_that_are_not_a_quarter_are_refused(string text) =>
        AssertRefused(
            text,
            $"\"{text}\" is not a quarter: quarters run April to June, July to September, October to December and January to March.");

    [Theory]
    [InlineData("Q0 2020/21")]
    [InlineData("Q5 2020/21")]
    [InlineData("2020/21 Quarter 12")]
    public void Quarters_are_numbered_1_to_4(string text) =>
        AssertRefused(text, $"\"{text}\" is not a quarter: quarters are numbered 1 to 4.");

    [Theory]
    [InlineData("Q2")]
    [InlineData("Quarter 2")]
    [InlineData("September")]
    [InlineData("July to September")]
    public void A_quarter_without_a_year_is_refused(string text) => AssertRefused(text, $"\"{text}\" does not say of which year.");

    [Theory]
    [InlineData("2020/21")]
    [InlineData("19/20")]
    public void A_financial_year_without_a_quarter_is_refused(string text) =>
        AssertRefused(text, $"\"{text}\" does not say which quarter of the year.");

    [Theory]
    [InlineData("Q1 1899/1900")]
    [InlineData("Q1 3000/01")]
    [InlineData("Mar-1900")]
    [InlineData("January to March 0001")]
    [InlineData("Sep-0000")]
    [InlineData("June 9999")]
    public void A_year_outside_1900_to_2999_is_refused(string text) =>
        AssertRefused(text, $"\"{text}\" is not in a financial year from 1900/01 to 2999/00.");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u00a0 ")]
    public void A_blank_is_refused(string? text) => AssertRefused(text, "The quarter is blank.");

    [Theory]
    [InlineData("half-year 2020/21")]
    [InlineData("Q2020/21")]
    [InlineData("Q22020/21")]
    [InlineData("20-Sep-2020")]
    [InlineData("30/09/2020")]
    [InlineData("Septober 2020")]
    [InlineData("Sep to Foo 2020")]
    [InlineData("#####")]
    [InlineData("Q2 2020/21 (provisional)")]
    // Digits of other scripts are not the digits of an export.
    [InlineData("Q2 ٢٠٢٠/٢١")]
    [InlineData("Sep-٢٠٢٠")]
    public void Anything_else_is_not_a_quarter(string text) => AssertRefused(text, $"\"{text}\" is not a quarter.");

    [Fact]
    public void Parse_throws_the_sentence_that_TryRead_answers()
    {
        QuarterText.TryRead("Q2 2020", out var quarter, out var problem);

        Assert.Null(quarter);
        Assert.Equal(problem, Assert.Throws<FormatException>(() => Quarter.Parse("Q2 2020")).Message);
    }

    private static void AssertRefused(string? text, string sentence)
    {
        Assert.False(QuarterText.TryRead(text, out var quarter, out var problem));
        Assert.Null(quarter);
        Assert.Equal(sentence, problem);
    }
}
