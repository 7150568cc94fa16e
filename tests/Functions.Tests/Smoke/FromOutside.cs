using System.Net;
using KpiPapers.Functions.Tests.Conformance;
using KpiPapers.Functions.Tests.Conformance.Published;
using KpiPapers.Functions.Tests.Web;

namespace KpiPapers.Functions.Tests.Smoke;

/// <summary>
/// What must hold of the app wherever it runs, and changes nothing there:
/// <c>KPI_SMOKE_URL=https://… dotnet test tests/Functions.Tests --filter Smoke</c> asks a deployed one.
/// </summary>
public sealed class FromOutside(Site site) : IClassFixture<Site>
{
    private const string Token = "AAAAAAAAAAAAAAAAAAAAAA";
    private const string NotANewBlob = """{"eventType":"Microsoft.Storage.BlobDeleted","subject":"/blobServices/default/containers/inbox/blobs/a.csv","data":{}}""";

    private static readonly string[] LinksThatNobodyWasSent =
    [
        $"/api/papers/housing-and-community/2020-21-q2/v1/housing-and-community-2020-21-q2-v1.pdf?t={Token}",
        $"/api/papers/no-such-paper/1999-00-q4/v7/paper.html?t={Token}",
        $"/api/papers/no-such-paper/no-such-quarter/v1/paper.html?t={Token}",
        $"/api/papers/p/2020-21-q2/v1/paper.pdf?t={new string('A', 2000)}",
        $"/api/sheets/2020-10-01/templates/calls.csv?t={Token}",
        "/api/sheets/no-such-day/calls.csv",
    ];

    private static readonly string[] WordsOfTheInside =
    [
        "AccountKey", "DefaultEndpointsProtocol", "SharedAccess", "sig=", "core.windows.net", "devstoreaccount1", "vault.azure.net",
        "Bearer ", "Exception", "   at ", ".cs:line", "/home/", "/tmp/", Token,
    ];

    [Fact]
    public async Task It_works_and_tells_a_stranger_no_more_than_that()
    {
        var answer = await site.SendAsync(HttpMethod.Get, "/api/health");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Matches("""^\{"status":"(Healthy|Degraded)"(,"release":"[0-9a-f]{12}")?\}$""", answer.Body);   // degraded before its configuration is there
    }

    [Fact]
    public async Task A_link_that_nobody_was_sent_does_not_work_and_gives_no_hint_why()
    {
        var answers = new List<Site.Seen>();
        foreach (var link in LinksThatNobodyWasSent) answers.Add(await site.SendAsync(HttpMethod.Get, link));

        Assert.Equal(HttpStatusCode.NotFound, answers[0].Status);
        Assert.Contains("This link does not work", answers[0].Body, StringComparison.Ordinal);
        Assert.Single(answers.Select(answer => answer.Whole).Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("GET", "/api/papers/housing-and-community/2020-21-q2/v1/housing-and-community-2020-21-q2-v1.pdf")]
    [InlineData("GET", "/api/papers/housing-and-community/2020-21-q2/sign-off")]
    [InlineData("POST", "/api/papers/housing-and-community/2020-21-q2/sign-off?version=1")]
    [InlineData("POST", "/api/papers/housing-and-community/2020-21-q2/v1/revocation")]
    [InlineData("GET", "/api/mails/unsure")]
    [InlineData("POST", "/api/mails/unsure?delivery=d&recipient=r")]
    [InlineData("POST", "/api/quarter-end?day=2020-10-27")]
    public async Task What_needs_a_sign_in_is_not_opened_by_saying_that_one_is_signed_in(string method, string path)
    {
        var nobody = await site.SendAsync(new(method), path);
        var impostor = await site.SendAsync(
            new(method), path, null,
            ("X-MS-CLIENT-PRINCIPAL", WebApp.Principal("somebody@example.org", "Operator")),
            ("X-MS-CLIENT-PRINCIPAL-NAME", "somebody@example.org"),
            ("X-MS-CLIENT-PRINCIPAL-IDP", "aad"));

        Assert.Equal(HttpStatusCode.Unauthorized, nobody.Status);
        Assert.Equal(nobody.Whole, impostor.Whole);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("//")]
    [InlineData("/api/")]
    [InlineData("/api//")]
    [InlineData("/api/..%2f")]
    public async Task What_the_host_posts_to_cannot_be_reached(string before)
    {
        foreach (var (name, _) in PublishedApp.Functions.Where(function => function.Trigger != "httpTrigger"))
        {
            var answer = await site.SendAsync(HttpMethod.Post, $"{before}{name}", Invocations.QueueBody(NotANewBlob));

            Assert.True(answer.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{before}{name}: {answer.Whole}");
        }
    }

    [Theory]
    [InlineData("/admin/functions")]
    [InlineData("/admin/host/status")]
    [InlineData("/admin/host/keys")]
    [InlineData("/runtime/webhooks/durabletask")]
    public async Task The_hosts_own_pages_are_closed(string path)
    {
        var answer = await site.SendAsync(HttpMethod.Get, path);

        Assert.True(answer.Status is HttpStatusCode.NotFound or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, answer.Whole);
    }

    [Fact]
    public async Task No_answer_tells_of_the_inside()
    {
        string[] wrong = ["/api/papers/p/2020-21-q2/v99999999999/p.pdf", "/api/papers/%00/2020-21-q2/v1/p.pdf", "/api/sheets/2020-10-01/%2e%2e%2f%2e%2e%2fconfig", "/api/nothing"];

        foreach (var path in LinksThatNobodyWasSent.Concat(wrong))
        {
            var answer = await site.SendAsync(HttpMethod.Get, path);

            Assert.True((int)answer.Status is >= 400 and < 500, $"{path}: {answer.Whole}");
            Assert.All(WordsOfTheInside, word => Assert.DoesNotContain(word, answer.Whole, StringComparison.OrdinalIgnoreCase));
        }
    }
}
