using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.Json;
using KpiPapers.Domain;
using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Functions.Tests.Web;
using KpiPapers.Local;
using KpiPapers.Storage;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.Flow;

/// <summary>What an officer uploads is in force once it is right as a whole; until then, the last good one is.</summary>
public sealed class ConfigurationInForce(ConfigurationInForce.Account account) : IClassFixture<ConfigurationInForce.Account>, IAsyncLifetime
{
    private const string Recipients = "recipients.csv";
    private const string Problems = "active/problems.csv";

    private readonly App _app = new(account.ConnectionString);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var config = _app.Storage.Blobs.GetBlobContainerClient(Names.Containers.Config);
        await foreach (var blob in config.GetBlobsAsync(cancellationToken: Cancellation)) await config.DeleteBlobAsync(blob.Name, cancellationToken: Cancellation);
        await CouncilAccount.PrepareAsync(account.ConnectionString, CouncilConfig.Files);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_mistake_leaves_the_last_good_one_in_force_and_stands_in_the_problems_file()
    {
        var good = await InForceAsync();

        await UploadAsync(Recipients, "Recipient,Role,Email\r\nteam,Performance Team,nobody\r\n");

        Assert.Equal(good.Hash, (await InForceAsync()).Hash);
        Assert.Contains("recipients.csv,2,Email,nobody", await _app.TextAsync(Names.Containers.Config, Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_set_that_an_earlier_release_found_right_works_on_though_its_days_cannot_be_kept()
    {
        var files = CouncilConfig.SmallPaper.ToDictionary(file => file.Key, file => file.Value.Replace("2020-11-04", "2020-10-12", StringComparison.Ordinal));
        var set = new ConfigurationFiles(files.ToImmutableSortedDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value), StringComparer.Ordinal));
        await KeepAsync(set.Hash, set.ToBlob().ToArray());
        await UploadAsync($"papers/{CouncilConfig.Paper}.json", files[$"papers/{CouncilConfig.Paper}.json"]);

        Assert.Equal(set.Hash, (await InForceAsync()).Hash);
    }

    [Fact]
    public async Task A_set_of_the_first_release_works_on_with_the_services_of_its_indicators_until_they_are_named()
    {
        const string Hash = "5bf4c42529750d92";
        var kept = await File.ReadAllBytesAsync(Repository.PathTo("tests", "Functions.Tests", "Flow", "FirstRelease", $"{Hash}.json"), Cancellation);
        await KeepAsync(Hash, kept);
        using var files = JsonDocument.Parse(kept);
        await UploadAsync($"papers/{CouncilConfig.Paper}.json", Encoding.UTF8.GetString(files.RootElement.GetProperty("papers/housing-and-community.json").GetBytesFromBase64()));

        var set = await InForceAsync();

        Assert.Equal((Hash, 5), (set.Hash, set.Indicators.All.Length));
        Assert.Equal(["Children Services and Community Safety Partnership", "Customer Services"], Assert.Single(set.Papers).Services);
        Assert.Contains("Missing: 'services'.", await _app.TextAsync(Names.Containers.Config, Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_set_that_is_activated_says_its_data_version_and_one_of_a_newer_version_is_refused()
    {
        var set = await InForceAsync();
        var path = $"active/{set.Hash}.json";
        var kept = await _app.TextAsync(Names.Containers.Config, path);
        Assert.StartsWith($"{{\"dataVersion\":{DataVersion.Current},", kept, StringComparison.Ordinal);
        await UploadAsync(path, kept.Replace($":{DataVersion.Current},", $":{DataVersion.Current + 1},", StringComparison.Ordinal));

        await using var other = new App(account.ConnectionString);
        var refused = await Assert.ThrowsAsync<NewerDataException>(() => other.Get<ConfigurationStore>().PinnedAsync(set.Hash, Cancellation));

        Assert.StartsWith($"The configuration in config/{path} was written by a newer release", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_instance_that_starts_while_there_are_mistakes_uses_the_last_good_one()
    {
        var good = await InForceAsync();
        await UploadAsync("feeds/calls.json", "{");

        await using var other = new App(account.ConnectionString);

        Assert.Equal(good.Hash, (await other.Get<ConfigurationStore>().InForceAsync(Cancellation)).Hash);
    }

    [Fact]
    public async Task Once_the_mistake_is_put_right_the_problems_file_is_gone()
    {
        await InForceAsync();
        await UploadAsync(Recipients, "nonsense");
        await InForceAsync();

        await UploadAsync(Recipients, CouncilConfig.Files[Recipients]);
        await InForceAsync();

        Assert.False(await _app.Blob(Names.Containers.Config, Problems).ExistsAsync(Cancellation));
    }

    [Fact]
    public async Task After_going_back_to_an_earlier_set_that_one_is_the_last_good_one()
    {
        var first = await InForceAsync();
        await UploadAsync(Recipients, CouncilConfig.Files[Recipients] + "clerk,Clerk,clerk@example.org\r\n");
        Assert.NotEqual(first.Hash, (await InForceAsync()).Hash);
        await UploadAsync(Recipients, CouncilConfig.Files[Recipients]);
        Assert.Equal(first.Hash, (await InForceAsync()).Hash);

        await UploadAsync(Recipients, "nonsense");

        Assert.Equal(first.Hash, (await InForceAsync()).Hash);
    }

    [Fact]
    public async Task Without_any_good_one_the_failure_says_what_is_wrong()
    {
        await _app.Blob(Names.Containers.Config, Recipients).DeleteAsync(cancellationToken: Cancellation);

        var failure = await Assert.ThrowsAsync<NoConfigurationException>(InForceAsync);

        Assert.Equal(
            "The container config holds no usable configuration: recipients.csv: The file is missing. Expected: a file recipients.csv.", failure.Message);
    }

    [Theory]
    [InlineData("/api/status")]
    [InlineData("/api/indicators/CSU10")]
    [InlineData("/api/files")]
    [InlineData("/api/results")]
    public async Task Without_any_good_one_pages_say_what_the_team_has_to_do(string address)
    {
        await _app.Blob(Names.Containers.Config, Recipients).DeleteAsync(cancellationToken: Cancellation);
        await using var web = await WebApp.StartAsync(account.ConnectionString);

        var page = await web.GetAsync(address, "officer@example.org");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("<h1>This site is not set up yet</h1>", page.Body, StringComparison.Ordinal);
        Assert.Contains("active/problems.csv", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_read_to_the_end_by_the_configuration_it_was_begun_with()
    {
        var quarter = CouncilConfig.NewQuarter();
        var drop = await _app.DropAsync($"pinned {quarter.StartYear}.csv", Csv.Figure(quarter, "CSU12", 100));
        var begun = (await InForceAsync()).Hash;
        await _app.Get<SubmissionStore>().BeginAsync(await ReceivedAsync(drop, begun), Cancellation);

        // The column's heading changes while the file waits for its second attempt, and so does the target it is judged by.
        await UploadAsync("feeds/figures.json", CouncilConfig.Files["feeds/figures.json"].Replace("\"heading\": \"Value\"", "\"heading\": \"Amount\"", StringComparison.Ordinal));
        await UploadAsync("indicators.csv", CouncilConfig.Files["indicators.csv"].Replace(",450,", ",50,", StringComparison.Ordinal));
        await _app.ReceiveAsync(drop);

        var result = await _app.ResultAsync("CSU12", quarter);
        Assert.Equal((100, Judgement.Red), (result?.Figure.Value, result?.Judgement));
        Assert.Equal(begun, (await _app.RecordAsync(drop)).ConfigurationHash);
    }

    [Fact]
    public async Task Each_feed_has_a_template_as_long_as_it_is_in_force()
    {
        var theirs = _app.Blob(Names.Containers.Papers, "templates/2020-21-q1/v1/templates-2020-21-q1-v1.csv");   // of a paper of that name
        await theirs.UploadAsync(BinaryData.FromString("x"), overwrite: true, Cancellation);
        var all = (await InForceAsync()).Feeds.Select(feed => feed.Id).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(all, await TemplatesAsync());
        Assert.Equal("\uFEFFRegister of,Children present\r\n", await _app.TextAsync(Names.Containers.Papers, "templates/registers.csv"));

        await _app.Blob(Names.Containers.Config, "feeds/registers.json").DeleteAsync(cancellationToken: Cancellation);
        await InForceAsync();
        await using var other = new App(account.ConnectionString);
        await other.Get<ConfigurationStore>().InForceAsync(Cancellation);

        Assert.Equal(all.Except(["registers"]), await TemplatesAsync());
        Assert.True(await theirs.ExistsAsync(Cancellation));
    }

    [Fact]
    public async Task A_configuration_with_mistakes_leaves_the_templates_as_they_are()
    {
        await InForceAsync();
        await UploadAsync("feeds/registers.json", "{");

        await InForceAsync();

        Assert.Contains("registers", await TemplatesAsync());
    }

    private async Task<List<string>> TemplatesAsync() =>
        [.. (await _app.Get<Storage.Blobs.BlobStore>().ListAsync(Names.Containers.Papers, "templates/", Cancellation).ToListAsync(Cancellation))
            .Select(file => file.Path["templates/".Length..]).Where(name => !name.Contains('/', StringComparison.Ordinal))
            .Select(name => name[..^".csv".Length])];

    private Task<ConfigurationSet> InForceAsync() => _app.Get<ConfigurationStore>().InForceAsync(Cancellation);

    /// <summary>As an earlier release left it, as the last good set.</summary>
    private async Task KeepAsync(string hash, byte[] set)
    {
        await _app.Blob(Names.Containers.Config, $"active/{hash}.json").UploadAsync(BinaryData.FromBytes(set), overwrite: true, Cancellation);
        await UploadAsync("active/current", hash);
    }

    private async Task UploadAsync(string path, string text) =>
        await _app.Blob(Names.Containers.Config, path).UploadAsync(BinaryData.FromString(text), overwrite: true, Cancellation);

    private async Task<SubmissionRecord> ReceivedAsync(Hosting.BlobCreated drop, string configurationHash)
    {
        var blob = (await _app.Blob(Names.Containers.Inbox, drop.Path).GetPropertiesAsync(cancellationToken: Cancellation)).Value;
        return new()
        {
            Submission = new(SubmissionStore.IdOf(drop.Path, blob.ETag), "", drop.Path, blob.LastModified, drop.ETag, "", 0),
            Path = drop.Path,
            ConfigurationHash = configurationHash,
        };
    }

    /// <summary>An account of its own, because these tests change the configuration.</summary>
    public sealed class Account : IAsyncLifetime
    {
        private Azurite? _azurite;

        internal string ConnectionString => _azurite!.ConnectionString;   // set before any test runs

        public async ValueTask InitializeAsync()
        {
            _azurite = await Azurite.StartAsync(null, CancellationToken.None);
            await StorageSetup.EnsureAsync(StorageConnection.FromConnectionString(ConnectionString), CancellationToken.None);
        }

        public async ValueTask DisposeAsync()
        {
            if (_azurite is not null) await _azurite.DisposeAsync();
        }
    }
}
