using KpiPapers.Domain;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests;

/// <summary>A sign-off names paper, quarter, version and officer; what storage has to tell is not checked here.</summary>
public sealed class SignOffsFeedTests
{
    private const string Headings = "Paper,Quarter,Version read,Signed off by\n";

    private static readonly Feed Feed = ShippedFeeds.Read("signoffs.json");

    [Fact]
    public async Task A_paper_is_named_by_its_id_title_or_committee_and_its_row_is_kept()
    {
        var read = Reading.Accepted(await ReadAsync($"{Headings}\nhousing paper,2020/21 Q1,3,Team Leader\nEnvironment,Q3 2020/21,12,team\n"));

        Assert.Equal(
            [new(3, new("housing", Quarter.Of(2020, 1), 3, "Team Leader")), new(4, new("environment", Quarter.Of(2020, 3), 12, "team"))],
            read.SignOffs);
        Assert.Equal("signoffs", read.Feed.Id);
    }

    [Theory]
    [InlineData("streets,2020/21 Q1,3,team", "Paper", "There is no such paper.")]
    [InlineData("housing,2020/21 Q4,3,team", "Quarter", "housing has no meeting for 2020/21 Q4.")]
    [InlineData("housing,2020/21 Q1,0,team", "Version read", "This is less than 1.")]
    [InlineData("housing,2020/21 Q1,2.5,team", "Version read", "This is not a whole number.")]
    [InlineData("housing,2020/21 Q1,10000,team", "Version read", "This is more than 9999.")]
    [InlineData("housing,2020/21 Q1,,team", "Version read", "The cell is empty.")]
    [InlineData("housing,2020/21 Q1,3,", "Signed off by", "The cell is empty.")]
    [InlineData(",2020/21 Q1,3,team", "Paper", "The cell is empty.")]
    public async Task A_row_that_cannot_be_is_refused_at_its_cell(string row, string column, string wrong)
    {
        var problem = Assert.Single(Narrated.Problems(await ReadAsync($"{Headings}{row}\n")));

        Assert.Equal((2, column, wrong), (problem.Row, problem.Column, problem.Wrong));
    }

    [Fact]
    public async Task A_paper_is_signed_off_once_in_a_file_whatever_it_is_called() =>
        Assert.Equal(
            [new(3, "Quarter", "2020/21 Q1", "housing for 2020/21 Q1 is in row 2 already.", "one row for each paper and quarter")],
            Narrated.Problems(await ReadAsync($"{Headings}housing,2020/21 Q1,3,team\nhousing paper,2020/21 Q1,4,team\n")));

    private static Task<ExportRead> ReadAsync(string csv) =>
        new ExportReader([Feed, Narrated.Feed], Catalogue.Default, [Narrated.Housing, Narrated.HousingLastYear, Narrated.Environment])
            .ReadAsync(new("signoffs.csv", new TrickleStream(System.Text.Encoding.UTF8.GetBytes(csv))), TestContext.Current.CancellationToken);
}
