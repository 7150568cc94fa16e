using System.Text;
using KpiPapers.Papers.Definition;

namespace KpiPapers.Papers.Tests;

public sealed class Definitions
{
    private const string Right = """
        {
          "paper": "housing-and-community",
          "title": "Quarterly performance report",
          "council": "A Council",
          "committee": "A Committee",
          "cover": {
            "part": "I",
            "contact": "A portfolio holder",
            "responsibleOfficers": ["An author"],
            "purpose": "To inform",
            "recommendation": "To note",
            "corporateObjectives": ["To be good"],
            "financialImplications": "None",
            "valueForMoneyImplications": "None",
            "riskImplications": "None",
            "equalitiesImplications": "None",
            "healthAndSafetyImplications": "None",
            "consultees": "Nobody"
          },
          "indicators": ["P01a", "CSU10", "CSU11"],
          "services": ["Communications", "The Old Town Hall"],
          "recipients": ["team"],
          "meetings": [
            { "quarter": "2020/21 Q1", "date": "2020-09-02" },
            { "quarter": "2020/21 Q2", "date": "2020-11-04" }
          ]
        }
        """;

    private const string Table = """
        {
          "service": "Communications", "title": "Most viewed pages", "feed": "page-views", "by": "views", "rows": 10,
          "columns": [{ "name": "page", "heading": "Page" }, { "name": "views", "heading": "Page views", "share": true }]
        }
        """;

    public static TheoryData<string> ShippedFiles =>
        [.. Directory.GetFiles(Path.Combine(SourceTree(), "seeds/config/papers")).Select(path => Path.GetFileName(path))];

    [Fact]
    public void A_paper_is_read_as_it_stands()
    {
        var (definition, problems) = Read(Right);

        Assert.Empty(problems);
        Assert.Equal(("housing-and-community", "nested", null), (definition!.Paper, definition.Numbering, definition.Appendix));
        Assert.Equal(new DateOnly(2020, 11, 4), definition.MeetingFor(Domain.Quarter.Of(2020, 2))?.Date);
    }

    [Theory]
    [MemberData(nameof(ShippedFiles))]
    public void Every_paper_that_is_shipped_is_right(string file) =>
        Assert.Empty(Read(File.ReadAllText(Path.Combine(SourceTree(), "seeds/config/papers", file))).Problems);

