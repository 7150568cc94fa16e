using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests.Narratives;

public sealed class HeadsOfDocuments
{
    private const string Text = "## The Old Town Hall\n\nOpen again.\n";

    [Theory]
    [InlineData("Quarter: 2020/21 Q2\n\n")]
    [InlineData("Paper: housing\nQuarter: 2020/21 Q2\n\n")]
    [InlineData("Quarter: 2020/21 Q2\nPaper: housing\n\n")]
    [InlineData("Paper: housing\n\nQuarter: 2020/21 Q2\n\n")]
    [InlineData("**PAPER:** Housing  Paper  \nquarter : July to September 2020\n\n")]
    [InlineData("Paper: The Housing & community committee\n\nQuarter: Q2 2020/21\n\n")]
    [InlineData("# Achievements\n\nQuarter: 2020/21 Q2\n\n")]
    [InlineData("## Community Partnerships\n\nQuarter: 2020/21 Q2\n\n")]
    [InlineData("Achievements\n============\n\nQuarter: 2020/21 Q2\n\n")]
    [InlineData("---\nPaper: housing\nQuarter: 2020/21 Q2\n---\n\n")]
    [InlineData("\uFEFFQuarter: 2020/21 Q2\r\n\r\n")]
    public async Task A_document_says_its_quarter_and_perhaps_its_paper(string head)
    {
        var read = await Narrated.AcceptedAsync(head + Text);

        Assert.Equal("housing 2020/21 Q2 The Old Town Hall\nOpen again.", Narrated.Lines(read.Narratives));
        Assert.Equal((1, "achievements"), (read.Rows, read.Feed.Id));
        Assert.Empty(read.Warnings);
        Assert.Empty(read.Entries);
    }

    [Fact]
    public async Task A_title_in_a_Word_document_may_have_the_style_for_titles()
    {
        var read = await Narrated.AcceptedAsync(new Docx().Heading("What we did", Docx.Title).Lines("Paper:\thousing", "Quarter: 2020/21 Q2").Heading("Old Town Hall").Lines("Open again."));

        Assert.Equal("housing 2020/21 Q2 The Old Town Hall\nOpen again.", Narrated.Lines(read.Narratives));
    }

    [Theory]
    [InlineData("", 0, "Quarter", "", "The document does not say which quarter it is about.")]
    [InlineData("Paper: housing\n\n", 0, "Quarter", "", "The document does not say which quarter it is about.")]
    [InlineData("# A title\n\n\nQuarter: Q2 2020\n\n", 4, "Quarter", "Q2 2020", null)]
    [InlineData("Quarter: 1920/21 Q2\n\n", 1, "Quarter", "1920/21 Q2", "The year is not between 1950 and 2100.")]
    [InlineData("Paper: houses\nQuarter: 2020/21 Q2\n\n", 1, "Paper", "houses", "There is no such paper.")]
    [InlineData("Paper: housing\n\nQuarter: 2020/21 Q3\n\n", 3, "Quarter", "2020/21 Q3", "housing has no meeting for 2020/21 Q3.")]
    [InlineData("Quarter: 2021/22 Q2\n\n", 1, "Quarter", "2021/22 Q2", "No paper has a meeting for 2021/22 Q2.")]
    [InlineData("Quarter: 2020/21 Q2\n\nQuarter: 2020/21 Q3\n\n", 3, "Quarter", "2020/21 Q3", "This line is there twice.")]
    public async Task A_wrong_head_is_named_with_its_line(string head, long row, string column, string value, string? wrong)
    {
        var problem = Assert.Single(await Narrated.ProblemsAsync(head + Text));

        Assert.Equal((row, column, value), (problem.Row, problem.Column, problem.Value));
        if (wrong is not null) Assert.Equal(wrong, problem.Wrong);
    }

    [Fact]
    public async Task What_there_is_instead_is_named()
    {
        Assert.Equal(
            "housing (housing paper, housing and Community Committee) or environment (environment paper, environment and Community Committee)",
            Assert.Single(await Narrated.ProblemsAsync("Paper: x\nQuarter: 2020/21 Q2\n\n" + Text)).Expected);
        Assert.Equal(
            "a quarter that has a meeting: 2019/20 Q2, 2020/21 Q1 or 2020/21 Q2",
            Assert.Single(await Narrated.ProblemsAsync("Paper: housing\nQuarter: 2020/21 Q3\n\n" + Text)).Expected);
        Assert.Equal(
            "a line such as \"Quarter: 2020/21 Q2\" before the first service's heading",
            Assert.Single(await Narrated.ProblemsAsync("# A title\n\n" + Text)).Expected);
    }

    [Fact]
    public async Task Where_several_papers_could_be_meant_the_services_decide()
    {
        var waste = await Narrated.AcceptedAsync("Quarter: 2020/21 Q2\n\n# Customer Services\n\nOne.\n\n# Waste and recycling\n\nTwo.\n");
        var both = await Narrated.ProblemsAsync("Quarter: 2020/21 Q2\n\n# Customer Services\n\nOne.\n");
        var none = await Narrated.ProblemsAsync("Quarter: 2020/21 Q2\n\n# Waste and recycling\n\nOne.\n\n# Old Town Hall\n\nTwo.\n");

        Assert.Equal(["environment", "environment"], waste.Narratives.Select(narrative => narrative.Paper));
        Assert.Equal(
            [
                new(0, "Paper", "", "This could be for housing or environment.",
                    "the paper's name: housing (housing paper, housing and Community Committee) or environment (environment paper, environment and Community Committee)"),
            ],
            both);
        Assert.Equal((0, "Paper", "None of the papers for 2020/21 Q2 has all these services."), (none[0].Row, none[0].Column, none[0].Wrong));
        Assert.EndsWith("or environment (Waste & Recycling; Customer Services; Performance)", none[0].Expected, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_has_the_services_of_its_year()
    {
        var before = await Narrated.AcceptedAsync("Paper: housing\nQuarter: 2019/20 Q2\n\n# Arts\n\nOne.\n");
        var now = await Narrated.ProblemsAsync("Paper: housing\nQuarter: 2020/21 Q2\n\n# Arts\n\nOne.\n");

        Assert.Equal("housing 2019/20 Q2 Arts\nOne.", Narrated.Lines(before.Narratives));
        Assert.Equal(
            [
                new(4, "", "Arts", "housing has no such service in 2020/21 Q2.",
                    "Children’s Services and Community Safety, The Old Town Hall, Customer Services, Community Partnerships, 24 Hour Care or Performance"),
            ],
            now);
    }

    [Fact]
    public async Task Text_before_the_first_service_has_no_place()
    {
        var problems = await Narrated.ProblemsAsync("Quarter: 2020/21 Q2\n\nDear all,\n\n- a point\n\n" + Text);

        Assert.Equal(
            [
                new(3, "", "Dear all,", "This stands before the first service's heading.", "all text under the heading of a service"),
                new(5, "", "a point", "This stands before the first service's heading.", "all text under the heading of a service"),
            ],
            problems);
    }

    [Fact]
    public async Task Without_a_paper_no_text_can_be_taken()
    {
        var read = await new ExportReader([Narrated.Feed], Catalogue.Default, papers: [])
            .ReadAsync(new("text.md", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Narrated.Head + Text))), TestContext.Current.CancellationToken);

        Assert.Equal("No paper is set up that text could be for.", Assert.Single(Narrated.Problems(read)).Wrong);
    }
}
