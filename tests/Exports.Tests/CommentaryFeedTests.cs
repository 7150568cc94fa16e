using KpiPapers.Domain;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests;

/// <summary>Comments on figures come with whoever approved them, and a row without words leaves what was said as it is.</summary>
public sealed class CommentaryFeedTests
{
    private const string Headings = "Indicator,Reporting quarter,Comment,Action,Approver\n";

    private static readonly Feed Feed = ShippedFeeds.Read("commentary.json");

    private static readonly Quarter Quarter = Quarter.Of(2020, 2);

    [Fact]
    public async Task Comments_and_actions_are_taken_with_their_approver_whatever_the_order_of_the_rows()
    {
        var read = await Reading.AcceptedAsync(
            $"{Headings}CSU12,Q2 2020/21,,Two more desks,Head of Service\ncsu10,2020/21 Q2,Busy,Hiring,Team Leader\nCSU11,2020/21 Q2,Fine,,Team Leader\n", Feed);

        Assert.Equal(
            [
                new("CSU10", Quarter, "Busy", "Hiring", "Team Leader"),
                new("CSU11", Quarter, "Fine", "", "Team Leader"),
                new("CSU12", Quarter, "", "Two more desks", "Head of Service"),
            ],
            read.Commentary);
        Assert.Empty(read.Entries);
    }

    [Fact]
    public async Task A_row_without_words_is_counted_and_says_nothing()
    {
        var read = await Reading.AcceptedAsync($"{Headings}CSU10,2020/21 Q2,,,\nCSU11,2020/21 Q2, ,\u00A0,Team Leader\n", Feed);

        Assert.Equal(2, read.Rows);
        Assert.Empty(read.Commentary);
        Assert.Contains("2 rows have neither comment nor action, so what was said before stays", read.Notes);
    }

    [Theory]
    [InlineData("Busy,")]
    [InlineData(",Hiring")]
    [InlineData("Busy,Hiring")]
    public async Task Words_that_nobody_approved_are_refused(string words) =>
        Assert.Equal(
            new(2, "Approver", "", "Nobody has approved the words in this row.", "the role of whoever has, such as Team Leader, Customer Services"),
            await Reading.ProblemAsync($"{Headings}CSU10,2020/21 Q2,{words},\n", Feed));

    [Fact]
    public async Task A_second_row_for_the_same_figure_is_refused_even_without_words() =>
        Assert.Equal(
            new(3, "Reporting quarter", "Q2 2020/21", "CSU10 for 2020/21 Q2 is in row 2 already.", "one row for each indicator and quarter"),
            await Reading.ProblemAsync($"{Headings}CSU10,2020/21 Q2,Busy,,Team Leader\nCSU10,Q2 2020/21,,,\n", Feed));

    [Theory]
    [InlineData("CSU99,2020/21 Q2", "Indicator", "There is no such indicator.")]
    [InlineData("CSU10,2020/21 Q7", "Reporting quarter", "\"2020/21 Q7\" is not a quarter: quarters are numbered 1 to 4.")]
    [InlineData("CSU10,soon", "Reporting quarter", "\"soon\" is not a quarter.")]
    public async Task Unknown_indicators_and_quarters_are_refused_also_in_a_row_without_words(string row, string column, string wrong)
    {
        var problem = await Reading.ProblemAsync($"{Headings}{row},,,\n", Feed);

        Assert.Equal((2, column, wrong), (problem.Row, problem.Column, problem.Wrong));
    }

    [Fact]
    public async Task A_file_with_the_headings_of_ready_made_figures_and_an_approver_is_commentary()
    {
        // A council may call the columns of both feeds the same.
        var feed = FeedJson.Read("""
            {
              "feed": "comments", "title": "Comments", "owner": "team", "kind": "commentary",
              "columns": [
                { "name": "indicator", "heading": "Indicator", "type": "indicator" },
                { "name": "quarter", "heading": "Quarter", "type": "quarter" },
                { "name": "comment", "heading": "Comment", "type": "text" },
                { "name": "action", "heading": "Action", "type": "text" },
                { "name": "approver", "heading": "Approver", "type": "text" }
              ]
            }
            """);

        var read = await Reading.AcceptedAsync("Indicator,Quarter,Comment,Action,Approver\nCSU10,2020/21 Q2,Busy,,Team Leader\n", ShippedFeeds.Figures, feed);

        Assert.Equal(("comments", "Team Leader"), (read.Feed.Id, Assert.Single(read.Commentary).Approver));
    }

    [Fact]
    public async Task Words_of_ready_made_figures_have_no_approver()
    {
        var read = await Reading.AcceptedAsync("Indicator,Quarter,Value,Comment\nCSU12,2020/21 Q2,5,Fine\n");

        Assert.Equal("", Assert.Single(read.Commentary).Approver);
    }
}
