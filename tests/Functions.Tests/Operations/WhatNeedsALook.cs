using System.Net;
using System.Text.Json.Nodes;
using KpiPapers.Functions.Operations;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Functions.Tests.House;
using KpiPapers.Functions.Tests.Web;
using KpiPapers.Functions.Web;
using KpiPapers.Storage;
using KpiPapers.Storage.Queues;
using KpiPapers.Storage.Records;
using Microsoft.Extensions.Logging;

namespace KpiPapers.Functions.Tests.Operations;

/// <summary>What went wrong is written into the log for the alerts, told at /api/health, and can be tried again from a page.</summary>
public sealed class WhatNeedsALook : PagesOfOneCouncil
{
    private const string Poison = ReplayMessages.ReplayMessages.Address;

    [Fact]
    public async Task Nothing_needs_one_on_an_ordinary_day()
    {
        await Council.MorningAsync("2020-10-05");
        Council.App.Clock.Now = Council.App.Clock.Now.AddHours(20);

        Assert.Equal(["Information 9000: Nothing needs to be looked at"], await WatchAsync());
        Assert.Equal("Healthy", (await HealthAsync())["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_daily_run_that_is_missing_two_hours_after_its_time_needs_one_until_a_later_day_was_run()
    {
        await Council.MorningAsync("2020-10-05");
        Council.App.Clock.Now = new(2020, 10, 6, 8, 29, 0, TimeSpan.Zero);
        Assert.Equal(["Information 9000: Nothing needs to be looked at"], await WatchAsync());
        Council.App.Clock.Now = new(2020, 10, 6, 8, 31, 0, TimeSpan.Zero);

        Assert.Equal(["Error 9002: The daily run of 2020-10-06 is missing or failed"], await WatchAsync());
        var health = await HealthAsync();
        Assert.Equal(("Degraded", "The run of 2020-10-06 is missing."), (health["status"]!.GetValue<string>(), Says(health, "dailyRun")));

        await Council.MorningAsync("2020-10-07");
        Assert.Equal(["Information 9000: Nothing needs to be looked at"], await WatchAsync());
    }

    [Fact]
    public async Task Of_a_new_app_the_first_run_is_that_of_the_next_day()
    {
        Council.App.Clock.Now = new(2020, 10, 5, 15, 0, 0, TimeSpan.Zero);
        Assert.Equal(["Information 9000: Nothing needs to be looked at"], await WatchAsync());
        Council.App.Clock.Now = new(2020, 10, 6, 9, 0, 0, TimeSpan.Zero);

        Assert.Equal(["Error 9002: The daily run of 2020-10-06 is missing or failed"], await WatchAsync());
    }

    [Fact]
    public void The_run_is_expected_when_its_schedule_says()
    {
        var schedule = (string?)FunctionFolder.All.Single(function => function.Name == "StartQuarterEnd").Trigger["schedule"];

        Assert.Equal($"0 {DailyRuns.Start.Minute} {DailyRuns.Start.Hour} * * *", schedule);
    }

    [Fact]
    public async Task A_message_that_was_put_aside_needs_one_and_can_be_tried_again()
    {
        await Council.MorningAsync("2020-10-05");
        var work = new PaperWork(CouncilConfig.Paper, Council.Quarter, Council.App.Clock.Now);
        await PutAsideAsync(Names.Queues.Papers, work);
        await PutAsideAsync(Names.Queues.Mails, new MailWork("team"));

        Assert.Equal(
            ["Error 9001: 1 messages of the queue papers failed too often and were put aside", "Error 9001: 1 messages of the queue mails failed too often and were put aside"],
            await WatchAsync());
        Assert.Equal("Messages were put aside: 1 of papers, 1 of mails.", Says(await HealthAsync(), "messages"));
        var page = await Web.GetAsync(Poison, Operator, SignedInUser.Operator);
        Assert.Contains($"Paper {CouncilConfig.Paper}, Quarter 2020/21 Q2, put aside on", page.Body, StringComparison.Ordinal);
        var one = Address(page.Body, "message=");

        var answer = await Web.PostAsync(one, Operator, SignedInUser.Operator);
        var again = await Web.PostAsync(one, Operator, SignedInUser.Operator);

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Conflict), (answer.Status, again.Status));
        Assert.Equal(work, (await Council.App.Storage.Queues.GetQueueClient(Names.Queues.Papers).PeekMessageAsync(Cancellation)).Value.Body.ToObjectFromJson<PaperWork>(System.Text.Json.JsonSerializerOptions.Web));
        Assert.Equal([(Names.Queues.Mails, 1)], await Council.App.Get<PoisonQueues>().CountAsync(Cancellation));
    }

    [Fact]
    public async Task A_message_that_nobody_can_read_is_listed_as_that()
    {
        await Council.App.Storage.QueuesAsStored.GetQueueClient("calendar-poison").SendMessageAsync("<no base64>", Cancellation);

        var page = await Web.GetAsync(Poison, Operator, SignedInUser.Operator);

        Assert.Contains("A message that cannot be read", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_there_is_a_configuration_the_app_answers_and_says_that_it_is_missing()
    {
        var config = Council.App.Storage.Blobs.GetBlobContainerClient(Names.Containers.Config);
        await foreach (var file in config.GetBlobsAsync(cancellationToken: Cancellation)) await config.DeleteBlobAsync(file.Name, cancellationToken: Cancellation);

        var health = await HealthAsync();

        Assert.Equal("Degraded", health["status"]!.GetValue<string>());
        Assert.StartsWith("No usable configuration is in the container config yet", Says(health, "configuration"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_storage_the_app_does_not_work_and_says_what_cannot_be_found_out()
    {
        await Council.App.Storage.Blobs.GetBlobContainerClient(Names.Containers.Config).DeleteAsync(cancellationToken: Cancellation);

        var answer = await Web.GetAsync(ReportHealth.ReportHealth.Address, Operator, SignedInUser.Operator);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Equal("This could not be found out (RequestFailedException).", Says(JsonNode.Parse(answer.Body)!, "configuration"));
        Assert.Equal("No message was put aside.", Says(JsonNode.Parse(answer.Body)!, "messages"));
    }

    /// <summary>What the watch writes into the log.</summary>
    private async Task<IReadOnlyList<string>> WatchAsync()
    {
        var log = new EventLog();
        var app = Council.App;
        await new WatchOperations.WatchOperations(app.Get<PoisonQueues>(), app.Get<DailyRuns>(), app.Get<DeliveryStore>(), app.Clock, log).RunAsync(Cancellation);
        return log.Lines;
    }

    private async Task<JsonNode> HealthAsync() => JsonNode.Parse((await Web.GetAsync(ReportHealth.ReportHealth.Address, Operator, SignedInUser.Operator)).Body)!;

    private static string Says(JsonNode health, string check) =>
        health["checks"]!.AsArray().Single(one => one!["name"]!.GetValue<string>() == check)!["says"]!.GetValue<string>();

    /// <summary>Puts a message where the host puts one that failed five times.</summary>
    private Task PutAsideAsync<T>(string queue, T work) =>
        Council.App.Get<WorkQueue>().EnqueueAsync(Names.QueueNames.PoisonOf(queue), work, delay: null, Cancellation);

    /// <summary>The first address on a page that has these words in it.</summary>
    private static string Address(string page, string with) =>
        page.Split("action=\"").Skip(1).Select(part => WebUtility.HtmlDecode(part[..part.IndexOf('"', StringComparison.Ordinal)]))
            .First(address => address.Contains(with, StringComparison.Ordinal));

    private sealed class EventLog : ILogger<WatchOperations.WatchOperations>
    {
        private readonly List<string> _lines = [];

        public IReadOnlyList<string> Lines => _lines;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Add($"{logLevel} {eventId.Id}: {formatter(state, exception)}");
    }
}
