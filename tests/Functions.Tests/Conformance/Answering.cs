using System.Net;
using KpiPapers.Functions.Hosting;
using KpiPapers.Functions.Tests.Conformance.Sample;

namespace KpiPapers.Functions.Tests.Conformance;

public sealed class Answering
{
    [Fact]
    public async Task A_success_is_answered_with_the_object_that_the_host_waits_for()
    {
        await using var app = await SampleApp.StartAsync();

        var answer = await app.Host.InvokeAsync("TakeNote", Note("n-1"));

        Assert.Equal(new(HttpStatusCode.OK, "application/json", """{"Outputs":{},"Logs":[],"ReturnValue":null}"""), answer);
    }

    [Fact]
    public async Task A_failure_is_answered_as_one_and_logged_with_the_invocation()
    {
        await using var app = await SampleApp.StartAsync();
        var invocation = Guid.NewGuid();

        var answer = await app.Host.InvokeAsync("TakeNote", Note("broken"), invocation);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.True(answer.IsJsonObject, answer.Text);
        var error = Assert.Single(app.Logs.Errors);
        Assert.Contains("The note cannot be taken.", error, StringComparison.Ordinal);
        Assert.Contains(invocation.ToString(), error, StringComparison.Ordinal);
        Assert.Contains("Note broken", error, StringComparison.Ordinal);   // what it was about
    }

    [Fact]
    public async Task After_a_failure_the_same_message_can_come_again()
    {
        await using var app = await SampleApp.StartAsync();

        await app.Host.InvokeAsync("TakeNote", Note("broken"));
        await app.Host.InvokeAsync("TakeNote", Note("broken"));
        var answer = await app.Host.InvokeAsync("TakeNote", Note("n-1"));

        Assert.True(answer.Succeeded, answer.Text);
        Assert.Equal(3, app.Seen.Messages.Count());
    }

    [Fact]
    public async Task The_host_learns_at_once_that_the_program_is_ready()
    {
        await using var app = await SampleApp.StartAsync();

        using var response = await app.Host.GetAsync("/", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True((await InvocationAnswer.OfAsync(response)).Succeeded);
        Assert.Empty(app.Seen.Messages);
    }

    [Theory]
    [InlineData("POST", "/NoSuchFunction", HttpStatusCode.NotFound)]
    [InlineData("POST", "/TakeNote/more", HttpStatusCode.NotFound)]
    [InlineData("POST", "/", HttpStatusCode.NotFound)]
    [InlineData("GET", "/TakeNote", HttpStatusCode.MethodNotAllowed)]
    public async Task What_is_no_function_is_refused_with_a_json_object(string method, string path, HttpStatusCode expected)
    {
        await using var app = await SampleApp.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        var answer = await app.Host.SendAsHostAsync(request, Note("n-1"));

        Assert.Equal(expected, answer.Status);
        Assert.True(answer.IsJsonObject, answer.Text);
        Assert.Empty(app.Seen.Messages);
    }

    [Fact]
    public async Task Every_invocation_has_services_of_its_own_and_gives_them_back()
    {
        await using var app = await SampleApp.StartAsync();

        await app.Host.InvokeAsync("TakeNote", Note("n-1"));
        await app.Host.InvokeAsync("TakeNote", Note("broken"));

        Assert.Equal(2, app.Seen.Services.Distinct().Count());
        Assert.All(app.Seen.Services, service => Assert.True(service.IsDisposed));
    }

    [Fact]
    public async Task A_function_that_runs_too_long_is_stopped_before_the_host_stops_everything()
    {
        await using var app = await SampleApp.StartAsync(new HurriedTime());

        var answer = await app.Host.InvokeAsync("TakeNote", Note("endless"));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Contains(
            $"TakeNote was stopped after {InvocationTime.Limit.TotalMinutes} minutes.", Assert.Single(app.Logs.Errors), StringComparison.Ordinal);
    }

    private static string Note(string id) => Invocations.QueueBody($$"""{"id":"{{id}}","dequeueCount":1}""");

    /// <summary>A clock on which what is due after the limit is due as soon as a function has had the chance to start.</summary>
    private sealed class HurriedTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime == InvocationTime.Limit ? TimeSpan.FromMilliseconds(200) : dueTime, period);
    }
}
