using System.Text.Json.Nodes;

namespace KpiPapers.Functions.Tests.LocalHost;

public sealed class A_message_that_nobody_can_work_on_becomes_poison(StorageEmulator storage)
{
    [Fact]
    public async Task After_five_failures_and_for_a_week()
    {
        var queue = await QueueUnderTest.CreateAsync(storage);
        using var app = new TinyApp().WithQueue("Work", queue.Name);
        await using var host = await app.StartAsync(app.Options(storage.ConnectionString));

        await queue.SendAsync("fail");

        await Eventually.TrueAsync(
            async () => await queue.PoisonedAsync() is not null && await queue.CountAsync() == 0, "message poisoned", () => app.Said);
        Assert.Equal(5, app.Requests.Length);
        Assert.Equal(["1", "2", "3", "4", "5"], app.Requests.Select(DequeueCount));
        var poisoned = await queue.PoisonedAsync();
        Assert.Equal(Convert.ToBase64String("fail"u8), poisoned?.MessageText);
        Assert.Equal(TimeSpan.FromDays(7), poisoned?.ExpiresOn - poisoned?.InsertedOn);
        Assert.Contains($"A message of queue {queue.Name} went to {queue.Name}-poison: it failed 5 times", Assert.Single(app.Journal.Problems));
    }

    [Theory]
    [InlineData("no base64!")]
    [InlineData("//79/A==")] // Base64, but of bytes that are no UTF-8.
    public async Task Unseen_if_it_cannot_be_decoded(string text)
    {
        var queue = await QueueUnderTest.CreateAsync(storage);
        using var app = new TinyApp().WithQueue("Work", queue.Name);
        await using var host = await app.StartAsync(app.Options(storage.ConnectionString));

        await queue.SendRawAsync(text);

        await Eventually.TrueAsync(
            async () => await queue.PoisonedAsync() is not null && await queue.CountAsync() == 0, "message poisoned", () => app.Said);
        Assert.Equal(text, (await queue.PoisonedAsync())?.MessageText);
        Assert.Empty(app.Requests);
    }

    [Fact]
    public async Task Unseen_if_it_was_taken_more_often_than_is_allowed()
    {
        var queue = await QueueUnderTest.CreateAsync(storage);
        await queue.SendAsync("hello");
        await queue.TakeAndLeaveAsync();
        await queue.TakeAndLeaveAsync();
        using var app = new TinyApp(TinyApp.HostJson(queues: ", \"maxDequeueCount\": 2")).WithQueue("Work", queue.Name);

        await using var host = await app.StartAsync(app.Options(storage.ConnectionString));

        await Eventually.TrueAsync(
            async () => await queue.PoisonedAsync() is not null && await queue.CountAsync() == 0, "message poisoned", () => app.Said);
        Assert.Empty(app.Requests);
        Assert.Contains("it was taken 3 times and never finished", Assert.Single(app.Journal.Problems));
    }

    [Fact]
    public async Task Except_in_a_poison_queue_where_it_stays_hidden_until_its_lease_is_over()
    {
        var queue = await QueueUnderTest.CreateAsync(storage, "-poison");
        using var app = new TinyApp().WithQueue("Work", queue.Name);
        await using var host = await app.StartAsync(app.Options(storage.ConnectionString));

        await queue.SendAsync("fail");
        await Eventually.TrueAsync(() => app.Said.Contains("Work FAILED"), "message failed", () => app.Said);
        await queue.SendAsync("next");
        await Eventually.TrueAsync(() => app.Said.Contains("Work  next  done"), "next message done", () => app.Said);

        Assert.Equal(1, await queue.CountAsync());
        Assert.Equal(2, app.Requests.Length);
        Assert.Empty(app.Journal.Problems);
    }

    private static string? DequeueCount(JsonNode request) =>
        (string?)JsonNode.Parse((string?)request["body"] ?? "")!["Metadata"]!["DequeueCount"];
}
