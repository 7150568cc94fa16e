using System.Net;
using KpiPapers.Functions.Hosting;
using KpiPapers.Functions.Tests.Conformance.Sample;
using Microsoft.AspNetCore.Http;

namespace KpiPapers.Functions.Tests.Conformance;

public sealed class ForwardedRequests
{
    [Fact]
    public async Task A_page_is_found_under_the_prefix_that_the_host_keeps()
    {
        await using var app = await SampleApp.StartAsync();

        var page = await app.ForwardAsync(HttpMethod.Get, "/api/pages/first?t=secret");

        Assert.Equal((HttpStatusCode.OK, "This is first."), page);
        Assert.Equal(HttpStatusCode.NotFound, (await app.ForwardAsync(HttpMethod.Get, "/pages/first")).Status);
    }

    [Theory]
    [InlineData("/api/TakeNote")]
    [InlineData("/api/../TakeNote")]
    [InlineData("/api/%2e%2e/TakeNote")]
    [InlineData("/api/..%2fTakeNote")]
    [InlineData("/api//TakeNote")]
    [InlineData("//TakeNote")]
    [InlineData("/TakeNote")]
    [InlineData("/Tick")]
    public async Task No_path_that_comes_from_outside_reaches_a_function(string path)
    {
        await using var app = await SampleApp.StartAsync();

        var answer = await app.ForwardAsync(HttpMethod.Post, path);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Empty(app.Seen.Messages);
    }

    [Fact]
    public async Task A_page_that_fails_says_nothing_but_a_number_that_the_log_has_too()
    {
        await using var app = await SampleApp.StartAsync();

        var (status, text) = await app.ForwardAsync(HttpMethod.Get, "/api/pages/broken?t=secret");

        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.DoesNotContain("secret of the broken page", text, StringComparison.Ordinal);
        var error = Assert.Single(app.Logs.Errors);
        Assert.Contains("secret of the broken page", error, StringComparison.Ordinal);
        var number = text.TrimEnd().TrimEnd('.').Split(' ')[^1];
        Assert.Contains(Guid.Parse(number).ToString(), error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_of_a_link_is_not_logged()
    {
        await using var app = await SampleApp.StartAsync();

        await app.ForwardAsync(HttpMethod.Get, "/api/pages/first?t=secret");
        await app.ForwardAsync(HttpMethod.Get, "/api/pages/broken?t=secret");

        Assert.DoesNotContain("t=secret", app.Logs.All, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_last_of_several_invocation_ids_is_the_hosts()
    {
        var (forged, real) = (Guid.NewGuid(), Guid.NewGuid());
        var request = new DefaultHttpContext().Request;
        request.Headers[InvocationId.Header] = $"{forged}, {real}";

        var read = InvocationId.Of(request);

        Assert.Equal(real, read);
    }
}
