using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace KpiPapers.Functions.Tests.LocalHost;

public sealed class A_queue_message_is_worked_on_by_the_hosts_rules(StorageEmulator storage)
{
    [Fact]
    public async Task A_message_is_posted_as_the_host_does_and_deleted_on_success()
    {
        var queue = await QueueUnderTest.CreateAsync(storage);
        using var app = new TinyApp().WithQueue("Work", queue.Name);
        await using var host = await app.StartAsync(app.Options(storage.ConnectionString));

        await queue.SendAsync("""{"jobId":"ü"}""");

        await Eventually.TrueAsync(async () => app.Requests.Length == 1 && await queue.CountAsync() == 0, "message done", () => app.Said);
        var request = app.Requests[0];
        Assert.Equal("POST", (string?)request["method"]);
        Assert.Equal("/Work", (string?)request["url"]);
        Assert.Equal("chunked", (string?)request["headers"]!["transfer-encoding"]);
        Assert.Null(request["headers"]!["content-length"]);
        Assert.Equal("application/json; charset=utf-8", (string?)request["headers"]!["content-type"]);
        Assert.StartsWith("Azure-Functions-Host/", (string?)request["headers"]!["user-agent"]);
        Assert.True(Guid.TryParse((string?)request["headers"]!["x-azure-functions-invocationid"], out _));
        var payload = JsonNode.Parse((string?)request["body"] ?? "")!;
        Assert.Equal("""{"jobId":"ü"}""", (string?)JsonNode.Parse((string?)payload["Data"]!["message"] ?? ""));
        Assert.Equal("1", (string?)payload["Metadata"]!["DequeueCount"]);
        Assert.Equal("\"ü\"", (string?)payload["Metadata"]!["jobId"]);
        Assert.True(Time(payload, "NextVisibleTime") >= Time(payload, "InsertionTime") + TimeSpan.FromMinutes(10));
        Assert.Empty(app.Journal.Problems);
    }

    [Fact]
    public async Task A_message_comes_once_more_after_it_was_worked_on_where_that_is_asked_for()
    {
        var queue = await QueueUnderTest.CreateAsync(storage);
        using var app = new TinyApp().WithQueue("Work", queue.Name);
        await using var host = await app.StartAsync(app.Options(storage.ConnectionString) with { DeliversTwice = true });

        await queue.SendAsync("work");

        await Eventually.TrueAsync(async () => await queue.CountAsync() == 0, "message done", () => app.Said);
        Assert.Equal(["1", "2"], app.Requests.Select(DequeueCount));
        Assert.Empty(app.Journal.Problems);
    }

    [Fact]
    public async Task A_failed_message_rests_for_the_visibility_timeout_that_a_setting_may_replace()
    {
        var queue = await QueueUnderTest.CreateAsync(storage);
        using var app = new TinyApp(TinyApp.HostJson(queues: ", \"visibilityTimeout\": \"00:00:01\"")).WithQueue("Work", queue.Name);
        var options = app.Options(storage.ConnectionString);
        var settings = new Dictionary<string, string>(options.Settings)
        {
            ["AzureFunctionsJobHost__extensions__queues__visibilityTimeout"] = "01:00:00",
        };
        await using var host = await app.StartAsync(options with { Settings = settings });

        await queue.SendAsync("fail");
        await Eventually.TrueAsync(() => app.Said.Contains("Work FAILED"), "message failed", () => app.Said);
        await queue.SendAsync("next");
        await Eventually.TrueAsync(() => app.Said.Contains("Work  next  done"), "next message done", () => app.Said);
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken); // Twice what host.json says.

