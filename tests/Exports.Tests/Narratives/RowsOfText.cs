using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests.Narratives;

public sealed class RowsOfText
{
    [Fact]
    public async Task Rows_of_one_paper_quarter_and_service_are_joined_in_the_order_of_the_file()
    {
        var read = await Narrated.AcceptedCsvAsync(
            """
            Paper,Quarter,Service,Text
            housing,2020/21 Q2,Old Town Hall,Open **again**.
            ,2020/21 Q3,Waste & recycling,Cleaner.
            Housing paper,Q2 2020/21,The old town hall,"## Shows

            - One
            - Two"
            housing,2020/21 Q1,Old Town Hall,Closed.
            housing,2020/21 Q2,the Old Town Hall,- Three

            """);

        Assert.Equal(
            """
            housing 2020/21 Q2 The Old Town Hall
            Open {b:again}.
            # Shows
            - One
            - Two
            - Three
            environment 2020/21 Q3 Waste & Recycling
            Cleaner.
            housing 2020/21 Q1 The Old Town Hall
            Closed.
            """,
            Narrated.Lines(read.Narratives));
        Assert.Equal(5, read.Rows);
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public async Task The_column_of_the_paper_may_be_missing() =>
        Assert.Equal(
            "housing 2020/21 Q2 The Old Town Hall\nOpen.",
            Narrated.Lines((await Narrated.AcceptedCsvAsync("Quarter,Service,Text\n2020/21 Q2,Old Town Hall,Open.\n")).Narratives));

    [Theory]
    [InlineData("houses,2020/21 Q2,Old Town Hall,Open.", "Paper", "houses", "There is no such paper.")]
    [InlineData("housing,2020/21 Q3,Old Town Hall,Open.", "Quarter", "2020/21 Q3", "housing has no meeting for 2020/21 Q3.")]
    [InlineData("housing,2020/21 Q2,Gardens,Open.", "Service", "Gardens", "housing has no such service in 2020/21 Q2.")]
    [InlineData(",2020/21 Q2,Gardens,Open.", "Service", "Gardens", "None of the papers for 2020/21 Q2 has all these services.")]
    [InlineData(",2020/21 Q2,Customer Services,Open.", "Service", "Customer Services", "This could be for housing or environment.")]
    [InlineData("housing,2020/21 Q2,Old Town Hall,> Open.", "Text", "> Open.", "There is a block quote here, which starts with >.")]
    [InlineData("housing,2020/21 Q2,Old Town Hall,---", "Text", "---", "There is no text in this cell.")]
    [InlineData("housing,2020/21 Q2,Old Town Hall,", "Text", "", "The cell is empty.")]
    [InlineData("housing,2020/21 Q2,,Open.", "Service", "", "The cell is empty.")]
    public async Task A_wrong_row_is_named(string row, string column, string value, string wrong)
    {
        var problem = Assert.Single(await Narrated.CsvProblemsAsync($"Paper,Quarter,Service,Text\nhousing,2020/21 Q2,Old Town Hall,Fine.\n{row}\n"));

        Assert.Equal((3, column, value, wrong), (problem.Row, problem.Column, problem.Value, problem.Wrong));
        Assert.NotEmpty(problem.Expected);
    }

    [Fact]
    public async Task Oddities_are_warnings_with_their_row()
    {
        var read = await Narrated.AcceptedCsvAsync("Quarter,Service,Text\n2020/21 Q2,3.2 Old Town Hall,3.2.1 Open.\n2020/21 Q2,Old Town Hall,[Here](x) 3.2.2\n");

        Assert.Equal("housing 2020/21 Q2 The Old Town Hall\nOpen.\nHere 3.2.2", Narrated.Lines(read.Narratives));
        Assert.Equal(
            [
                new(2, "Service", "3.2", "The paper numbers its paragraphs itself, so these numbers were left out: 3.2 and 3.2.1.",
                    "text without numbers typed before it"),
                new(3, "Text", "x", "The link was left out and its text kept.", "an address that starts with https://, http:// or mailto:"),
            ],
            read.Warnings);
    }

    [Fact]
    public void There_is_one_feed_of_text_at_most()
    {
        var again = Narrated.Feed with { FileName = "again.json", Id = "again" };

        Assert.Empty(Feed.CheckTogether([Narrated.Feed]));
        Assert.Equal(
            [new("again.json", new(0, "kind", "narratives", "The file test.json has a feed of this kind.", "one feed of kind narratives"))],
            Feed.CheckTogether([Narrated.Feed, again]));
    }

    [Theory]
    [InlineData("\"name\": \"service\"", "columns[1].name|section|This kind of feed has no such column.", "columns|service|This column is missing, or optional.")]
    public void A_feed_of_text_has_the_columns_that_it_has(string name, params string[] problems)
    {
        var json = """
            {
              "feed": "achievements", "title": "Achievements", "owner": "team", "kind": "narratives",
              "columns": [
                { "name": "quarter", "heading": "Quarter", "type": "quarter" },
                { "name": "service", "heading": "Service", "type": "text" },
                { "name": "text", "heading": "Text", "type": "text" }
              ]
            }
            """;
        Assert.NotNull(Support.FeedJson.Read(json));

        var read = Feed.Read("a.json", System.Text.Encoding.UTF8.GetBytes(json.Replace(name, "\"name\": \"section\"", StringComparison.Ordinal)));

        Assert.Equal(problems, read.Problems.Select(problem => $"{problem.Problem.Column}|{problem.Problem.Value}|{problem.Problem.Wrong}"));
    }
}
