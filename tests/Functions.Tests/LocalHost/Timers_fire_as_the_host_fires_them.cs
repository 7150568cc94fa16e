using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using KpiPapers.Local.Host.Timers;
using Microsoft.Extensions.Time.Testing;

namespace KpiPapers.Functions.Tests.LocalHost;

public sealed class Timers_fire_as_the_host_fires_them(StorageEmulator storage)
{
    private const string Daily = "0 0 6 * * *";

    // A status is kept by function name, so each test has a name of its own.
    private readonly string _name = $"Timer{Guid.NewGuid():N}";

    [Fact]
    public async Task Once_for_all_instances()
    {
        using var app = new TinyApp().WithTimer(_name, "* * * * * *");
        await using var host = await app.StartAsync(app.Options(storage.ConnectionString) with { Instances = 2 });

        await Eventually.TrueAsync(() => app.Requests.Length >= 3, "three runs", () => app.Said);

        Assert.Single(app.Requests.Select(request => (int?)request["pid"]).Distinct());
        Assert.Null(Timer(app.Requests[0])["ScheduleStatus"]); // More than once a minute is not monitored.
    }

    [Fact]
    public async Task A_missed_run_is_made_up_for_once_at_the_start()
    {
        var lastRun = new DateTime(2020, 1, 1, 6, 0, 0, DateTimeKind.Utc);
        await Store.WriteAsync(_name, new(lastRun, lastRun.AddDays(1), lastRun), TestContext.Current.CancellationToken);
        using var app = new TinyApp().WithTimer(_name, Daily);
        await using (await app.StartAsync(app.Options(storage.ConnectionString)))
        {
            await Eventually.TrueAsync(
                async () => (await Store.ReadAsync(_name, TestContext.Current.CancellationToken))?.Last > lastRun, "status written", () => app.Said);
        }

        await using var again = await app.StartAsync(app.Options(storage.ConnectionString));

        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        var timer = Timer(Assert.Single(app.Requests));
        Assert.True((bool?)timer["IsPastDue"]);
        Assert.Equal("2020-01-01T06:00:00+00:00", (string?)timer["ScheduleStatus"]!["Last"]);
        Assert.Equal("2020-01-02T06:00:00+00:00", (string?)timer["ScheduleStatus"]!["Next"]);
    }

    [Fact]
    public async Task A_run_that_takes_too_long_is_followed_by_one_more_at_once_and_others_are_skipped()
    {
        var clock = new FakeTimeProvider(new(2026, 3, 2, 9, 59, 30, TimeSpan.Zero));
        using var app = new TinyApp().WithTimer(_name, "0 * * * * *", ", \"runOnStartup\": true");
        app.Release(0);
        await using var host = await app.StartAsync(app.Options(storage.ConnectionString), clock);
        await Eventually.TrueAsync(() => app.Requests.Length == 1, "the run at start", () => app.Said);

        clock.Advance(TimeSpan.FromMinutes(3.5)); // 10:03, so the runs of 10:00, 10:01, 10:02 and 10:03 are missed.
        app.Release(1);
        await Eventually.TrueAsync(() => app.Requests.Length == 2, "one more", () => app.Said);
        clock.Advance(TimeSpan.FromMinutes(1.1));
        app.Release(2);
        await Eventually.TrueAsync(() => app.Requests.Length == 3, "the next", () => app.Said);
        clock.Advance(TimeSpan.FromMinutes(1));
        app.Release(3);
        await Eventually.TrueAsync(() => app.Requests.Length == 4, "and the next", () => app.Said);

        Assert.Equal(["09:59:30", "10:03:00", "10:04:06", "10:05:06"], app.Requests.Select(TimeOf));
        Assert.Equal(["00:00:00", "09:59:30", "10:03:00", "10:04:06"], app.Requests.Select(request => ((string?)Timer(request)["ScheduleStatus"]!["Last"])?[11..19]));
        Assert.All(app.Requests, request => Assert.False((bool?)Timer(request)["IsPastDue"]));
    }

