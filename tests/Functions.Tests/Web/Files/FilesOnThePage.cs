using System.Net;
using System.Text;
using System.Xml.Linq;
using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.DropFiles;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.Web.Files;

/// <summary>The page on which whoever is signed in checks files and drops them.</summary>
[Collection(FilesOfOneCouncil.Name)]
public sealed class FilesOnThePage(FilesCouncil council) : IAsyncLifetime
{
    private const string Check = DropFiles.DropFiles.Address, Drop = $"{Check}?drop=true";
    private const string Wrong = "Call started,Queue,Outcome,Wait (seconds)\r\n31/06/2020 09:00:00,Main,Answered,12\r\n01/07/2020 09:00:00,Main,Answered,-12\r\n";

    private readonly App _app = new(council.ConnectionString);
    private WebApp? _started;

    private WebApp Web => _started!;   // started before each test

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _started = await WebApp.StartAsync(council.ConnectionString);
        await Web.GetAsync(Check, FilesCouncil.Officer);   // puts the configuration in force, which is stored
    }

    public async ValueTask DisposeAsync()
    {
        await Web.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task It_says_how_much_it_takes_and_which_kinds_of_file_are_read()
    {
        var page = await Web.GetAsync(Check, FilesCouncil.Officer);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("20 MB together", page.Body, StringComparison.Ordinal);
        foreach (var feed in (await _app.Get<ConfigurationStore>().InForceAsync(Cancellation)).Feeds)
        {
            var template = await Web.GetAsync($"{Check}?template={feed.Id}", FilesCouncil.Officer);

            Assert.Contains(feed.Title, WebUtility.HtmlDecode(page.Body), StringComparison.Ordinal);
            Assert.Contains($"href=\"{Check}?template={feed.Id}\"", page.Body, StringComparison.Ordinal);
            Assert.Equal(Encoding.UTF8.GetString(feed.Template()), template.Body);
            Assert.Contains($"{feed.Id}.csv", template.Headers["Content-Disposition"], StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await Web.GetAsync($"{Check}?template=none", FilesCouncil.Officer)).Status);
    }

    [Fact]
    public async Task A_check_says_what_a_right_file_would_change_and_stores_nothing()
    {
        var quarter = council.NewQuarter();
        var stored = await council.StoredAsync();

        var page = await PostAsync(Check, ("figures.csv", Csv.Figures($"CSU12,{quarter},500,Busy")));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        AssertSays(
            page, "figures.csv can be taken", "Nothing was kept and no figure has changed.", "Read as", "Ready-made figures", "Quarter", $"{quarter}",
            "What would change", $"CSU12 – Face to face: average wait, {quarter}", "500 seconds, red, from figures.csv", "Before: no figure",
            "1 row", "1 comment and 0 actions", $"Quarterly performance report: {Domain.QuarterText.TitleForm(quarter)}, for the meeting on");
        Assert.Equal(stored, await council.StoredAsync());
    }

    [Fact]
    public async Task A_check_names_every_problem_as_the_errors_file_does_and_stores_nothing()
    {
        var stored = await council.StoredAsync();

        var page = await PostAsync(Check, ("calls.csv", Wrong));

        Assert.Equal(stored, await council.StoredAsync());
        AssertSays(page, "calls.csv would be refused", "Would be refused: 2 problems.", $"{Check}?template=calls");
        var refused = await _app.TakeAsync("calls.csv", Wrong);
        var errors = (await _app.TextAsync(Names.Containers.Rejected, refused.ErrorsAt)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        Assert.Equal(2, errors.Count);
        foreach (var cell in errors.SelectMany(Cells)) AssertSays(page, cell.TrimStart('\''));
    }

    [Fact]
    public async Task Of_a_long_list_the_first_are_seen_and_what_is_left_out_is_counted()
    {
        var page = await PostAsync(Check, ("calls.csv", $"{Wrong.Split('\n')[0]}\n{string.Concat(Enumerable.Repeat("31/06/2020 09:00:00,Main,Answered,12\r\n", 1002))}"));

        AssertSays(page, "Would be refused: 1,002 problems.", "Row 21, Call started", "980 more", "Row 1001, Call started", "2 more problems are not listed.");
        Assert.DoesNotContain("Row 1002", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_files_are_each_answered()
    {
        var quarter = council.NewQuarter();
        var stored = await council.StoredAsync();

        var page = await PostAsync(
            Check, ("good.csv", Csv.Figure(quarter, "CSU12", 400)), ("calls.csv", Wrong), ("other.csv", "Alpha,Beta\r\n1,2\r\n"), ("words.md", "# Nothing"));

        AssertSays(
            page, "3 of 4 files would be refused", "good.csv: can be taken", "calls.csv: 2 problems", "other.csv: one problem",
            "No kind of export that is set up has these headings.", "Choose an export of one of the kinds that are listed at the end of this page");
        var html = XDocument.Parse(page.Body.Replace("<!doctype html>", "", StringComparison.Ordinal));
        Assert.All(
            html.Descendants("a").Select(link => (string)link.Attribute("href")!).Where(address => address.StartsWith('#')),
            address => Assert.Single(html.Descendants(), element => (string?)element.Attribute("id") == address[1..]));
        Assert.Equal(stored, await council.StoredAsync());
    }

    [Fact]
    public async Task Files_that_are_dropped_lie_in_the_inbox_as_they_are_and_the_answer_comes_true()
    {
        var quarter = council.NewQuarter();
        var (good, before) = (Csv.Figure(quarter, "CSU12", 400), await council.InboxAsync());

        var page = await PostAsync(Drop, ("good.csv", good), ("calls.csv", Wrong));

        Assert.Equal(HttpStatusCode.Accepted, page.Status);
        AssertSays(page, "2 files are in the inbox, and 1 will be refused", "What will change", "400 seconds, green, from good.csv", "Will be refused: 2 problems.");
        var dropped = (await council.InboxAsync()).RemoveRange(before.Keys);
        Assert.Equal(new[] { Wrong, good }.Order(), dropped.Values.Select(Encoding.UTF8.GetString).Order());
        Assert.All(dropped.Keys, path => Assert.Matches("^page/[a-z]{12}/(good|calls)\\.csv$", path));
        foreach (var path in dropped.Keys)
        {
            AssertSays(page, path);
            await ReceiveAsync(path);
        }
        Assert.Equal(400, await _app.ValueAsync("CSU12", quarter));
        Assert.Equal(before.Keys, (await council.InboxAsync()).Keys);
    }

    [Fact]
    public async Task A_sign_off_is_dropped_only_for_the_lead_officer_and_beside_other_files()
    {
        var (quarter, before) = (council.NewQuarter(), await council.InboxAsync());
        await _app.TakeAsync($"drafted {quarter.StartYear} {quarter.Number}.csv", Csv.Figure(quarter, "P01a", 100));
        await _app.RenderAsync(quarter);
        var signOff = ("signed.csv", Csv.SignOff(quarter, version: 1, "team"));

        var others = await PostAsync(Drop, signOff);
        var beside = await PostAsync(Drop, signOff, ("figures.csv", Csv.Figure(quarter, "CSU12", 400)));
        var own = await SendAsync(Drop, FormOfFiles.Of([signOff]), FilesCouncil.Lead);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Accepted, HttpStatusCode.Accepted), (others.Status, beside.Status, own.Status));
        AssertSays(others, "signed.csv would be refused", $"You are signed in as {FilesCouncil.Officer}, and only the lead officer can sign", "Nothing was kept");
        AssertSays(beside, "One file is in the inbox", "one problem, and was not dropped");
        AssertSays(own, "signed.csv is in the inbox", "the page Where the quarter stands");
        Assert.Equal(["figures.csv", "signed.csv"], (await council.InboxAsync()).RemoveRange(before.Keys).Keys.Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_file_of_the_same_name_that_nobody_has_read_yet_is_not_lost()
    {
        var (quarter, before) = (council.NewQuarter(), await council.InboxAsync());
        var (one, two) = (Csv.Figure(quarter, "CSU12", 1), Csv.Figure(quarter, "CSU12", 2));

        await PostAsync(Drop, ("same.csv", one), ("same.csv", two));
        await PostAsync(Drop, ("same.csv", one));

        Assert.Equal(new[] { one, one, two }.Order(), (await council.InboxAsync()).RemoveRange(before.Keys).Values.Select(Encoding.UTF8.GetString).Order());
    }

    [Theory]
    [InlineData("../../config/indicators.csv", "indicators.csv")]
    [InlineData("<img src=x onerror=alert(1)>.csv", "<img src=x onerror=alert(1)>.csv")]
    [InlineData("\"quoted\" & 'so'.csv", "%22quoted%22 & 'so'.csv")]
    [InlineData("turned\u202Evsc.exe", "turnedvsc.exe")]
    public async Task A_hostile_name_leads_nowhere_and_is_text_on_the_page(string stated, string name)
    {
        var before = await council.InboxAsync();

        var page = await PostAsync(Drop, (stated, "Alpha,Beta\r\n1,2\r\n"));

        var path = Assert.Single((await council.InboxAsync()).RemoveRange(before.Keys).Keys);
        Assert.Equal(name, path[18..]);
        AssertSays(page, $"{name} is in the inbox, and will be refused", path);
        Assert.DoesNotContain("<img", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_in_a_cell_is_text_on_the_page_even_if_no_page_can_hold_it()
    {
        var page = await PostAsync(Check, ("calls.csv", "Call started,Queue,Outcome,Wait (seconds)\r\n<script>alert(1)</script>,Main,\u0001\uFFFF</main>\u202E,12\r\n"));

        AssertSays(page, "\u201c<script>alert(1)</script>\u201d", "\u201c</main>\u201d");
        Assert.DoesNotContain("<script", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to_and_nothing_is_read()
    {
        var stored = await council.StoredAsync();

        var answers = new[]
        {
            await Web.GetAsync(Check),
            await Web.GetAsync($"{Check}?template=calls"),
            await SendAsync(Check, FormOfFiles.Of(("a.csv", Wrong)), user: null),
            await SendAsync(Drop, FormOfFiles.Of(("a.csv", Wrong)), user: null),
        };

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Unauthorized, answer.Status));
        Assert.Contains($"/.auth/login/aad?post_login_redirect_uri={Uri.EscapeDataString(Check)}", answers[0].Body, StringComparison.Ordinal);
        Assert.All(answers, answer => Assert.Equal(answers[0].Whole, answer.Whole));
        Assert.Equal(stored, await council.StoredAsync());
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    [InlineData(null)]
    public async Task Another_site_cannot_have_files_dropped(string? site)
    {
        var stored = await council.StoredAsync();

        var answer = await SendAsync(Drop, FormOfFiles.Of(("a.csv", Wrong)), site: site);

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        AssertSays(answer, "did not come from a page of this site");
        Assert.Equal(stored, await council.StoredAsync());
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_answered_with_what_to_do()
    {
        var stored = await council.StoredAsync();

        var answer = await SendAsync(Drop, FormOfFiles.Of([("large.csv", new byte[ChosenFiles.MostBytes])]));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        AssertSays(answer, "These files are too large for this page", "Choose fewer files, up to 20 MB together", "goes straight into the container inbox");
        Assert.Equal(stored, await council.StoredAsync());
    }

    [Fact]
    public async Task So_is_one_with_no_file_too_many_or_that_is_no_form()
    {
        var stored = await council.StoredAsync();

        var none = await SendAsync(Drop, FormOfFiles.Of(("", "")));
        var many = await SendAsync(Drop, FormOfFiles.Of(Enumerable.Range(0, 21).Select(file => ($"{file}.csv", Wrong))));
        var broken = await SendAsync(Drop, FormOfFiles.Raw("------WebKitFormBoundaryFiles\r\nContent-Disposition: form"u8.ToArray()));
        var noForm = await SendAsync(Drop, new StringContent("{}", Encoding.UTF8, "application/json"));
        var nothing = await SendAsync(Drop, content: null);

        Assert.All(new[] { none, many, broken, noForm, nothing }, answer => Assert.Equal(HttpStatusCode.BadRequest, answer.Status));
        AssertSays(none, "No file was chosen", "Choose one or more files first");
        AssertSays(many, "21 files are too many at a time");
        AssertSays(broken, "What your browser sent could not be read");
        AssertSays(noForm, "No file was chosen");
        AssertSays(nothing, "No file was chosen");
        Assert.Equal(stored, await council.StoredAsync());
    }

    /// <summary>The words, whatever elements they are in; and that the page can be read at all.</summary>
    private static void AssertSays(WebApp.Answer page, params string[] words)
    {
        var html = XDocument.Parse(page.Body.Replace("<!doctype html>", "", StringComparison.Ordinal));
        var said = $"{html.Root!.Value} {string.Join(' ', html.Descendants().Attributes("href").Select(address => address.Value))}";
        foreach (var word in words) Assert.Contains(word, said, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Cells(string row)
    {
        using var csv = CsvHelper.CsvReader.Create(Encoding.UTF8.GetBytes(row), new CsvHelper.CsvReaderOptions { HasHeader = false });
        csv.Read();
        return [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
    }

    private async Task ReceiveAsync(string path)
    {
        var found = Assert.IsType<BlobRead.Found>(await _app.Get<BlobStore>().OpenReadAsync(Names.Containers.Inbox, path, ifMatch: null, Cancellation));
        await using (found.Content) { }
        await _app.ReceiveAsync(new() { Container = Names.Containers.Inbox, Path = path, ETag = $"{found.ETag}", Api = "PutBlob" });
        Assert.True((await _app.Get<SubmissionStore>().GetAsync(SubmissionStore.IdOf(path, found.ETag), Cancellation))!.IsFinished);
    }

    private Task<WebApp.Answer> PostAsync(string address, params (string Name, string Text)[] files) => SendAsync(address, FormOfFiles.Of(files));

    private Task<WebApp.Answer> SendAsync(string address, HttpContent? content, string? user = FilesCouncil.Officer, string? site = "same-origin") =>
        Web.SendAsync(HttpMethod.Post, address, user, site: site, content: content);
}
