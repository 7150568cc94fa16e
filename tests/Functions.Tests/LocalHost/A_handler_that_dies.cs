using System.Diagnostics;

namespace KpiPapers.Functions.Tests.LocalHost;

public sealed class A_handler_that_dies(StorageEmulator storage)
{
    [Fact]
    public async Task Is_started_again_each_time_it_is_killed_and_the_work_goes_on()
    {
        var queue = await QueueUnderTest.CreateAsync(storage);
        using var app = new TinyApp().WithQueue("Work", queue.Name);
        await using var host = await app.StartAsync(app.Options(storage.ConnectionString) with { CrashLimit = 100 });
        for (var round = 0; round < 10; round++)
        {
            var id = host.HandlerProcessIds.Single();
            using var handler = Process.GetProcessById(id);

            handler.Kill();

            await Eventually.TrueAsync(() => host.HandlerProcessIds is [var next] && next != id, "another handler", () => app.Said);
        }

        await queue.SendAsync("hello");

        await Eventually.TrueAsync(() => app.Said.Contains("Work  hello  done"), "message done", () => app.Said);
    }

    [Fact]
    public async Task Stops_the_host_at_the_third_crash_as_in_azure()
    {
        var queue = await QueueUnderTest.CreateAsync(storage);
        using var app = new TinyApp().WithQueue("Work", queue.Name);
        await using var host = await app.StartAsync(app.Options(storage.ConnectionString));

        await queue.SendAsync("exit 3");

        var reason = await host.GaveUpAsync().WaitAsync(TestContext.Current.CancellationToken);
        Assert.Contains("handler 1 ended with code 3, once too often", reason);
        Assert.Equal(3, app.Requests.Length);
    }

    [Fact]
    public async Task Stays_dead_when_it_ended_with_code_0()
    {
        var queue = await QueueUnderTest.CreateAsync(storage);
        using var app = new TinyApp().WithQueue("Work", queue.Name);
        await using var host = await app.StartAsync(app.Options(storage.ConnectionString));

        await queue.SendAsync("exit 0");

        await Eventually.TrueAsync(async () => await queue.PoisonedAsync() is not null, "message poisoned", () => app.Said);
        Assert.Empty(host.HandlerProcessIds);
        Assert.Single(app.Requests);
        Assert.Contains("Handler 1 ended with code 0", app.Journal.Problems[0]);
    }

    [Fact]
    public async Task Is_started_again_without_count_when_it_asked_for_it_with_code_200()
    {
        var queue = await QueueUnderTest.CreateAsync(storage);
        using var app = new TinyApp().WithQueue("Work", queue.Name);
        await using var host = await app.StartAsync(app.Options(storage.ConnectionString));

        await queue.SendAsync("exit 200"); // Five times, until it is poison.
        await Eventually.TrueAsync(async () => await queue.PoisonedAsync() is not null, "message poisoned", () => app.Said);
        await queue.SendAsync("hello");

        await Eventually.TrueAsync(() => app.Said.Contains("Work  hello  done"), "message done", () => app.Said);
        Assert.Equal(6, app.Requests.Length);
    }

    [Fact]
    public async Task Before_its_first_answer_stops_the_start_with_its_last_words()
    {
        using var app = new TinyApp(TinyApp.HostJson(script: "broken.js")).WithQueue("Work", "never-read");
        await File.WriteAllTextAsync(
            Path.Combine(app.Root, "broken.js"), "console.error('no font'); process.exit(1)", TestContext.Current.CancellationToken);
        await using var host = app.Host(app.Options(storage.ConnectionString) with { CrashLimit = 100 });

        var error = await Assert.ThrowsAsync<Local.Host.HostStartException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("ended with code 1 before it answered its first request", error.Message);
        Assert.Contains("no font", error.Message);
    }

    [Fact]
    public async Task For_want_of_an_answer_in_its_time_stops_the_start_at_the_third()
    {
        using var app = new TinyApp(TinyApp.HostJson(script: "deaf.js")).WithQueue("Work", "never-read");
        await File.WriteAllTextAsync(
            Path.Combine(app.Root, "deaf.js"), "console.log('started'); setInterval(() => {}, 1000)", TestContext.Current.CancellationToken);
        var options = app.Options(storage.ConnectionString);
        var settings = new Dictionary<string, string>(options.Settings) { ["AzureFunctionsJobHost__customHandler__initializationTimeout"] = "00:00:00.5" };
        await using var host = app.Host(options with { Settings = settings });

        var error = await Assert.ThrowsAsync<Local.Host.HostStartException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("did not answer within 0.5 s of its start, once too often", error.Message);
        Assert.Empty(host.HandlerProcessIds);
    }

    [Fact]
    public async Task With_the_host_leaves_no_process_behind()
    {
        using var app = new TinyApp().WithQueue("Work", "never-read");
        var host = await app.StartAsync(app.Options(storage.ConnectionString) with { Instances = 2 });
        var ids = host.HandlerProcessIds;

        await host.DisposeAsync();

        Assert.Equal(2, ids.Length);
        Assert.DoesNotContain(Process.GetProcesses(), process => ids.Contains(process.Id));
    }
}
