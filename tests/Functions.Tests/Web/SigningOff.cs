using System.Net;
using KpiPapers.Functions.ServePaper;
using KpiPapers.Functions.SignPaper;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Storage;
using KpiPapers.Storage.Records;
using KpiPapers.Storage.Tables;

namespace KpiPapers.Functions.Tests.Web;

/// <summary>The lead officer signs the newest version off by a button, which drops the file that an officer would drop.</summary>
public sealed class SigningOff(SigningCouncil council) : IClassFixture<SigningCouncil>, IAsyncLifetime
{
    private const string Lead = SigningCouncil.Lead, Colleague = SigningCouncil.Colleague;

    private WebApp? _started;

    private WebApp Web => _started!;   // started before each test

    public async ValueTask InitializeAsync() => _started = await WebApp.StartAsync(council.ConnectionString);

    public ValueTask DisposeAsync() => Web.DisposeAsync();

    [Fact]
    public async Task The_lead_officer_sees_how_the_paper_stands_and_a_button()
    {
        var version = await council.PaperAsync(versions: 2);

        var page = await Web.GetAsync(PageOf(version), Lead);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        foreach (var words in new[]
        {
            version.Title, "2, the newest", "Draft: nobody has signed it off yet", $"{version.Meeting:d MMMM yyyy}", version.Committee,
            "Performance Team (performance@wendlebury-vale.example.org)", "Sign off version 2",
        })
            Assert.Contains(words, WebUtility.HtmlDecode(page.Body), StringComparison.Ordinal);
        foreach (var file in new[] { version.HtmlName, version.PdfName, version.CsvName })
        {
            Assert.Contains($"href=\"{PaperRoute.Path(version, file)}\"", page.Body, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await Web.GetAsync(PaperRoute.Path(version, file), Lead)).Status);
        }
        Assert.Null(await council.DroppedAsync(version));
    }

    [Fact]
    public async Task The_button_drops_the_file_under_the_headings_of_the_feed()
    {
        var version = await council.PaperAsync();

        var answer = await Web.PostAsync(ButtonOf(version), Lead);

        Assert.Equal(HttpStatusCode.Accepted, answer.Status);
        Assert.Contains($"sign-off/{version.Paper}-{version.QuarterInPath}-v1.csv", answer.Body, StringComparison.Ordinal);
        var meanwhile = await Web.GetAsync(PageOf(version), Lead);
        Assert.Contains("Draft: a sign-off is on its way", meanwhile.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", meanwhile.Body, StringComparison.Ordinal);
        var rows = (await council.DroppedAsync(version))!.TrimStart('\uFEFF').Split("\r\n").Select(row => row.Split(',')).ToArray();
        var cells = rows[0].Zip(rows[1]).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.OrdinalIgnoreCase);
        Assert.Equal(cells.Count, rows[0].Length);
        Assert.Superset(
            new HashSet<string> { version.Paper, $"{version.Quarter}", "1", "performance@wendlebury-vale.example.org" },
            cells.Values.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_colleague_sees_who_the_lead_officer_is_and_cannot_sign()
    {
        var version = await council.PaperAsync();

        var page = await Web.GetAsync(PageOf(version), Colleague);
        var answer = await Web.PostAsync(ButtonOf(version), Colleague);

        Assert.Contains("Only the lead officer can sign it off.", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", page.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains("the lead officer of this paper, Performance Team", answer.Body, StringComparison.Ordinal);
        Assert.Null(await council.DroppedAsync(version));
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to_and_learns_nothing()
    {
        var version = await council.PaperAsync();
        await using var withoutSignIn = await WebApp.StartAsync(council.ConnectionString, hasSignIn: false);

        var page = await Web.GetAsync(PageOf(version));

        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
        Assert.Contains($"/.auth/login/aad?post_login_redirect_uri={Uri.EscapeDataString(PageOf(version))}", page.Body, StringComparison.Ordinal);
        Assert.Equal(page.Whole, (await Web.PostAsync(ButtonOf(version))).Whole);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Web.GetAsync("/api/papers/none/2020-21-q2/sign-off")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await withoutSignIn.GetAsync(PageOf(version), Lead)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await withoutSignIn.PostAsync(ButtonOf(version), Lead)).Status);
        Assert.Null(await council.DroppedAsync(version));
    }

    [Theory]
    [InlineData("cross-site", "https://evil.example")]
    [InlineData("cross-site", "null")]
    [InlineData("same-site", null)]
    [InlineData(null, null)]
    public async Task Another_site_cannot_press_the_button(string? site, string? origin)
    {
        var version = await council.PaperAsync();

        var answer = await Web.PostAsync(ButtonOf(version), Lead, site: site, origin: origin);

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains("did not come from a page of this site", answer.Body, StringComparison.Ordinal);
        Assert.Null(await council.DroppedAsync(version));
    }

    [Theory]
    [InlineData("?version=1")]
    [InlineData("?version=3")]
    [InlineData("")]
    public async Task A_button_of_a_version_that_is_not_the_newest_signs_nothing(string version)
    {
        var newest = await council.PaperAsync(versions: 2);

        var answer = await Web.PostAsync(PageOf(newest) + version, Lead);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("The newest is version 2", answer.Body, StringComparison.Ordinal);
        Assert.Null(await council.DroppedAsync(newest));
        Assert.Null(await council.DroppedAsync(newest with { Number = 1 }));
    }

    [Fact]
    public async Task A_final_version_needs_no_sign_off()
    {
        var version = await council.PaperAsync();
        await MakeFinalAsync(version);

        var page = await Web.GetAsync(PageOf(version), Lead);
        var answer = await Web.PostAsync(ButtonOf(version), Lead);

        Assert.Contains("Version 1 has been issued. There is nothing to sign off.", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", page.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Null(await council.DroppedAsync(version));
    }

    [Theory]
    [InlineData("/api/papers/none/2020-21-q2/sign-off")]
    [InlineData("/api/papers/housing-and-community/2020-21-q9/sign-off")]
    [InlineData("/api/papers/housing-and-community/1999-00-q2/sign-off")]
    public async Task A_paper_that_is_not_there_is_not_found(string address)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await Web.GetAsync(address, Lead)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Web.PostAsync(address, Lead)).Status);
    }

    private static string PageOf(PaperVersion version) => SignOffRoute.AddressOf(version.Paper, version.Quarter);

    private static string ButtonOf(PaperVersion version) => SignOffRoute.AddressOf(version);

    /// <summary>As it is when it has been issued.</summary>
    private async Task MakeFinalAsync(PaperVersion version)
    {
        await using var app = new App(council.ConnectionString);
        var table = app.Storage.Tables.GetTableClient(Names.Tables.Papers);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKey.Join(version.Paper)}");
        await foreach (var row in table.QueryAsync(filter, cancellationToken: TestContext.Current.CancellationToken))
        {
            if (row.GetString("Json0") is not { } json || !json.Contains(version.ContentHash, StringComparison.Ordinal)) continue;
            row["Json0"] = json.Replace("\"issue\":null", "\"issue\":{\"on\":\"2020-10-27\",\"figures\":[],\"files\":[]}", StringComparison.Ordinal);
            await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, TestContext.Current.CancellationToken);
        }
    }
}
