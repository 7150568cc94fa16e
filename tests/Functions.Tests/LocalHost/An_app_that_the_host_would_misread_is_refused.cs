using KpiPapers.Local.Host;

namespace KpiPapers.Functions.Tests.LocalHost;

public sealed class An_app_that_the_host_would_misread_is_refused
{
    private const string Queue = """{"bindings":[{"type":"queueTrigger","direction":"in","name":"message","queueName":"q","connection":"Storage"}]}""";

    [Theory]
    [InlineData("""{"customHandler":{"description":{"defaultExecutablePath":"node"}}}""", "version ''")]
    [InlineData("""{"version":"1.0","customHandler":{"description":{"defaultExecutablePath":"node"}}}""", "version '1.0'")]
    [InlineData("""{"version":"2.0"}""", "lacks customHandler.description.defaultExecutablePath")]
    [InlineData("""{"version":"2.0","customHandler":{"description":{"defaultExecutablePath":""}}}""", "lacks customHandler")]
    [InlineData("""{"version":"2.0" "x"}""", "is not JSON")]
    [InlineData("""{"version":"2.0","functionTimeout":"soon","customHandler":{"description":{"defaultExecutablePath":"node"}}}""", "functionTimeout is 'soon'")]
    [InlineData("""{"version":"2.0","retry":{"strategy":"fixedDelay"},"customHandler":{"description":{"defaultExecutablePath":"node"}}}""", "no retry policy")]
    [InlineData("""{"version":"2.0","customHandler":{"description":{"defaultExecutablePath":"node"}},"extensions":{"queues":{"batchSize":33}}}""", "batchSize is '33'; a whole number from 1 to 32")]
    [InlineData("""{"version":"2.0","customHandler":{"description":{"defaultExecutablePath":"node"}},"extensions":{"queues":{"messageEncoding":"utf8"}}}""", "messageEncoding is 'utf8'")]
    public void For_its_host_json(string hostJson, string reason)
    {
        using var app = new TinyApp(hostJson).With("Work", Queue);

        var error = Assert.Throws<HostStartException>(() => app.Host(app.Options("UseDevelopmentStorage=true")));

        Assert.Contains(reason, error.Message);
    }

    [Theory]
    [InlineData("7Work", Queue, "name that the host refuses")]
    [InlineData("Work.Hard", Queue, "name that the host refuses")]
    [InlineData("HOST", Queue, "name that the host refuses")]
    [InlineData("Work", """{"bindings":[{"type":"queueTrigger","name":"the-message","queueName":"q","connection":"Storage"}]}""", "binding name 'the-message'")]
    [InlineData("Work", """{"bindings":[{"type":"queueTrigger","name":"message","connection":"Storage"}]}""", "lacks 'queueName'")]
    [InlineData("Work", """{"bindings":[{"type":"queueTrigger","name":"message","queueName":"q","connection":"Elsewhere"}]}""", "'Elsewhere'")]
    [InlineData("Work", """{"bindings":[{"type":"timerTrigger","name":"timer","schedule":"0 0 25 * * *"}]}""", "hour field")]
    [InlineData("Work", """{"bindings":[{"type":"blobTrigger","name":"blob","path":"x"}]}""", "no trigger of type BLOBTRIGGER")]
    [InlineData("Work", """{"bindings":[]}""", "has 0 triggers")]
    [InlineData("Work", """{"bindings":[{"type":"httpTrigger","name":"req"}]}""", "exactly one httpTrigger and one http output")]
    [InlineData("Work", """{"bindings":[{"type":"httpTrigger","name":"req","route":"admin/x"},{"type":"http","name":"res"}]}""", "'admin/x'")]
    [InlineData("Work", """{"bindings":[{"type":"queueTrigger","name":"message","queueName":"%NoSuchSetting%","connection":"Storage"}]}""", "names %NoSuchSetting%")]
    [InlineData("Work", """{"bindings":[{"type":"timerTrigger","name":"timer","schedule":"%NoSuchSetting%"}]}""", "names %NoSuchSetting%")]
    [InlineData("Work", """{"bindings":[{"type":"queueTrigger","name":"message","queueName":"q","connection":"Storage","dataType":"binary"}]}""", "as text, not as dataType binary")]
    [InlineData("Work", """{"bindings":[{"type":"queueTrigger","name":"message","queueName":"q","connection":"Storage"},{"type":"queue","name":"next","direction":"out"}]}""", "no bindings beside the trigger")]
    [InlineData("Work", """{"retry":{"strategy":"fixedDelay","maxRetryCount":2,"delayInterval":"00:00:01"},"bindings":[{"type":"timerTrigger","name":"timer","schedule":"0 0 6 * * *"}]}""", "no retry policy")]
    [InlineData("Work", """{"disabled":true,"bindings":[{"type":"timerTrigger","name":"timer","schedule":"0 0 6 * * *"}]}""", "cannot have one disabled")]
    [InlineData("Work", """{}""", "not what the host expects")]
    public void For_a_function(string folder, string functionJson, string reason)
    {
        using var app = new TinyApp().With(folder, functionJson);

        var error = Assert.Throws<HostStartException>(() => app.Host(app.Options("UseDevelopmentStorage=true")));

        Assert.Contains(reason, error.Message);
    }

    [Fact]
    public void For_a_second_file_beside_function_json()
    {
        using var app = new TinyApp().With("Work", Queue);
        File.WriteAllText(Path.Combine(app.Root, "Work", "run.js"), "");

        var error = Assert.Throws<HostStartException>(() => app.Host(app.Options("UseDevelopmentStorage=true")));

        Assert.Contains("holds more than function.json", error.Message);
    }

    [Fact]
    public void For_having_no_function()
    {
        using var app = new TinyApp();

        var error = Assert.Throws<HostStartException>(() => app.Host(app.Options("UseDevelopmentStorage=true")));

        Assert.Contains("nothing to run", error.Message);
    }

    [Fact]
    public async Task For_a_handler_that_is_not_there()
    {
        using var app = new TinyApp("""{"version":"2.0","customHandler":{"description":{"defaultExecutablePath":"app/missing"}}}""").With("Work", Queue);
        await using var host = app.Host(app.Options("UseDevelopmentStorage=true"));

        var error = await Assert.ThrowsAsync<HostStartException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("The handler app/missing cannot be started", error.Message);
    }

    [Fact]
    public void A_setting_replaces_a_key_of_host_json()
    {
        using var app = new TinyApp().With("Work", Queue);
        var options = app.Options("UseDevelopmentStorage=true");
        var settings = new Dictionary<string, string>(options.Settings) { ["AzureFunctionsJobHost__Extensions__Queues__BatchSize"] = "99" };

        var error = Assert.Throws<HostStartException>(() => app.Host(options with { Settings = settings }));

        Assert.Contains("batchSize is '99'", error.Message);
    }
}
