using System.Text.Json.Nodes;
using KpiPapers.Functions.Tests.Conformance.Sample;

namespace KpiPapers.Functions.Tests.Conformance;

public sealed class ReadingAMessage
{
    private const string MessageText = """{"id":"n-1","dequeueCount":7,"notBefore":"2026-03-02T09:35:00.5Z","tags":["x"],"source":{"container":"c","blob":"a #1.csv"}}""";

    [Fact]
    public async Task A_message_inside_json_inside_json_arrives_whole()
    {
        await using var app = await SampleApp.StartAsync();

        var answer = await app.Host.InvokeAsync("TakeNote", Invocations.QueueBody(MessageText));

        Assert.True(answer.Succeeded, answer.Text);
        var note = Assert.IsType<Note>(Assert.Single(app.Seen.Messages));
        Assert.Equal(DateTimeOffset.Parse("2026-03-02T09:35:00.5Z"), note.NotBefore);
        Assert.Equal("x", Assert.Single(note.Tags));
        Assert.Equal(new NoteSource("c", "a #1.csv"), note.Source);
    }

    [Fact]
    public async Task Metadata_of_the_same_name_does_not_replace_what_the_message_says()
    {
        await using var app = await SampleApp.StartAsync();
        var metadata = new JsonObject { ["id"] = "\"800ae4b3\"", ["Id"] = "\"800ae4b3\"", ["dequeueCount"] = "\"99\"", ["DequeueCount"] = "99" };

        await app.Host.InvokeAsync("TakeNote", Invocations.Body(JsonValue.Create(MessageText), metadata));

        var note = Assert.IsType<Note>(Assert.Single(app.Seen.Messages));
        Assert.Equal(("n-1", 7), (note.Id, note.DequeueCount));
    }

    [Fact]
    public async Task A_message_that_is_encoded_once_or_not_at_all_is_read_too()
    {
        await using var app = await SampleApp.StartAsync();

        var once = await app.Host.InvokeAsync("TakeNote", Invocations.Body(JsonValue.Create(MessageText)));
        var never = await app.Host.InvokeAsync("TakeNote", Invocations.Body(JsonNode.Parse(MessageText)));

        Assert.True(once.Succeeded && never.Succeeded);
        Assert.All(app.Seen.Messages, message => Assert.Equal("n-1", ((Note)message).Id));
        Assert.Equal(2, app.Seen.Messages.Count());
    }

    [Fact]
    public async Task Property_names_are_read_in_any_case()
    {
        await using var app = await SampleApp.StartAsync();

        var answer = await app.Host.InvokeAsync("TakeNote", Invocations.QueueBody("""{"ID":"n-1","DequeueCount":7}"""));

        Assert.True(answer.Succeeded, answer.Text);
        Assert.Equal("n-1", Assert.IsType<Note>(Assert.Single(app.Seen.Messages)).Id);
    }

    [Fact]
    public async Task The_name_of_the_binding_does_not_matter()
    {
        await using var app = await SampleApp.StartAsync();

        var answer = await app.Host.InvokeAsync("WatchBlobs", Invocations.Sample("queue-event-grid.json").Replace("\"message\"", "\"item\"", StringComparison.Ordinal));

        Assert.True(answer.Succeeded, answer.Text);
        Assert.Single(app.Seen.Messages);
    }

    [Fact]
    public async Task A_timer_runs_with_the_payload_that_the_host_sends()
    {
        await using var app = await SampleApp.StartAsync();

        var answer = await app.Host.InvokeAsync("Tick", Invocations.Sample("timer.json"));

        Assert.True(answer.Succeeded, answer.Text);
        Assert.Equal("tick", Assert.Single(app.Seen.Messages));
    }
}