    [Fact]
    public async Task A_schedule_that_changed_is_not_past_due()
    {
        var lastRun = new DateTime(2020, 1, 1, 7, 30, 0, DateTimeKind.Utc);
        await Store.WriteAsync(_name, new(lastRun, lastRun.AddDays(1), lastRun), TestContext.Current.CancellationToken);
        using var app = new TinyApp().WithTimer(_name, Daily);
        await using var host = await app.StartAsync(app.Options(storage.ConnectionString));

        await Eventually.TrueAsync(
            async () => (await Store.ReadAsync(_name, TestContext.Current.CancellationToken))?.Next > lastRun.AddDays(1), "status renewed", () => app.Said);

        Assert.Empty(app.Requests);
    }

    [Fact]
    public async Task The_first_start_fires_nothing_and_writes_the_status_where_the_host_keeps_it()
    {
        using var app = new TinyApp().WithTimer(_name, Daily);
        await using var host = await app.StartAsync(app.Options(storage.ConnectionString));
        var blob = new BlobClient(storage.ConnectionString, "azure-webjobs-hosts", $"timers/local/Host.Functions.{_name}/status");

        await Eventually.TrueAsync(async () => await blob.ExistsAsync(TestContext.Current.CancellationToken), "status written", () => app.Said);

        Assert.Empty(app.Requests);
        var status = JsonNode.Parse((await blob.DownloadContentAsync(TestContext.Current.CancellationToken)).Value.Content)!;
        Assert.Equal("0001-01-01T00:00:00", (string?)status["Last"]);
        Assert.EndsWith("T06:00:00+00:00", (string?)status["Next"]);
    }

    [Fact]
    public async Task By_hand_without_being_past_due_and_a_failure_is_final()
    {
        using var app = new TinyApp(TinyApp.HostJson(functionTimeout: "00:00:01")).WithTimer(_name, Daily);
        await File.WriteAllTextAsync(
            Path.Combine(app.Root, "handler.js"),
            "require('http').createServer((q, s) => { if (q.url !== '/') s.statusCode = 500; s.end('no'); }).listen(Number(process.env.FUNCTIONS_CUSTOMHANDLER_PORT), '127.0.0.1')",
            TestContext.Current.CancellationToken);
        var options = app.Options(storage.ConnectionString);
        await using var host = await app.StartAsync(options);
        using var http = new HttpClient();
        using var body = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");

        using var response = await http.PostAsync(
            new Uri($"http://127.0.0.1:{options.HttpPort}/admin/functions/{_name}"), body, TestContext.Current.CancellationToken);

        await Eventually.TrueAsync(() => !app.Journal.Problems.IsEmpty, "failure reported", () => app.Said);
        Assert.Equal($"The timer {_name} failed, and timers are not tried again: the handler answered 500: no", Assert.Single(app.Journal.Problems));
    }

    [Fact]
    public async Task Only_when_asked_to_where_the_time_of_day_is_not_to_matter()
    {
        using var app = new TinyApp().WithTimer(_name, "* * * * * *", ", \"runOnStartup\": true");
        await using var host = await app.StartAsync(app.Options(storage.ConnectionString) with { FiresTimers = false });
        await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);
        Assert.Empty(app.Requests);

        await host.FireTimerAsync(_name, TestContext.Current.CancellationToken);

        Assert.Single(app.Requests);
    }

    private TimerStatusStore Store => new(storage.ConnectionString);

    private static JsonNode Timer(JsonNode request) => Payload(request)["Data"]!["timer"]!;

    private static string? TimeOf(JsonNode request) => ((string?)Payload(request)["Metadata"]!["sys"]!["UtcNow"])?[11..19];

    private static JsonNode Payload(JsonNode request) => JsonNode.Parse((string?)request["body"] ?? "")!;
}