    [Theory]
    [InlineData("\"title\":", "\"tittle\":", "$.tittle")]
    [InlineData("\"part\": \"I\"", "\"part\": \"III\"", "$.cover.part")]
    [InlineData("\"part\": \"I\"", "\"part\": \"II\"", "$.cover.partReason")]
    [InlineData("\"housing-and-community\"", "\"Housing & Community\"", "$.paper")]
    [InlineData("\"CSU10\", \"CSU11\"", "\"CSU10\", \"csu10\"", "$.indicators")]
    [InlineData("\"The Old Town Hall\"", "\"communications\"", "$.services")]
    [InlineData("\"The Old Town Hall\"", "\"Performance\"", "$.services")]
    [InlineData("\"The Old Town Hall\"", "\" \"", "$.services")]
    [InlineData("\"The Old Town Hall\"", "null", "$.services[1]")]
    [InlineData("\"services\": [\"Communications\", \"The Old Town Hall\"]", "\"services\": []", "$.services")]
    [InlineData("\"services\": [", "\"numbering\": \"flat\", \"services\": [", "$.numbering")]
    [InlineData("\"services\": [", "\"appendix\": \" \", \"services\": [", "$.appendix")]
    [InlineData("\"CSU10\", \"CSU11\"", "null, \"CSU11\"", "$.indicators[1]")]
    [InlineData("\"meetings\": [", "\"meetings\": [null,", "$.meetings")]
    [InlineData("\"2020/21 Q2\"", "\"Q2 2020\"", "$.meetings[1].quarter")]
    [InlineData("\"2020-11-04\"", "\"2020-09-30\"", "$.meetings")]
    public void A_mistake_is_named_with_its_place(string right, string wrong, string place)
    {
        Assert.Contains(right, Right, StringComparison.Ordinal);

        var (definition, problems) = Read(Right.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Null(definition);
        Assert.Contains(problems, problem => problem.Property == place);
    }

    [Fact]
    public void A_table_is_read_as_it_stands()
    {
        var (definition, problems) = Read(WithTable(Table));

        Assert.Empty(problems);
        var table = Assert.Single(definition!.Tables);
        Assert.Equal(("Communications", "page-views", "views", 10), (table.Service, table.Feed, table.By, table.Rows));
        Assert.Equal([("page", "Page", false), ("views", "Page views", true)], table.Columns.Select(column => (column.Name, column.Heading, column.Share)));
    }

    [Theory]
    [InlineData("\"Communications\"", "\"Housing\"", "$.tables[0].service", "\"Housing\" is not a service of the paper.")]
    [InlineData("\"Most viewed pages\"", "\" \"", "$.tables[0].title", "The table has no title.")]
    [InlineData("\"page-views\"", "\"\"", "$.tables[0].feed", "The table has no feed.")]
    [InlineData("\"by\": \"views\"", "\"by\": \"\"", "$.tables[0].by", "The table has nothing to lead by.")]
    [InlineData("10,", "0,", "$.tables[0].rows", "0 rows cannot be listed.")]
    [InlineData("10,", "51,", "$.tables[0].rows", "51 rows cannot be listed.")]
    [InlineData("\"name\": \"page\"", "\"name\": \"views\"", "$.tables[0].columns", "views stands there 2 times.")]
    [InlineData("\"name\": \"page\"", "\"name\": \"\"", "$.tables[0].columns[0].name", "The column has no name.")]
    [InlineData("\"heading\": \"Page\"", "\"heading\": \" \"", "$.tables[0].columns[0].heading", "The column has no heading.")]
    [InlineData("{ \"name\": \"page\", \"heading\": \"Page\" }", "null", "$.tables[0].columns[0].name", "The column has no name.")]
    [InlineData("\"by\":", "\"bye\":", "$.tables[0].bye", "There is no property of this name.")]
    [InlineData("\"share\": true", "\"share\": \"yes\"", "$.tables[0].columns[1].share", "The value is not of the kind that stands here")]
    public void A_mistake_in_a_table_is_a_plain_sentence(string right, string wrong, string place, string sentence)
    {
        Assert.Contains(right, Table, StringComparison.Ordinal);

        var (definition, problems) = Read(WithTable(Table.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Null(definition);
        Assert.Contains(problems, problem => problem.Property == place && problem.Wrong.StartsWith(sentence, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("null", "$.tables[0]")]
    [InlineData("{ \"service\": \"Communications\", \"title\": \"a\", \"feed\": \"b\", \"by\": \"c\", \"rows\": 1, \"columns\": [] }", "$.tables[0].columns")]
    public void A_table_without_anything_is_a_mistake(string table, string place)
    {
        Assert.Contains(Read(WithTable(table)).Problems, problem => problem.Property == place);
    }

    [Fact]
    public void A_paper_without_services_lacks_a_property()
    {
        var problem = Assert.Single(Read(Right.Replace("\"services\": [\"Communications\", \"The Old Town Hall\"],", "", StringComparison.Ordinal)).Problems);

        Assert.Contains("services", problem.Wrong, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"part\": \"I\"", "\"part\": \"I\", \"part\": \"I\"", "$.cover.part")]
    [InlineData("\"title\":", "\"title\": \"Another\", \"title\":", "$.title")]
    [InlineData("\"title\":", "\"Title\": \"Another\", \"title\":", "$.title")]
    public void A_property_that_stands_there_twice_is_a_mistake(string right, string wrong, string place)
    {
        var (definition, problems) = Read(Right.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Null(definition);
        Assert.Equal((place, "The property stands there twice."), Assert.Single(problems.Select(problem => (problem.Property, problem.Wrong))));
    }

    private static string WithTable(string table) =>
        Right.Replace("\"services\": [", $"\"tables\": [{table}], \"services\": [", StringComparison.Ordinal);

    private static (PaperDefinition? Definition, IReadOnlyList<DefinitionProblem> Problems) Read(string json) =>
        PaperDefinitionReader.Read(Encoding.UTF8.GetBytes(json));

    private static string SourceTree()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Serverless.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests are not run from a source tree.");
    }
}
