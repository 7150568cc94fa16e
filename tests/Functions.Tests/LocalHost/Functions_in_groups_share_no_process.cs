using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using KpiPapers.Local.Host;

namespace KpiPapers.Functions.Tests.LocalHost;

/// <summary>As on Flex Consumption: the HTTP functions run together, each other function on its own.</summary>
public sealed class Functions_in_groups_share_no_process(StorageEmulator storage)
{
    // A status is kept by function name, so each test has a name of its own.
    private readonly string _timer = $"Timer{Guid.NewGuid():N}";

    [Fact]
    public async Task Each_process_is_told_its_group_and_gets_the_work_of_no_other()
    {
        var (first, second) = (await QueueUnderTest.CreateAsync(storage), await QueueUnderTest.CreateAsync(storage));
        using var app = App(first, second);
        var options = app.Options(storage.ConnectionString) with { SeparatesGroups = true };
        await using var host = await app.StartAsync(options);

        await first.SendAsync("one");
        await first.SendAsync("two");
        await second.SendAsync("three");
        await host.FireTimerAsync(_timer, TestContext.Current.CancellationToken);
        await GetAsync(options, "api/papers");
        await GetAsync(options, "api/sheets");

        await Eventually.TrueAsync(() => app.Requests.Length == 6, "six requests", () => app.Said);
        Assert.Equal(
            ["First: function:First", "Second: function:Second", $"{_timer}: function:{_timer}", "api/papers: http", "api/sheets: http"],
            app.Requests.Select(request => $"{((string?)request["url"])?[1..]}: {Group(request)}").Distinct().Order(StringComparer.Ordinal));
        Assert.All(app.Requests.GroupBy(Group), group => Assert.Single(group.Select(ProcessId).Distinct()));
        Assert.Equal(host.HandlerProcessIds.Order(), app.Requests.Select(ProcessId).Distinct().Order());
    }

    [Fact]
    public async Task One_that_dies_is_started_again_and_leaves_the_others_alone()
    {
        var (first, second) = (await QueueUnderTest.CreateAsync(storage), await QueueUnderTest.CreateAsync(storage));
        using var app = App(first, second);
        await using var host = await app.StartAsync(app.Options(storage.ConnectionString) with { SeparatesGroups = true });
        var before = host.HandlerProcessIds;
        await first.SendAsync("one");
        await Eventually.TrueAsync(() => app.Requests.Length == 1, "message taken", () => app.Said);
        var victim = ProcessId(app.Requests.Single());

        using (var process = Process.GetProcessById(victim)) process.Kill();

        await Eventually.TrueAsync(() => host.HandlerProcessIds.Length == 4 && !host.HandlerProcessIds.Contains(victim), "another handler", () => app.Said);
        Assert.Equal(before.Where(id => id != victim), host.HandlerProcessIds.Intersect(before));
        await first.SendAsync("two");
        await Eventually.TrueAsync(() => app.Requests.Length == 2, "message taken", () => app.Said);
        Assert.Equal("function:First", Group(app.Requests[1]));
    }

    [Fact]
    public async Task Several_instances_of_each_but_one_of_a_timer()
    {
        var (first, second) = (await QueueUnderTest.CreateAsync(storage), await QueueUnderTest.CreateAsync(storage));
        using var app = App(first, second);
        await using var host = await app.StartAsync(app.Options(storage.ConnectionString) with { SeparatesGroups = true, Instances = 2 });

        var logs = Directory.EnumerateFiles(Path.Combine(app.Root, "logs")).Select(Path.GetFileName).Order(StringComparer.Ordinal);

        Assert.Equal(
            ["handler-First-1.log", "handler-First-2.log", "handler-Second-1.log", "handler-Second-2.log", $"handler-{_timer}.log", "handler-http-1.log", "handler-http-2.log"],
            logs);
        Assert.Equal(7, host.HandlerProcessIds.Length);
    }

    [Fact]
    public async Task What_is_started_by_hand_runs_in_its_own_group()
    {
        var (first, second) = (await QueueUnderTest.CreateAsync(storage), await QueueUnderTest.CreateAsync(storage));
        using var app = App(first, second);
        var options = app.Options(storage.ConnectionString) with { SeparatesGroups = true };
        await using var host = await app.StartAsync(options);
        using var http = new HttpClient();
        using var input = new StringContent("""{"input":"hello"}""", Encoding.UTF8, "application/json");

        using var response = await http.PostAsync(
            new Uri($"http://127.0.0.1:{options.HttpPort}/admin/functions/second"), input, TestContext.Current.CancellationToken);

        await Eventually.TrueAsync(() => app.Requests.Length == 1, "function ran", () => app.Said);
        Assert.Equal("function:Second", Group(app.Requests.Single()));
    }

    [Fact]
    public async Task Unless_they_are_together_where_no_process_is_told_a_group()
    {
        var (first, second) = (await QueueUnderTest.CreateAsync(storage), await QueueUnderTest.CreateAsync(storage));
        using var app = App(first, second);
        await using var host = await app.StartAsync(app.Options(storage.ConnectionString));

        await first.SendAsync("one");
        await second.SendAsync("two");

        await Eventually.TrueAsync(() => app.Requests.Length == 2, "messages taken", () => app.Said);
        Assert.All(app.Requests, request => Assert.Equal((host.HandlerProcessIds.Single(), null), (ProcessId(request), Group(request))));
    }

    private TinyApp App(QueueUnderTest first, QueueUnderTest second) => new TinyApp()
        .WithQueue("First", first.Name)
        .WithQueue("Second", second.Name)
        .WithTimer(_timer, "0 0 6 * * *")
        .WithHttp("Paper", "papers")
        .WithHttp("Sheet", "sheets");

    private static async Task GetAsync(FunctionsHostOptions options, string path)
    {
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri($"http://127.0.0.1:{options.HttpPort}/{path}"), TestContext.Current.CancellationToken);
    }

    private static string? Group(JsonNode request) => (string?)request["env"]!["FUNCTIONS_TARGET_GROUP"];

    private static int ProcessId(JsonNode request) => (int)request["pid"]!;
}
