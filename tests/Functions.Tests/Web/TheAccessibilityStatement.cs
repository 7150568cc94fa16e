using System.Net;
using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Papers.Definition;
using Microsoft.Extensions.DependencyInjection;

namespace KpiPapers.Functions.Tests.Web;

/// <summary>The law asks a council for an accessibility statement that everybody can read.</summary>
public sealed class TheAccessibilityStatement(CouncilAccount council)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Is_answered_without_a_sign_in(bool hasSignIn)
    {
        await using var web = await WebApp.StartAsync(council.ConnectionString, hasSignIn: hasSignIn);

        var page = await web.GetAsync(ShowAccessibility.ShowAccessibility.Address);
        var head = await web.SendAsync(HttpMethod.Head, ShowAccessibility.ShowAccessibility.Address, user: null);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, ""), (page.Status, head.Status, head.Body));
        var words = WebUtility.HtmlDecode(page.Body);
        foreach (var expected in new[]
        {
            "applies to kpi.example.org", "run by Wendlebury Vale Borough Council", "Housing and Community Overview and Scrutiny Committee",
            "Portfolio Holder for Community and Regulatory Services", "Equality and Human Rights Commission (EHRC)", "https://www.equalityadvisoryservice.com/",
            "partially compliant", "This statement was prepared on",
        })
            Assert.Contains(expected, words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_each_committees_contact_of_today_and_none_of_a_paper_in_Part_II()
    {
        await using var app = new App(council.ConnectionString);
        var set = await app.Get<ConfigurationStore>().InForceAsync(Cancellation);
        var paper = set.Papers.First(definition => definition.Cover.Part == "I");
        PaperDefinition Of(string committee, string contact, string part, int year) => paper with
        {
            Committee = committee,
            Cover = paper.Cover with { Contact = contact, Part = part },
            Meetings = [new(Domain.Quarter.Of(year, 2), new(year, 11, 4))],
        };
        var papers = set with { Papers = [Of("Housing", "Today's holder", "I", 2026), Of("Housing", "Last year's holder", "I", 2025), Of("Staff", "Nobody's business", "II", 2026)] };

        var page = await TextAsync(ShowAccessibility.AccessibilityStatement.Write("kpi.example.org", papers));

        Assert.Contains("Today's holder", page, StringComparison.Ordinal);
        Assert.All(["Last year's holder", "Staff", "Nobody's business"], words => Assert.DoesNotContain(words, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_run_by_the_council_where_no_paper_names_it()
    {
        await using var app = new App(council.ConnectionString);
        var set = await app.Get<ConfigurationStore>().InForceAsync(Cancellation);

        Assert.Contains("run by the council.", await TextAsync(ShowAccessibility.AccessibilityStatement.Write("kpi.example.org", set with { Papers = [] })), StringComparison.Ordinal);
    }

    private static async Task<string> TextAsync(Functions.Web.WebPage page)
    {
        using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        using var body = new MemoryStream();
        var context = new Microsoft.AspNetCore.Http.DefaultHttpContext { RequestServices = services, Response = { Body = body } };
        await page.ExecuteAsync(context);
        return WebUtility.HtmlDecode(System.Text.Encoding.UTF8.GetString(body.ToArray()));
    }
}
