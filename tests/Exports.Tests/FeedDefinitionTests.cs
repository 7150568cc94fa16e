using System.Text;
using KpiPapers.Domain;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests;

public sealed class FeedDefinitionTests
{
    private const string Right = """
        {
          "feed": "daily", "title": "Daily", "owner": "team", "kind": "rows", "replaces": ["calls"],
          "columns": [
            { "name": "day", "heading": "Date", "type": "date" },
            { "name": "site", "heading": "Site", "type": "text" },
            { "name": "kind", "heading": "Kind", "type": "choice", "values": ["In", "Out"] },
            { "name": "count", "heading": "Count", "synonyms": ["Number"], "type": "wholeNumber", "min": 0, "max": 10 }
          ],
          "day": "day", "dimension": "site",
          "figures": [ { "indicator": "CSU11", "numerator": { "of": "count", "where": { "kind": ["In"] } }, "denominator": { "of": "rows" } } ]
        }
        """;

    [Fact]
    public void A_feed_is_read_whole()
    {
        var feed = FeedJson.Read(Right);

        Assert.Equal(("test.json", "daily", "Daily", "team", FeedKind.Rows, "day", "site"), (feed.FileName, feed.Id, feed.Title, feed.Owner, feed.Kind, feed.Day, feed.Dimension));
        Assert.Equal(["calls"], feed.Replaces);
        Assert.Equal(["day", "site", "kind", "count"], feed.Columns.Select(column => column.Name));
        Assert.Equal((ColumnType.WholeNumber, 0m, 10m), (feed.Columns[3].Type, feed.Columns[3].Min, feed.Columns[3].Max));
        var figure = Assert.Single(feed.Figures);
        Assert.Equal(("CSU11", "count", null), (figure.Indicator, string.Join(", ", figure.Numerator.Of), figure.Denominator?.Times));
        Assert.Equal("kind", Assert.Single(figure.Numerator.Where).Column);
    }

