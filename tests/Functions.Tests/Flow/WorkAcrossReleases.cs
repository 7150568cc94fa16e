using System.Text.Json;
using KpiPapers.Domain;
using KpiPapers.Functions.Hosting;
using KpiPapers.Functions.Tests.Conformance;
using KpiPapers.Storage;

namespace KpiPapers.Functions.Tests.Flow;

/// <summary>Messages that lie on a queue while another release is deployed: an older one's are worked on, a newer one's are refused.</summary>
public sealed class WorkAcrossReleases
{
    private static readonly Quarter Quarter = Quarter.Of(2020, 2);

    /// <summary>The two kinds of the first release, word for word as its code wrote them.</summary>
    [Fact]
    public void The_first_releases_messages_ask_for_what_they_asked_for_then()
    {
        var paper = Read<PaperWork>("""{"paper":"housing-and-community","quarter":"2020/21 Q2","asked":"2020-10-05T08:00:00+00:00"}""");
        var link = Read<MailWork>("""{"recipient":"clerk","paper":{"name":"housing-and-community","quarter":"2020/21 Q2","version":1},"refusal":null}""");
        var refusal = Read<MailWork>(
            """
            {"recipient":"team","paper":null,"refusal":{"month":"2020-10","submission":"1122334455667788","feedTitle":"Visits",
            "firstProblems":[{"row":3,"column":"Seconds waited","value":"Jane","wrong":"This is not a number.","expected":"a number"}]}}
            """);

        Assert.Equal(new("housing-and-community", Quarter, new(2020, 10, 5, 8, 0, 0, TimeSpan.Zero)), paper);
        Assert.False(paper!.IsIssue);
        Assert.Equal(new("clerk", Paper: new("housing-and-community", Quarter, 1)), link);
        Assert.Equal(new("team", Refusal: new("2020-10", "1122334455667788", "Visits")), refusal);
    }

    [Fact]
    public void Every_message_says_the_data_version()
    {
        QueuedWork[] messages = [new PaperWork("p", Quarter, DateTimeOffset.UnixEpoch), new MailWork("clerk"), new CalendarWork(Quarter.LastDay)];

        Assert.Equal(
            typeof(QueuedWork).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(QueuedWork))).Select(type => type.Name).Order(StringComparer.Ordinal),
            messages.Select(message => message.GetType().Name).Order(StringComparer.Ordinal));
        Assert.All(messages, message =>
            Assert.Equal(DataVersion.Current, JsonSerializer.SerializeToElement(message, message.GetType(), JsonSerializerOptions.Web).GetProperty("dataVersion").GetInt32()));
    }

    [Fact]
    public void Only_such_messages_are_sent_to_queue_functions_but_for_those_of_event_grid() =>
        Assert.All(
            from type in typeof(QueuedWork).Assembly.GetTypes()
            from face in type.GetInterfaces()
            where face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IQueueFunction<>)
            select face.GetGenericArguments()[0],
            message => Assert.True(message == typeof(BlobCreated) || message.IsSubclassOf(typeof(QueuedWork)), $"{message.Name} has no data version."));

    [Fact]
    public void One_of_a_newer_version_is_refused_with_what_to_do()
    {
        var newer = DataVersion.Current + 1;

        var refused = Assert.Throws<NewerDataException>(() =>
            Read<PaperWork>($$"""{"dataVersion":{{newer}},"paper":"p","quarter":"2020/21 Q2","asked":"2020-10-05T08:00:00+00:00","isIssue":true}"""));

        Assert.StartsWith(
            $"A message of the kind PaperWork was written by a newer release of this app: its data version is {newer}", refused.Message, StringComparison.Ordinal);
    }

    private static T? Read<T>(string message)
    {
        using var invocation = JsonDocument.Parse(Invocations.QueueBody(message));
        return Payload.Message<T>("message", Payload.Content(Payload.Trigger(invocation)));
    }
}
