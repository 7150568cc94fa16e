using System.Net;
using System.Net.Http.Headers;

namespace KpiPapers.Functions.Tests.LocalHost;

public sealed class Web_requests_are_forwarded(StorageEmulator storage)
{
    [Fact]
    public async Task With_their_path_query_headers_and_body_and_the_answer_comes_back_whole()
    {
        using var app = new TinyApp().WithHttp("Paper", "papers/{paper}/{quarter}", "get", "post");
        await using var web = await WebUnderTest.StartAsync(app, storage);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/papers/csu/2020%2F21?t=a&t=b&q=x%26y") { Content = new StringContent("body") };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Reader", "1.0"));
        request.Headers.Add("Cookie", "a=b");
        request.Headers.Add("x-functions-key", "key");
        request.Headers.Add("X-Azure-Functions-InvocationId", "forged");

        using var response = await web.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(418, (int)response.StatusCode);
        Assert.Equal("tea", response.Headers.GetValues("x-answer").Single());
        Assert.Equal("short and stout", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var seen = app.Requests.Single();
        Assert.Equal("POST", (string?)seen["method"]);
        Assert.Equal("/api/papers/csu/2020%2F21?t=a%2Cb&q=x%26y", ((string?)seen["url"])?.Replace("t=a,b", "t=a%2Cb"));
        Assert.Equal("body", (string?)seen["body"]);
        Assert.Equal("a=b", (string?)seen["headers"]!["cookie"]);
        Assert.Equal("key", (string?)seen["headers"]!["x-functions-key"]);
        Assert.NotNull(seen["headers"]!["x-azure-functions-hostversion"]);
        var ids = ((string?)seen["headers"]!["x-azure-functions-invocationid"])?.Split(", ");
        Assert.Equal("forged", ids?[0]); // Kept, and the real one added.
        Assert.True(Guid.TryParse(ids?[1], out _));
        Assert.Equal(web.Client.BaseAddress!.Authority, (string?)seen["headers"]!["host"]);
        Assert.StartsWith("Reader/1.0 Azure-Functions-Host/", (string?)seen["headers"]!["user-agent"]);
    }

    [Theory]
    [InlineData("GET", "/api/unknown")]
    [InlineData("DELETE", "/api/papers")]
    [InlineData("GET", "/Paper")]
    [InlineData("GET", "/papers")]
    [InlineData("GET", "/")]
    public async Task Unless_no_function_takes_them(string method, string path)
    {
        using var app = new TinyApp().WithHttp("Paper", "papers", "get");
        await using var web = await WebUnderTest.StartAsync(app, storage);
        using var request = new HttpRequestMessage(new(method), path);

        using var response = await web.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(app.Requests);
    }

    [Fact]
    public async Task But_not_with_a_chunked_body()
    {
        using var app = new TinyApp().WithHttp("Paper", "papers");
        await using var web = await WebUnderTest.StartAsync(app, storage);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/papers") { Content = new StringContent("body") };
        request.Headers.TransferEncodingChunked = true;

        using var response = await web.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(app.Requests);
    }

    [Fact]
    public async Task And_one_that_overruns_the_function_timeout_costs_the_handler_its_life()
    {
        using var app = new TinyApp(TinyApp.HostJson(functionTimeout: "00:00:01")).WithHttp("Endless", "endless");
        await using var web = await WebUnderTest.StartAsync(app, storage);

        using var response = await web.Client.GetAsync(new Uri("/api/endless", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        await Eventually.TrueAsync(() => app.Said.Contains("handler 1 is restarted"), "another handler", () => app.Said);
        Assert.Contains("GET /api/endless FAILED: the function timeout of 00:00:01 passed", app.Said);
    }

    [Fact]
    public async Task And_a_redirect_is_left_to_the_reader()
    {
        using var app = new TinyApp().WithHttp("Moved", "moved");
        await using var web = await WebUnderTest.StartAsync(app, storage);

        using var response = await web.Client.GetAsync(new Uri("/api/moved", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal("/elsewhere", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task To_the_instances_in_turn()
    {
        using var app = new TinyApp().WithHttp("Paper", "papers");
        await using var web = await WebUnderTest.StartAsync(app, storage, instances: 2);

        for (var request = 0; request < 4; request++)
        {
            using var response = await web.Client.GetAsync(new Uri("/api/papers", UriKind.Relative), TestContext.Current.CancellationToken);
        }

        var perHandler = app.Requests.GroupBy(request => (int?)request["pid"]).Select(group => group.Count());
        Assert.Equal([2, 2], perHandler);
    }
}
