using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Functions.Web;

namespace KpiPapers.Functions.Tests.Web;

/// <summary>The page that says where the quarter stands, and those of the indicators.</summary>
public sealed class StatusPages : IAsyncDisposable
{
    private const string Officer = "officer@wendlebury-vale.example.org";

    private Council? _council;
    private WebApp? _web;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Council Council => _council!;   // every test starts one

    [Fact]
    public async Task Say_of_each_paper_how_it_stands_what_is_missing_and_from_whom()
    {
        await StartAsync(CouncilConfig.SmallPaper);
        Council.GoTo("2020-10-12");
        await Council.DropAsync("figures.csv", Csv.Figures("P01a,2020/21 Q2,1234,Children came back", "P01a,2020/21 Q1,800,", "CSU10,2020/21 Q1,79.33,"));

        var page = await ReadAsync("/api/status");

        Assert.Contains("<dt>State</dt><dd>Draft 1, not signed off.", page, StringComparison.Ordinal);
        Assert.Contains("<dd>15 October 2020, in 3 days</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<b>1,234 attendances</b>", page, StringComparison.Ordinal);
        Assert.Contains("Children came back", page, StringComparison.Ordinal);
        Assert.Contains("From Performance Team:<ul><li>CSU10 – Calls: average wait, July to September 2020, by 15 October 2020", page, StringComparison.Ordinal);
        Assert.Contains("the achievements of The Old Town Hall, by 22 October 2020", page, StringComparison.Ordinal);
        Assert.Contains(">Draft 1 as a web page</a>", page, StringComparison.Ordinal);
        Assert.Contains("Mailed on 12 October 2020 at 07:30 to Assistant Director", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_the_last_files_with_their_answers()
    {
        await StartAsync(CouncilConfig.SmallPaper);
        await Council.DropAsync("good <b>.csv", Csv.Figure(Council.Quarter, "P01a", 1234));
        await Council.DropAsync("bad.csv", Csv.Figures("P01a,2020/21 Q2,many,"));
        Council.App.Clock.Now = DateTimeOffset.UtcNow.AddMinutes(1);   // storage has its own clock

        var page = await ReadAsync("/api/status");

        Assert.Contains("good &lt;b&gt;.csv, ", page, StringComparison.Ordinal);
        Assert.Contains(": taken</summary>", page, StringComparison.Ordinal);
        Assert.Contains("1,234 attendances", page, StringComparison.Ordinal);
        Assert.Contains(": refused, 1 problem</summary>", page, StringComparison.Ordinal);
        Assert.Contains("Row 2, Value (\"many\")", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_any_quarter_that_has_a_paper_and_no_other()
    {
        await StartAsync(CouncilConfig.SmallPaper);
        await Council.DropAsync("figures.csv", Csv.Figure(Council.Quarter, "P01a", 1234));

        var current = await ReadAsync("/api/status");
        var asked = await ReadAsync("/api/status/2020-21-q2");

        Assert.Contains("<h1>Where Quarter 2 2020/21 stands</h1>", asked, StringComparison.Ordinal);
        Assert.Equal(Table(current), Table(asked));
        foreach (var quarter in new[] { "2019-20-q2", "Q2 2020", "%3Cscript%3E" })
        {
            var none = await _web!.GetAsync($"/api/status/{quarter}", Officer);
            Assert.Equal(HttpStatusCode.NotFound, none.Status);
            Assert.DoesNotContain("<script", none.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Say_what_needs_a_look_and_to_operators_where_to_put_it_right()
    {
        await StartAsync(CouncilConfig.SmallPaper);
        await ReadAsync("/api/status");   // the configuration is in force
        await Council.App.Storage.Queues.GetQueueClient("mails-poison").SendMessageAsync("{}", Cancellation);
        await Council.App.Blob("config", "papers/wrong.json").UploadAsync(BinaryData.FromString("{"), Cancellation);

        var page = await ReadAsync("/api/status");
        var operators = (await _web!.GetAsync("/api/status", Officer, SignedInUser.Operator)).Body;

        Assert.Contains("1 piece of work failed too often and was put aside. An operator can put it right.", page, StringComparison.Ordinal);
        Assert.Contains("The newest configuration files have mistakes", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/api/messages/poison\"", operators, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_storage_hardly_more_for_200_indicators_than_for_two_and_stay_small()
    {
        await StartAsync(CouncilConfig.SmallPaper);
        await Council.DropAsync("figures.csv", Csv.Figure(Council.Quarter, "P01a", 1234));
        var (small, callsOfFew) = await CountedAsync();
        await DisposeAsync();
        await StartAsync(Many(200));
        var taken = await Council.DropAsync("figures.csv", Csv.Figures([.. FiguresOfMany(200)]));
        Assert.True(taken.Reasons.IsEmpty, string.Join('\n', taken.Reasons));
        var (large, callsOfMany) = await CountedAsync();

        Assert.Contains("K200 – ", large, StringComparison.Ordinal);
        Assert.InRange(callsOfMany, 1, callsOfFew + 4);   // rows come a thousand at a time
        Assert.InRange(callsOfFew, 1, 25);
        Assert.InRange(Encoding.UTF8.GetByteCount(small), 1, 20_000);
        Assert.InRange(Encoding.UTF8.GetByteCount(large), 50_000, 100_000);
    }

    [Fact]
    public async Task Of_an_indicator_show_every_value_with_its_files_and_the_rule()
    {
        await StartAsync(CouncilConfig.SmallPaper);
        await Council.DropAsync("early.csv", Csv.Figures("CSU10,2020/21 Q1,79.33,", "CSU10,2019/20 Q2,356.33,"));
        await Council.DropAsync("first.csv", Csv.Figures("CSU10,2020/21 Q2,340,Too few people at the phones"));
        await Council.DropAsync("second.csv", Csv.Figures("CSU10,2020/21 Q2,138,New people came"));

        var page = await ReadAsync("/api/indicators/csu10");

        Assert.Contains("<h1>CSU10 – Calls: average wait</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<dd>Lower is better</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<td>300 seconds or less</td><td>More than 300 seconds, but 330 seconds or less</td>", page, StringComparison.Ordinal);
        Assert.Contains("2020/21 Q2: 138 seconds, one value before that", page, StringComparison.Ordinal);
        Assert.Contains("Before that: 340 seconds", page, StringComparison.Ordinal);
        Assert.Contains("Red, against 300 seconds in force from 1 April 2018, by rule rag-1.", page, StringComparison.Ordinal);
        foreach (var file in new[] { "first.csv, 1 row, dropped on ", "second.csv, 1 row, dropped on " }) Assert.Contains(file, page, StringComparison.Ordinal);
        Assert.Contains((await Council.App.Get<Storage.Records.ResultStore>().GetAsync(new("CSU10", Council.Quarter), Cancellation))!.Sources.Single().Sha256, page, StringComparison.Ordinal);
        Assert.Contains("New people came", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Too few people", page, StringComparison.Ordinal);   // replaced by the newer file's words
        Assert.Contains("<svg", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/status")]
    [InlineData("/api/status/2020-21-q2")]
    [InlineData("/api/indicators/CSU10")]
    public async Task Are_for_those_who_are_signed_in_and_come_back_to_the_page_they_asked_for(string address)
    {
        await StartAsync(CouncilConfig.SmallPaper);

        var answer = await _web!.GetAsync(address);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Contains($"post_login_redirect_uri={Uri.EscapeDataString(address)}\"", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("CSU10 –", answer.Body, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        if (_web is not null) await _web.DisposeAsync();
        if (_council is not null) await _council.DisposeAsync();
        (_web, _council) = (null, null);
    }

    private async Task StartAsync(ImmutableDictionary<string, string> config)
    {
        _council = await Council.StartAsync(config);
        _council.GoTo("2020-10-12");
        _web = await WebApp.StartAsync(_council.ConnectionString, _council.App.Clock);
    }

    private async Task<string> ReadAsync(string address)
    {
        var answer = await _web!.GetAsync(address, Officer);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Whole);
        return answer.Body;
    }

    /// <summary>The page, and how often the app asked storage for it once it knew the configuration.</summary>
    private async Task<(string Page, int Calls)> CountedAsync()
    {
        await using var proxy = await StorageProxy.StartAsync(Council.ConnectionString);
        await using var web = await WebApp.StartAsync(proxy.ConnectionString, Council.App.Clock);
        await web.GetAsync("/api/status", Officer);
        var calls = 0;
        proxy.Forward(call =>
        {
            calls = call;
            return StorageProxy.Forwarding.Once;
        });
        return ((await web.GetAsync("/api/status", Officer)).Body, calls);
    }

    private static string Table(string page) => page[page.IndexOf("<table>", StringComparison.Ordinal)..page.IndexOf("</table>", StringComparison.Ordinal)];

    private static ImmutableDictionary<string, string> Many(int count)
    {
        var paper = JsonNode.Parse(CouncilConfig.SmallPaper[$"papers/{CouncilConfig.Paper}.json"])!.AsObject();
        paper["indicators"] = new JsonArray([.. Enumerable.Range(1, count).Select(number => (JsonNode)$"K{number}")]);
        var rows = Enumerable.Range(1, count).Select(number => $"K{number},Calls to the contact centre: average wait for team {number},Customer Services,Good services,seconds,lower is better,mean of months,01/04/2018,80,,10%,customer-services\r\n");
        return CouncilConfig.SmallPaper
            .SetItem($"papers/{CouncilConfig.Paper}.json", paper.ToJsonString())
            .SetItem("indicators.csv", CouncilConfig.SmallPaper["indicators.csv"] + string.Concat(rows));
    }

    private static IEnumerable<string> FiguresOfMany(int count) =>
        from number in Enumerable.Range(1, count)
        from back in Enumerable.Range(0, 5)
        let quarter = Council.Quarter.Add(-back)
        select $"K{number},{quarter},{60 + ((number * 7) + (back * 5)) % 35},{(back == 0 ? "Two people were away for most of the quarter and their calls went to others who had many already" : "")}";
}
