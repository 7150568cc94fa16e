using System.Net;
using System.Text.Json;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Papers.OpenData;

namespace KpiPapers.Functions.Tests.Web.Results;

/// <summary>Figures for programs: filtered, asked for again for nothing while they are the same, and none of Part II.</summary>
public sealed class ResultsAsData(OpenDataCouncil council) : IClassFixture<OpenDataCouncil>, IAsyncLifetime
{
    private const string Address = ServeResults.ServeResults.Address, Analyst = "analyst@wendlebury-vale.example.org";
    private const string Attendance1 = "P01a 2020/21 Q1", Attendance2 = "P01a 2020/21 Q2", Wait2 = "CSU10 2020/21 Q2";

    private WebApp? _started;

    private WebApp Web => _started!;   // started before each test

    public async ValueTask InitializeAsync() => _started = await WebApp.StartAsync(council.ConnectionString);

    public ValueTask DisposeAsync() => Web.DisposeAsync();

    [Fact]
    public async Task They_are_CSV_with_a_licence_that_programs_find_and_nobody_elses_cache_keeps()
    {
        var answer = await Web.GetAsync(Address, Analyst);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.StartsWith($"{string.Join(',', ResultsFile.Names)}\r\nCSU10,", answer.Body, StringComparison.Ordinal);
        Assert.Contains(",138.126,138.13 seconds,", answer.Body, StringComparison.Ordinal);
        Assert.Equal(
            "text/csv; charset=utf-8|no-cache, private|nosniff|Accept|<https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/>; rel=\"license\"",
            string.Join('|', new[] { "Content-Type", "Cache-Control", "X-Content-Type-Options", "Vary", "Link" }.Select(header => answer.Headers[header])));
        Assert.StartsWith("attachment; filename=results.csv", answer.Headers["Content-Disposition"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?format=json", null, true)]
    [InlineData("", "application/json", true)]
    [InlineData("", "text/csv;q=0.5, application/json", true)]
    [InlineData("", "application/json;q=0.5, text/csv", false)]
    [InlineData("", "text/html, application/xhtml+xml, */*;q=0.8", false)]
    [InlineData("", "nonsense", false)]
    [InlineData("?format=csv", "application/json", false)]
    [InlineData("?format=", "application/json", true)]
    public async Task They_are_JSON_for_whoever_asks_for_it(string query, string? accept, bool isJson)
    {
        var answer = await Web.SendAsync(HttpMethod.Get, Address + query, Analyst, headers: accept is null ? [] : [("Accept", accept)]);

        Assert.Equal(isJson ? "application/json; charset=utf-8" : "text/csv; charset=utf-8", answer.Headers["Content-Type"]);
        if (isJson) Assert.Equal("Wendlebury Vale Borough Council", JsonDocument.Parse(answer.Body).RootElement.GetProperty("source").GetString());
    }

    [Theory]
    [InlineData("", Wait2, Attendance1, Attendance2)]
    [InlineData("?quarter=2020-21-q2", Wait2, Attendance2)]
    [InlineData("?quarter=Q1%202020/21", Attendance1)]
    [InlineData("?quarter=2020/21%20Q1,2020/21%20Q2", Wait2, Attendance1, Attendance2)]
    [InlineData("?quarter=2018/19%20Q1")]
    [InlineData("?indicator=csu10", Wait2)]
    [InlineData("?indicator=CSU10,P01A", Wait2, Attendance1, Attendance2)]
    [InlineData("?indicator=P01a&indicator=CSU10&quarter=2020/21%20Q2", Wait2, Attendance2)]
    [InlineData("?indicator=P01a&quarter=2020/21%20Q1&paper=", Attendance1)]
    [InlineData("?paper=housing-and-community", Wait2, Attendance2)]
    public async Task They_can_be_filtered_and_none_is_of_part_two(string query, params string[] expected)
    {
        using var csv = CsvHelper.CsvReader.Create(
            System.Text.Encoding.UTF8.GetBytes((await Web.GetAsync(Address + query, Analyst)).Body), new CsvHelper.CsvReaderOptions { HasHeader = false });
        var rows = new List<string>();
        while (csv.Read()) rows.Add($"{csv.GetString(0)} {csv.GetString(5)}");
        using var json = JsonDocument.Parse((await Web.GetAsync($"{Address}{query}{(query.Length == 0 ? '?' : '&')}format=json", Analyst)).Body);

        Assert.Equal(expected, rows.Skip(1));
        Assert.Equal(expected, json.RootElement.GetProperty("results").EnumerateArray().Select(row => $"{row.GetProperty("indicator").GetString()} {row.GetProperty("quarter").GetString()}"));
    }

    [Fact]
    public async Task A_paper_of_part_two_is_named_nowhere()
    {
        foreach (var format in new[] { "csv", "json" })
        {
            var body = (await Web.GetAsync($"{Address}?format={format}", Analyst, role: "Operator")).Body;

            Assert.DoesNotContain(CouncilConfig.ExemptPaper, body, StringComparison.Ordinal);
            Assert.DoesNotContain("CSU11", body, StringComparison.Ordinal);
            Assert.DoesNotContain("CSU12", body, StringComparison.Ordinal);   // in no paper at all
        }
    }

    [Theory]
    [InlineData("?quarter=Q2%202020", "\"Q2 2020\" could be a quarter of the financial year 2020/21 or of the calendar year 2020. Expected: a quarter such as 2020/21 Q2, Q2 2020/21 or July to September 2020.")]
    [InlineData("?indicator=CSU99", "There are no open figures of an indicator \"CSU99\". Expected: a code as papers print it, such as P01a.")]
    [InlineData("?indicator=CSU11", "There are no open figures of an indicator \"CSU11\". Expected: a code as papers print it, such as P01a.")]
    [InlineData("?paper=none", "There are no open figures of a paper \"none\". Expected: housing-and-community.")]
    [InlineData("?paper=exempt", "There are no open figures of a paper \"exempt\". Expected: housing-and-community.")]
    [InlineData("?format=xml", "There is no format \"xml\". Expected: csv or json.")]
    [InlineData("?indicators=CSU10", "There is no filter \"indicators\". The filters are quarter, paper and indicator; format is csv or json.")]
    public async Task A_filter_that_is_wrong_is_answered_with_a_sentence(string query, string sentence)
    {
        var text = await Web.GetAsync(Address + query, Analyst);
        var json = await Web.SendAsync(HttpMethod.Get, Address + query, Analyst, headers: [("Accept", "application/json")]);

        Assert.Equal((HttpStatusCode.BadRequest, $"{sentence}\n"), (text.Status, text.Body));
        Assert.Equal("text/plain; charset=utf-8", text.Headers["Content-Type"]);
        Assert.Equal(HttpStatusCode.BadRequest, json.Status);
        if (query.StartsWith("?format", StringComparison.Ordinal)) return;   // whatever it is, it is not JSON
        Assert.StartsWith("application/problem+json", json.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Equal(sentence, JsonDocument.Parse(json.Body).RootElement.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Whoever_has_them_already_is_told_so_until_they_change()
    {
        var csv = await Web.GetAsync(Address, Analyst);
        var json = await Web.GetAsync($"{Address}?format=json", Analyst);
        var (tag, other) = (csv.Headers["ETag"], json.Headers["ETag"]);

        Assert.Matches("^\"[0-9a-f]{64}\"$", tag);
        Assert.NotEqual(tag, other);
        Assert.NotEqual(tag, (await Web.GetAsync($"{Address}?indicator=P01a", Analyst)).Headers["ETag"]);
        Assert.Equal(tag, (await Web.GetAsync(Address, Analyst)).Headers["ETag"]);
        Assert.Equal((HttpStatusCode.NotModified, ""), await AskAgainAsync(tag));
        Assert.Equal((HttpStatusCode.NotModified, ""), await AskAgainAsync($"\"other\", W/{tag}"));
        Assert.Equal((HttpStatusCode.OK, csv.Body), await AskAgainAsync(other));
    }

    [Fact]
    public async Task Asked_for_their_head_they_answer_that_alone()
    {
        var (whole, head) = (await Web.GetAsync(Address, Analyst), await Web.SendAsync(HttpMethod.Head, Address, Analyst));

        Assert.Equal((whole.Headers["ETag"], whole.Headers["Content-Length"], ""), (head.Headers["ETag"], head.Headers["Content-Length"], head.Body));
    }

    [Fact]
    public async Task Who_is_not_signed_in_gets_nothing_and_comes_back_to_what_they_asked_for()
    {
        var answer = await Web.GetAsync($"{Address}?paper=none");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Contains($"post_login_redirect_uri={Uri.EscapeDataString($"{Address}?paper=none")}", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_name_is_documented_in_order()
    {
        var table = File.ReadAllText(Repository.PathTo("functions", "Functions", "ServeResults", "README.md")).Split("| name | what it is |")[1].Split("\n\n")[0];

        Assert.Equal(ResultsFile.Names, table.Split('\n').Where(row => row.StartsWith("| `", StringComparison.Ordinal)).Select(row => row.Split('`')[1]));
    }

    private async Task<(HttpStatusCode Status, string Body)> AskAgainAsync(string tags)
    {
        var answer = await Web.SendAsync(HttpMethod.Get, Address, Analyst, headers: [("If-None-Match", tags)]);
        return (answer.Status, answer.Body);
    }
}