    [Theory]
    [InlineData("\"title\": \"Daily\"", "\"titel\": \"Daily\"", "titel|titel|There is no such property here.", "title||The property is missing.")]
    [InlineData("\"owner\": \"team\"", "\"owner\": 3", "owner|3|This is not text, or empty.")]
    [InlineData("\"kind\": \"rows\"", "\"kind\": \"row\"", "kind|\"row\"|This is missing, or not one of the words known here.")]
    [InlineData("\"feed\": \"daily\"", "\"feed\": \"Daily calls\"", "feed|Daily calls|This cannot be a feed's name.")]
    [InlineData("\"replaces\": [\"calls\"]", "\"replaces\": \"calls\"", "replaces|\"calls\"|This is not a list of texts.")]
    [InlineData("\"replaces\": [\"calls\"]", "\"replaces\": [\"daily\"]", "replaces|daily|A feed cannot replace itself.")]
    [InlineData("\"min\": 0", "\"min\": \"0\"", "columns[3].min|\"0\"|This is not a number.")]
    [InlineData("\"min\": 0", "\"min\": 11", "columns[3].max|10|The largest is less than the smallest.")]
    [InlineData("\"min\": 0", "\"optional\": \"yes\"", "columns[3].optional|\"yes\"|This is neither true nor false.")]
    [InlineData("\"min\": 0", "\"atMost\": \"site\"", "columns[3].atMost|site|A number can only be compared with another column of numbers.")]
    [InlineData("\"name\": \"site\"", "\"name\": \"day\"", "columns[1].name|day|Another column has this name.", "dimension|site|This is not a column with a name that is always there.")]
    [InlineData("\"heading\": \"Site\"", "\"heading\": \" date \"", "columns[1].heading|date|Another column has this heading.")]
    [InlineData("\"Number\"", "\"count\"", "columns[3].synonyms|Count|This heading is there twice.")]
    [InlineData(", \"values\": [\"In\", \"Out\"]", "", "columns[2].values||A choice has values, and nothing else has.")]
    [InlineData("\"type\": \"text\"", "\"type\": \"quarter\"", "columns[1].type|Quarter|Only the column that says when a row belongs may be a quarter.", "dimension|site|This is not a column with a name that is always there.")]
    [InlineData("\"min\": 0", "\"mayBeBlank\": 1", "columns[3].mayBeBlank|1|This is neither true nor false.")]
    [InlineData("\"type\": \"text\"", "\"type\": \"text\", \"mayBeBlank\": true", "dimension|site|This is not a column with a name that is always there.")]
    [InlineData("\"type\": \"date\"", "\"type\": \"date\", \"mayBeBlank\": true", "day|day|This is not a column that always says when.")]
    [InlineData("\"day\": \"day\",", "", "day||This is not a column that always says when.")]
    [InlineData("\"day\": \"day\"", "\"day\": \"site\"", "day|site|This is not a column that always says when.")]
    [InlineData("\"dimension\": \"site\"", "\"dimension\": \"count\"", "dimension|count|This is not a column with a name that is always there.")]
    [InlineData("\"of\": \"count\"", "\"of\": \"site\"", "figures[0].numerator.of|site|This is not a column of numbers.")]
    [InlineData("\"of\": \"count\", ", "", "figures[0].numerator.of||The property is missing.")]
    [InlineData("{ \"kind\": [\"In\"] }", "{ \"site\": [\"In\"] }", "figures[0].numerator.where|site|This is not a column of choices.")]
    [InlineData("[\"In\"] }", "[\"Inn\"] }", "figures[0].numerator.where.kind|Inn|This is not one of the column's words.")]
    [InlineData("\"type\": \"text\"", "\"type\": \"indicator\"", "columns[1].type|Indicator|Only ready-made figures have such a column.", "dimension|site|This is not a column with a name that is always there.")]
    [InlineData("\"of\": \"count\", ", "\"of\": \"count\", \"times\": \"site\", ", "figures[0].numerator.times|site|Only a column of numbers can be multiplied, and by another one.")]
    [InlineData("{ \"of\": \"rows\" }", "{ \"of\": \"rows\", \"times\": \"count\" }", "figures[0].denominator.times|count|Only a column of numbers can be multiplied, and by another one.")]
    [InlineData("\"min\": 0", "\"shareOf\": \"count\"", "columns[3].shareOf|count|Only a column of per cent in a listing states a share, and that of a column of numbers.")]
    [InlineData("\"day\": \"day\"", "\"day\": \"day\", \"total\": { \"site\": [\"All\"] }", "total|site|Only a listing has a row of totals.")]
    [InlineData("[\"In\"] }", "[] }", "figures[0].numerator.where.kind||There are no words to compare with.")]
    [InlineData("\"min\": 0", "\"unit\": \"minutes\"", "columns[3].unit|Minutes|Only a duration has a unit.")]
    [InlineData("\"min\": 0", "\"unit\": \"days\"", "columns[3].unit|\"days\"|This is missing, or not one of the words known here.")]
    [InlineData("\"min\": 0", "\"percentOf\": { \"part\": \"count\", \"whole\": \"count\" }", "columns[3].percentOf|count, count|Only a column of per cent in a feed of rows states a share of its row, and that of two columns of numbers.")]
    [InlineData("\"min\": 0", "\"percentOf\": { \"part\": \"count\" }", "columns[3].percentOf.whole||The property is missing.")]
    [InlineData("\"day\": \"day\"", "\"day\": \"day\", \"period\": { \"from\": \"title\", \"grain\": \"month\" }", "day|day|The period of the whole file is given already.")]
    [InlineData("\"day\": \"day\"", "\"period\": { \"from\": [\"title\", \"name\"], \"grain\": \"week\" }", "period.from|title, name|This is missing, or not one of the words known here.", "period.grain|\"week\"|This is missing, or not one of the words known here.")]
    [InlineData("\"day\": \"day\"", "\"period\": { \"from\": \"title\", \"grain\": \"month\", \"to\": \"x\" }", "period.to|to|There is no such property here.")]
    [InlineData("\"day\": \"day\"", "\"day\": \"day\", \"filter\": { \"kinds\": [\"In\"] }", "filter|kinds|This is not a column of choices.")]
    [InlineData("\"day\": \"day\"", "\"day\": \"day\", \"filter\": { \"site\": { \"atMost\": 3 } }", "filter|site|This is not a column of numbers.")]
    [InlineData("\"day\": \"day\"", "\"day\": \"day\", \"filter\": { \"kind\": [\"Inn\"] }", "filter.kind|Inn|This is not one of the column's words.")]
    [InlineData("\"day\": \"day\"", "\"day\": \"day\", \"filter\": { \"count\": { \"most\": 3 } }", "filter.count.most|most|There is no such property here.")]
    [InlineData("\"day\": \"day\"", "\"day\": \"day\", \"keepMonths\": 0", "keepMonths|0|This number cannot stand here.")]
    [InlineData("\"of\": \"count\"", "\"of\": [\"count\", \"site\"]", "figures[0].numerator.of|site|This is not a column of numbers.")]
    [InlineData("\"of\": \"count\"", "\"of\": [\"count\", \"rows\"]", "figures[0].numerator.of|rows|Rows are counted alone.")]
    [InlineData("{ \"kind\": [\"In\"] }", "{ \"site\": { \"atLeast\": 1 } }", "figures[0].numerator.where|site|This is not a column of numbers.")]
    public void Whatever_is_wrong_is_named_by_its_path(string right, string wrong, params string[] problems)
    {
        var json = Right.Replace(right, wrong, StringComparison.Ordinal);

        var read = Feed.Read("feeds/daily.json", Encoding.UTF8.GetBytes(json));

        Assert.NotEqual(Right, json);
        Assert.Null(read.Value);
        Assert.Equal(problems, read.Problems.Select(problem => $"{problem.Problem.Column}|{problem.Problem.Value}|{problem.Problem.Wrong}"));
        Assert.All(read.Problems, problem => Assert.Equal(("feeds/daily.json", 0), (problem.File, problem.Problem.Row)));
        Assert.All(read.Problems, problem => Assert.NotEmpty(problem.Problem.Expected));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("{\n \"feed\": \"a\",\n}", 3)]
    [InlineData("{\n \"feed\": \"a\", \"feed\": \"b\" }", 0)]
    public void What_is_not_JSON_is_named_by_its_line(string json, long line)
    {
        var problem = Assert.Single(Feed.Read("a.json", Encoding.UTF8.GetBytes(json)).Problems).Problem;

        Assert.Equal(line, problem.Row);
        Assert.StartsWith("This is not JSON: ", problem.Wrong, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_is_not_a_feed() =>
        Assert.Equal("This is not a feed.", Assert.Single(Feed.Read("a.json", "[]"u8).Problems).Problem.Wrong);

    [Theory]
    [InlineData("\"name\": \"quarter\"", "\"name\": \"period\"", "columns[1].name|period|This kind of feed has no such column.", "columns|quarter|This column is missing, or optional.")]
    [InlineData("\"type\": \"number\"", "\"type\": \"text\"", "columns[2].type|Text|The column value has another type.")]
    [InlineData("\"Closed\"", "\"Shut\"", "columns[3].values|No data, Shut, Not due|These are not the states of a figure.")]
    [InlineData("\"kind\": \"figures\"", "\"kind\": \"figures\", \"day\": \"value\"", "day|value|Only rows and listings have a day.")]
    [InlineData("{ \"name\": \"value\", \"heading\": \"Value\", \"type\": \"number\", \"optional\": true },", "", "columns||There is no column for a figure.")]
    public void A_feed_of_figures_has_the_columns_that_it_has(string right, string wrong, params string[] problems)
    {
        const string figures = """
            {
              "feed": "figures", "title": "Figures", "owner": "team", "kind": "figures",
              "columns": [
                { "name": "indicator", "heading": "Indicator", "type": "indicator" },
                { "name": "quarter", "heading": "Quarter", "type": "quarter" },
                { "name": "value", "heading": "Value", "type": "number", "optional": true },
                { "name": "state", "heading": "State", "type": "choice", "values": ["No data", "Closed", "Not due"], "optional": true }
              ]
            }
            """;
        Assert.NotNull(FeedJson.Read(figures));

        var read = Feed.Read("a.json", Encoding.UTF8.GetBytes(figures.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Equal(problems, read.Problems.Select(problem => $"{problem.Problem.Column}|{problem.Problem.Value}|{problem.Problem.Wrong}"));
    }

    [Theory]
    [InlineData("{ \"page\": [\"All\"] }", "{ \"views\": [\"All\"] }", "total|views|This is not a column of words.")]
    [InlineData("{ \"page\": [\"All\"] }", "{ \"page\": [] }", "total.page||There are no words to know the row by.")]
    [InlineData("{ \"page\": [\"All\"] }", "{ }", "total.||This does not say which row states the totals.")]
    [InlineData("\"wholeNumber\"", "\"text\"", "columns||There is no column that rows could be ranked by.")]
    [InlineData("\"day\": \"month\"", "\"day\": \"page\"", "day|page|This is not a column that always says when.")]
    [InlineData("\"day\": \"month\"", "\"day\": \"month\", \"oneRowEach\": true", "oneRowEach|true|Only a feed of rows adds rows up.")]
    public void A_listing_has_rows_that_can_be_ranked(string right, string wrong, string problem)
    {
        const string listing = """
            {
              "feed": "pages", "title": "Pages", "owner": "team", "kind": "listings",
              "columns": [
                { "name": "month", "heading": "Month", "type": "month" },
                { "name": "page", "heading": "Page", "type": "text" },
                { "name": "views", "heading": "Views", "type": "wholeNumber" }
              ],
              "day": "month", "total": { "page": ["All"] }
            }
            """;
        Assert.NotNull(FeedJson.Read(listing));

        var read = Feed.Read("a.json", Encoding.UTF8.GetBytes(listing.Replace(right, wrong, StringComparison.Ordinal)));

        var found = Assert.Single(read.Problems).Problem;
        Assert.Equal(problem, $"{found.Column}|{found.Value}|{found.Wrong}");
    }

    [Fact]
    public void The_mean_of_three_months_cannot_come_from_whole_quarters()
    {
        var recipients = new RecipientList([new("team", "Team", "a@council.example")]);
        var feed = FeedJson.Read(Right.Replace("CSU11", "CSU10", StringComparison.Ordinal).Replace("\"type\": \"date\"", "\"type\": \"quarter\"", StringComparison.Ordinal));

        Assert.Equal("CSU10 is the mean of three monthly means, which whole quarters cannot give.", Assert.Single(feed.Check(Catalogue.Default, recipients)).Problem.Wrong);
    }

    [Fact]
    public void A_feed_refers_to_indicators_and_a_recipient_that_exist()
    {
        var feed = FeedJson.Read(Right.Replace("CSU11", "CSU99", StringComparison.Ordinal));

        var problems = feed.Check(Catalogue.Default, new RecipientList([]));

        Assert.Equal(
            [
                new("test.json", new(0, "owner", "team", "There is no such recipient.", "the id of a recipient")),
                new("test.json", new(0, "figures[0].indicator", "CSU99", "There is no such indicator.", "P01a, CSU10, CSU11, CSU12 or CSU06")),
            ],
            problems);
    }

    [Fact]
    public void Only_a_total_has_no_denominator()
    {
        var recipients = new RecipientList([new("team", "Team", "a@council.example")]);
        var share = FeedJson.Read(Right.Replace(", \"denominator\": { \"of\": \"rows\" }", "", StringComparison.Ordinal));
        var total = FeedJson.Read(Right.Replace("CSU11", "P01a", StringComparison.Ordinal));

        Assert.Equal("CSU11 is not a total, so it needs a denominator.", Assert.Single(share.Check(Catalogue.Default, recipients)).Problem.Wrong);
        Assert.Equal("P01a is a total, which has no denominator.", Assert.Single(total.Check(Catalogue.Default, recipients)).Problem.Wrong);
    }

    [Fact]
    public void Feeds_have_names_of_their_own_and_replace_feeds_that_exist()
    {
        var feed = FeedJson.Read(Right);

        var problems = Feed.CheckTogether([feed, feed with { FileName = "again.json", Replaces = [] }]);

        Assert.Equal(
            [
                new("again.json", new(0, "feed", "daily", "The file test.json has a feed of this name.", "a name of its own")),
                new("test.json", new(0, "replaces", "calls", "There is no such feed.", "daily")),
            ],
            problems);
    }

    [Fact]
    public async Task A_feed_of_an_unknown_indicator_is_a_mistake_of_the_caller()
    {
        var reader = new ExportReader(ShippedFeeds.All, new IndicatorCatalogue(Catalogue.Default.All.RemoveAll(indicator => indicator.Calculation is Calculation.MeanOfMonths)), papers: []);
        var file = new MemoryStream(Encoding.UTF8.GetBytes(Calls.Csv(Calls.Random(1, 1))));

        await Assert.ThrowsAsync<ArgumentException>(() => reader.ReadAsync(new("calls.csv", file), TestContext.Current.CancellationToken));
    }
}
