using KpiPapers.Local.Host.Queues;

namespace KpiPapers.Functions.Tests.LocalHost;

public sealed class Messages_are_taken_in_batches(StorageEmulator storage)
{
    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(2, 2, 4)]
    public async Task As_many_are_worked_on_at_once_as_a_batch_and_the_threshold(int batchSize, int threshold, int atOnce)
    {
        const int All = 9;
        var queue = await QueueUnderTest.CreateAsync(storage);
        var queues = $", \"batchSize\": {batchSize}, \"newBatchThreshold\": {threshold}";
        using var app = new TinyApp(TinyApp.HostJson(queues: queues)).WithQueue("Work", queue.Name);
        for (var message = 0; message < All; message++) await queue.SendAsync($"{message}");
        app.Release(0);
        await using var host = await app.StartAsync(app.Options(storage.ConnectionString));
        await Eventually.TrueAsync(() => app.Requests.Length >= atOnce, "as many as allowed", () => app.Said);

        app.ReleaseAll();

        await Eventually.TrueAsync(async () => await queue.CountAsync() == 0, "all done", () => app.Said);
        Assert.Equal(All, app.Requests.Length);
        Assert.Equal(atOnce, app.Requests.Max(request => (int?)request["busy"]));
    }

    [Fact]
    public void An_empty_queue_is_looked_at_less_and_less_often_up_to_a_limit()
    {
        var limit = TimeSpan.FromSeconds(15);
        var backoff = new PollingBackoff(limit);

        var waits = Enumerable.Range(0, 20).Select(_ => backoff.Next()).ToList();

        Assert.Equal(TimeSpan.FromMilliseconds(100), waits[0]);
        Assert.Equal(waits.Order(), waits);
        Assert.Equal(limit, waits[^1]);
        backoff.Reset();
        Assert.Equal(TimeSpan.FromMilliseconds(100), backoff.Next());
    }
}