        Assert.Equal(2, app.Requests.Length);
        Assert.Equal(1, await queue.CountAsync());
    }

    [Fact]
    public async Task A_missing_queue_is_waited_for()
    {
        var queue = await QueueUnderTest.CreateAsync(storage);
        using var app = new TinyApp().WithQueue("Work", queue.Name).WithQueue("Later", queue.Name + "x");
        await using var host = await app.StartAsync(app.Options(storage.ConnectionString));
        var late = new Azure.Storage.Queues.QueueClient(storage.ConnectionString, queue.Name + "x");

        await late.CreateAsync(cancellationToken: TestContext.Current.CancellationToken);
        await late.SendMessageAsync(Convert.ToBase64String("x"u8), TestContext.Current.CancellationToken);

        await Eventually.TrueAsync(() => app.Requests.Any(request => (string?)request["url"] == "/Later"), "late queue read", () => app.Said);
    }

    [Theory]
    [InlineData(false, "Work  moved  done")]
    [InlineData(true, "the handler answered 302")]
    public async Task A_redirect_is_followed_only_where_web_requests_are_not_forwarded(bool forwards, string outcome)
    {
        var queue = await QueueUnderTest.CreateAsync(storage);
        using var app = new TinyApp(TinyApp.HostJson(queues: ", \"visibilityTimeout\": \"01:00:00\"", forwards: forwards)).WithQueue("Work", queue.Name);
        await using var host = await app.StartAsync(app.Options(storage.ConnectionString));

        await queue.SendAsync("moved");

        await Eventually.TrueAsync(() => app.Said.Contains(outcome), outcome, () => app.Said);
        Assert.Equal(forwards ? ["/Work"] : ["/Work", "/elsewhere"], app.Requests.Select(request => (string?)request["url"]));
    }

    [Fact]
    public async Task A_message_may_be_plain_text_where_host_json_says_so()
    {
        var queue = await QueueUnderTest.CreateAsync(storage);
        using var app = new TinyApp(TinyApp.HostJson(queues: ", \"messageEncoding\": \"none\"")).WithQueue("Work", queue.Name);
        await using var host = await app.StartAsync(app.Options(storage.ConnectionString));

        await queue.SendRawAsync("no base64!");

        await Eventually.TrueAsync(() => app.Said.Contains("Work  no base64!  done"), "message done", () => app.Said);
    }

    [Fact]
    public async Task Success_without_a_body_hangs_until_the_function_timeout_and_costs_the_handler_its_life()
    {
        var queue = await QueueUnderTest.CreateAsync(storage);
        using var app = new TinyApp(TinyApp.HostJson(functionTimeout: "00:00:02", queues: ", \"visibilityTimeout\": \"01:00:00\""))
            .WithQueue("Work", queue.Name);
        await using var host = await app.StartAsync(app.Options(storage.ConnectionString));
        var first = host.HandlerProcessIds.Single();

        await queue.SendAsync("empty");

        await Eventually.TrueAsync(() => app.Said.Contains("Work FAILED"), "message failed", () => app.Said);
        await Eventually.TrueAsync(() => host.HandlerProcessIds is [var id] && id != first, "another handler", () => app.Said);
        Assert.Contains("WARNING  Work answered 204 without a JSON body", app.Said);
        Assert.Contains("the function timeout of 00:00:02 passed", app.Said);
        Assert.DoesNotContain(Process.GetProcesses(), process => process.Id == first);
    }

    [Fact]
    public async Task A_message_under_way_when_the_host_stops_is_free_for_the_next_one_at_once()
    {
        var queue = await QueueUnderTest.CreateAsync(storage);
        using var app = new TinyApp().WithQueue("Work", queue.Name);
        await using (await app.StartAsync(app.Options(storage.ConnectionString)))
        {
            await queue.SendAsync("slow 600000");
            await Eventually.TrueAsync(() => app.Requests.Length == 1, "message under way", () => app.Said);
        }

        await using var second = await app.StartAsync(app.Options(storage.ConnectionString));

        await Eventually.TrueAsync(() => app.Requests.Length == 2, "message taken again", () => app.Said);
        Assert.Equal("2", DequeueCount(app.Requests[1]));
    }

    private static DateTimeOffset Time(JsonNode payload, string name) =>
        DateTimeOffset.Parse((string?)payload["Metadata"]![name] ?? "", CultureInfo.InvariantCulture);

    private static string? DequeueCount(JsonNode request) =>
        (string?)JsonNode.Parse((string?)request["body"] ?? "")!["Metadata"]!["DequeueCount"];
}
