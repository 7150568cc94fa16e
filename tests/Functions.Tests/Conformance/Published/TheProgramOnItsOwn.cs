using System.Net;
using System.Text.Json.Nodes;

namespace KpiPapers.Functions.Tests.Conformance.Published;

public sealed class TheProgramOnItsOwn
{
    private const string NotANewBlob = """{"id":"e-1","eventType":"Microsoft.Storage.BlobDeleted","subject":"/blobServices/default/containers/inbox/blobs/a.csv","data":{}}""";

    [Fact]
    public async Task It_answers_on_the_port_of_the_host_whatever_urls_it_inherits()
    {
        await using var handler = await PublishedHandler.StartAsync();

        using var response = await handler.Host.GetAsync("/", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True((await InvocationAnswer.OfAsync(response)).IsJsonObject);
    }

    [Fact]
    public async Task Every_queue_and_timer_function_of_the_app_is_there_and_refuses_what_it_cannot_read()
    {
        await using var handler = await PublishedHandler.StartAsync();
        var posted = PublishedApp.Functions.Where(function => function.Trigger != "httpTrigger").ToList();

        Assert.NotEmpty(posted);
        foreach (var (name, _) in posted)
        {
            foreach (var body in new[] { "", "[]", "{}", """{"Data":[]}""", """{"Data":{}}""" })
            {
                var answer = await handler.Host.InvokeAsync(name, body);

                Assert.True(answer is { Status: HttpStatusCode.InternalServerError, IsJsonObject: true }, $"{name} answered {body} with {answer}");
            }
        }
    }

    [Fact]
    public async Task Every_queue_function_refuses_a_message_that_is_no_work_of_its()
    {
        await using var handler = await PublishedHandler.StartAsync();

        foreach (var (name, _) in PublishedApp.Functions.Where(function => function.Trigger == "queueTrigger"))
        {
            foreach (var text in new[] { "hello", "null", "[]", "{}", "17" })
            {
                var answer = await handler.Host.InvokeAsync(name, Invocations.QueueBody(text));

                Assert.True(answer is { Status: HttpStatusCode.InternalServerError, IsJsonObject: true }, $"{name} answered {text} with {answer}");
            }
        }
    }

    [Fact]
    public async Task An_event_of_another_kind_is_answered_as_done()
    {
        await using var handler = await PublishedHandler.StartAsync();

        var answer = await handler.Host.InvokeAsync("ReceiveUpload", Invocations.QueueBody(NotANewBlob));

        Assert.True(answer.Succeeded, answer.ToString());
    }

    [Fact]
    public async Task A_function_that_does_not_exist_is_not_found()
    {
        await using var handler = await PublishedHandler.StartAsync();

        var answer = await handler.Host.InvokeAsync("NoSuchFunction", Invocations.QueueBody(NotANewBlob));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.True(answer.IsJsonObject, answer.Text);
    }

    [Fact]
    public async Task Nothing_forwarded_under_api_reaches_a_function()
    {
        await using var handler = await PublishedHandler.StartAsync();

        foreach (var (name, _) in PublishedApp.Functions)
        {
            var answer = await handler.Host.InvokeAsync($"api/{name}", Invocations.QueueBody(NotANewBlob));

            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        }
    }

    [Fact]
    public async Task A_mailed_link_is_answered_under_the_prefix_and_nowhere_else()
    {
        await using var handler = await PublishedHandler.StartAsync();

        using var page = await handler.Host.GetAsync("/api/papers/p/2020-21-Q2/v1/p.pdf", TestContext.Current.CancellationToken);
        using var elsewhere = await handler.Host.GetAsync("/papers/p/2020-21-Q2/v1/p.pdf", TestContext.Current.CancellationToken);

        Assert.Equal("text/plain", page.Content.Headers.ContentType?.MediaType);
        Assert.Equal((HttpStatusCode.NotFound, "application/json"), (elsewhere.StatusCode, elsewhere.Content.Headers.ContentType?.MediaType));
    }

    [Fact(Timeout = 120_000)]
    public async Task Its_log_is_one_json_object_per_line_with_the_invocation_and_nothing_is_an_error_to_the_host()
    {
        await using var handler = await PublishedHandler.StartAsync();
        var (refused, done) = (Guid.NewGuid(), Guid.NewGuid());

        await handler.Host.InvokeAsync("ReceiveUpload", "no JSON", refused);
        await handler.Host.InvokeAsync("ReceiveUpload", Invocations.QueueBody(NotANewBlob), done);
        await handler.WaitForOutputAsync(done.ToString());

        Assert.All(handler.Output, line => Assert.IsType<JsonObject>(JsonNode.Parse(line)));
        Assert.Contains(handler.Output, line => line.Contains(refused.ToString(), StringComparison.Ordinal) && line.Contains("not JSON", StringComparison.Ordinal));
        Assert.Empty(handler.Errors);
    }

    [Theory]
    [InlineData(null, "is not set")]
    [InlineData("80a", "is '80a', expected a port number")]
    public async Task Without_a_port_it_ends_with_a_sentence_and_not_as_a_success(string? port, string sentence)
    {
        await using var handler = PublishedHandler.Start(storagePort: 1, port);

        Assert.NotEqual(0, await handler.ExitCodeAsync());

        Assert.Contains(sentence, Assert.Single(handler.Errors), StringComparison.Ordinal);
    }
}
