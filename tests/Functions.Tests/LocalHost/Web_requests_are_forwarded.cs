using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace KpiPapers.Functions.Tests.LocalHost;

public sealed class Web_requests_are_forwarded(StorageEmulator storage)
{
    [Fact]
    public async Task With_their_path_query_headers_and_body_and_the_answer_comes_back_whole()
    {
        using var app = new TinyApp().WithHttp("Paper", "papers/{paper}/{quarter}", "get", "post");
        await using var web = await Web.StartAsync(app, storage);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/papers/csu/2020%2F21?t=a&t=b&q=x%26y") { Content = new StringContent("body") };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Reader", "1.0"));
        request.Headers.Add("Cookie", "a=b");

        using var response = await web.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(418, (int)response.StatusCode);
        Assert.Equal("tea", response.Headers.GetValues("x-answer").Single());
        Assert.Equal("short and stout", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var seen = app.Requests.Single();
        Assert.Equal("POST", (string?)seen["method"]);
        Assert.Equal("/api/papers/csu/2020%2F21?t=a%2Cb&q=x%26y", ((string?)seen["url"])?.Replace("t=a,b", "t=a%2Cb"));
        Assert.Equal("body", (string?)seen["body"]);
        Assert.Equal("a=b", (string?)seen["headers"]!["cookie"]);
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
        await using var web = await Web.StartAsync(app, storage);
        using var request = new HttpRequestMessage(new(method), path);

        using var response = await web.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(app.Requests);
    }

    [Fact]
    public async Task But_not_with_a_chunked_body()
    {
        using var app = new TinyApp().WithHttp("Paper", "papers");
        await using var web = await Web.StartAsync(app, storage);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/papers") { Content = new StringContent("body") };
        request.Headers.TransferEncodingChunked = true;

        using var response = await web.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(app.Requests);
    }

    [Fact]
    public async Task And_a_redirect_is_left_to_the_reader()
    {
        using var app = new TinyApp().WithHttp("Moved", "moved");
        await using var web = await Web.StartAsync(app, storage);

        using var response = await web.Client.GetAsync(new Uri("/api/moved", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal("/elsewhere", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task To_the_instances_in_turn()
    {
        using var app = new TinyApp().WithHttp("Paper", "papers");
        await using var web = await Web.StartAsync(app, storage, instances: 2);

        for (var request = 0; request < 4; request++)
        {
            using var response = await web.Client.GetAsync(new Uri("/api/papers", UriKind.Relative), TestContext.Current.CancellationToken);
        }

        var perHandler = app.Requests.GroupBy(request => (int?)request["pid"]).Select(group => group.Count());
        Assert.Equal([2, 2], perHandler);
    }

    [Theory]
    [InlineData("/admin/functions/work", "application/json", """{"input":"hello"}""", HttpStatusCode.Accepted)]
    [InlineData("/admin/functions/Nothing", "application/json", """{"input":"hello"}""", HttpStatusCode.NotFound)]
    [InlineData("/admin/functions/Paper", "application/json", "{}", HttpStatusCode.BadRequest)]
    [InlineData("/admin/functions/Work", "application/json", "", HttpStatusCode.BadRequest)]
    [InlineData("/admin/functions/Work", "application/json", "{", HttpStatusCode.BadRequest)]
    [InlineData("/admin/functions/Work", "text/plain", "{}", HttpStatusCode.UnsupportedMediaType)]
    public async Task The_admin_endpoint_answers_at_once(string path, string mediaType, string body, HttpStatusCode expected)
    {
        using var app = new TinyApp().WithQueue("Work", "never-read").WithHttp("Paper", "papers");
        await using var web = await Web.StartAsync(app, storage);
        using var content = new StringContent(body, Encoding.UTF8, mediaType);

        using var response = await web.Client.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.StatusCode);
        if (expected == HttpStatusCode.Accepted)
        {
            await Eventually.TrueAsync(() => app.Said.Contains("Work  hello  done"), "function ran", () => app.Said);
        }
    }

    private sealed class Web : IAsyncDisposable
    {
        private readonly Local.Host.FunctionsHost _host;

        private Web(Local.Host.FunctionsHost host, int port)
        {
            _host = host;
            Client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new($"http://127.0.0.1:{port}") };
        }

        public HttpClient Client { get; }

        public static async Task<Web> StartAsync(TinyApp app, StorageEmulator storage, int instances = 1)
        {
            var options = app.Options(storage.ConnectionString) with { Instances = instances };
            return new(await app.StartAsync(options), options.HttpPort);
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await _host.DisposeAsync();
        }
    }
}
