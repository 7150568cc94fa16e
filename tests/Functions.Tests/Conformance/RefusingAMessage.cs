using System.Net;
using KpiPapers.Functions.Tests.Conformance.Sample;

namespace KpiPapers.Functions.Tests.Conformance;

public sealed class RefusingAMessage
{
    public static TheoryData<string, string, string> Unreadable => new()
    {
        { "TakeNote", "", "The request is not JSON" },
        { "TakeNote", "jane@example.org", "The request is not JSON" },
        { "TakeNote", "[]", "The request has no object called Data." },
        { "TakeNote", "{}", "The request has no object called Data." },
        { "TakeNote", """{"Data":"jane@example.org"}""", "The request has no object called Data." },
        { "TakeNote", """{"Data":{}}""", "Data has 0 members, expected one: the trigger's binding." },
        { "TakeNote", """{"Data":{"a":{},"b":{}}}""", "Data has 2 members, expected one: the trigger's binding." },
        { "TakeNote", """{"Data":{"message":null}}""", "Data.message is null." },
        { "TakeNote", """{"Data":{"message":"null"}}""", "Data.message is null." },
        { "TakeNote", """{"Data":{"message":"jane@example.org"}}""", "Data.message is text that is not JSON" },
        { "TakeNote", """{"Data":{"message":"\"jane@example.org\""}}""", "Data.message is text that is not JSON" },
        { "TakeNote", """{"Data":{"message":[]}}""", "Data.message is not a Note" },
        { "TakeNote", """{"Data":{"message":{"id":"jane@example.org"}}}""", "Data.message is not a Note: JSON deserialization for type" },
        { "TakeNote", """{"Data":{"message":{"id":null,"dequeueCount":1}}}""", "Data.message is not a Note" },
        { "TakeNote", """{"Data":{"message":{"id":"1","dequeueCount":"jane@example.org"}}}""", "Data.message is not a Note: The JSON value" },
        { "WatchBlobs", """{"Data":{"message":[{"eventType":"Microsoft.Storage.BlobCreated"}]}}""", "An event is one JSON object." },
        { "WatchBlobs", """{"Data":{"message":{"who":"jane@example.org"}}}""", "The event has no text called type." },
        { "Tick", "jane@example.org", "The request is not JSON" },
        { "Tick", "{}", "The request has no object called Data." },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task An_unreadable_message_fails_and_the_log_says_why_without_quoting_it(string function, string body, string reason)
    {
        await using var app = await SampleApp.StartAsync();

        var answer = await app.Host.InvokeAsync(function, body);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.True(answer.IsJsonObject, answer.Text);
        Assert.Contains(reason, Assert.Single(app.Logs.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain("jane", app.Logs.All, StringComparison.Ordinal);
        Assert.Empty(app.Seen.Messages);
    }
}
