using KpiPapers.Domain;
using KpiPapers.Papers.Model;
using static KpiPapers.Papers.Tests.Build;

namespace KpiPapers.Papers.Tests;

public sealed class PerformanceTable
{
    [Fact]
    public void A_share_shows_its_value_its_counts_and_its_target_for_three_quarters()
    {
        var row = Row(Compose(
            [Abandoned],
            [
                Abandoned.Result(Q2, Share(1678, 26224)),
                Abandoned.Result(Q2.Previous, Share(640, 19498)),
                Abandoned.Result(Q2.SameQuarterLastYear, Share(4243, 28819)),
            ]));

        Assert.Equal(("6.4%", "1,678 / 26,224", "Target: 20%", ""), Printed(row.ThisQuarter));
        Assert.Equal(("3.28%", "640 / 19,498", "Target: 20%", ""), Printed(row.PreviousQuarter));
        Assert.Equal(("14.72%", "4,243 / 28,819", "Target: 20%", ""), Printed(row.LastYear));
        Assert.Equal("Green", row.JudgementText);
    }

    [Fact]
    public void A_quarter_without_a_result_says_No_Data_and_is_not_painted()
    {
        var row = Row(Compose([Wait], []));

        Assert.Equal("No Data", row.ThisQuarter.Value);
        Assert.Null(row.Judgement);
        Assert.Equal("Not judged", row.JudgementText);
    }

    [Fact]
    public void An_indicator_for_information_has_neither_target_nor_colour_nor_tally()
    {
        var row = Row(Compose([Attendances], [Attendances.Result(Q2, Figure.Of(2158))]));

        Assert.Equal(("2,158 attendances", "", "Info Only", ""), Printed(row.ThisQuarter));
        Assert.Equal(("No Data", "", "Info Only", ""), Printed(row.PreviousQuarter));
        Assert.Equal("Info Only", row.JudgementText);
        Assert.Null(row.Tally);
    }

    [Fact]
    public void The_tally_counts_the_last_four_quarters_and_not_the_same_quarter_last_year()
    {
        var row = Row(Compose(
            [Wait],
            [
                Wait.Result(Q2, Figure.Of(138)),
                Wait.Result(Q2.Add(-1), Figure.Of(238m / 3)),
                Wait.Result(Q2.Add(-2), Figure.Of(311)),
                Wait.Result(Q2.Add(-3), Figure.Of(295)),
                Wait.Result(Q2.Add(-4), Figure.Of(1069m / 3)),
            ]));

        Assert.Equal("R0 A1 G3", $"{row.Tally}");
        Assert.Equal("79.33 seconds", row.PreviousQuarter.Value);
        Assert.Equal("356.33 seconds", row.LastYear.Value);
    }

    [Theory]
    [InlineData(138, "None")]
    [InlineData(310, "No comment received")]
    [InlineData(400, "No comment received")]
    public void Only_a_missed_target_without_a_comment_is_named(decimal seconds, string comment)
    {
        var row = Row(Compose([Wait], [Wait.Result(Q2, Figure.Of(seconds))]));

        Assert.Equal(comment, row.Comment);
    }

    [Fact]
    public void Comments_and_actions_stand_in_their_indicators_row()
    {
        var row = Row(Compose(
            [Wait], [Wait.Result(Q2, Figure.Of(310))], new Commentary("CSU10", Q2, "Two vacancies.", "Recruiting.")));

        Assert.Equal(("Two vacancies.", "Recruiting."), (row.Comment, row.Action));
    }

    [Fact]
    public void Indicators_stand_under_their_objectives_in_the_papers_order()
    {
        var paper = Compose([Attendances, Wait, Abandoned], []);

        Assert.Equal(["Community capacity", "Excellent performance"], paper.The<PaperBlock.Performance>().Table.Objectives.Select(group => group.Objective));
        Assert.Equal(
            ["CSU10 – Average wait", "CSU11 – Abandoned calls"], paper.The<PaperBlock.Performance>().Table.Objectives[1].Indicators.Select(row => row.Name));
    }

    [Fact]
    public void Columns_name_the_month_that_ends_each_quarter()
    {
        var table = Compose([Wait], []).The<PaperBlock.Performance>().Table;

        Assert.Equal("This quarter (Sep-2020)", table.ThisQuarter);
        Assert.Equal("Previous quarter (Jun-2020)", table.PreviousQuarter);
        Assert.Equal("Same quarter last year (Sep-2019)", table.LastYear);
    }

    private static (string Value, string Counts, string Target, string Notes) Printed(ResultCell cell) =>
        (cell.Value, cell.Counts, cell.Target, cell.Notes);

    private static IndicatorRow Row(Paper paper) => Assert.Single(Assert.Single(paper.The<PaperBlock.Performance>().Table.Objectives).Indicators);
}
