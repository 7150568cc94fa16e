using System.Net;
using System.Text;

namespace KpiPapers.Functions.Tests.LocalHost;

public sealed class Functions_are_started_by_hand(StorageEmulator storage)
{
    [Theory]
    [InlineData("/admin/functions/work", "application/json", """{"input":"hello"}""", HttpStatusCode.Accepted)]
    [InlineData("/admin/functions/Nothing", "application/json", """{"input":"hello"}""", HttpStatusCode.NotFound)]
    [InlineData("/admin/functions/Paper", "application/json", "{}", HttpStatusCode.BadRequest)]
    [InlineData("/admin/functions/Work", "application/json", "", HttpStatusCode.BadRequest)]
    [InlineData("/admin/functions/Work", "application/json", "{", HttpStatusCode.BadRequest)]
    [InlineData("/admin/functions/Work", "text/plain", "{}", HttpStatusCode.UnsupportedMediaType)]
    public async Task And_the_request_is_answered_at_once(string path, string mediaType, string body, HttpStatusCode expected)
    {
        using var app = new TinyApp().WithQueue("Work", "never-read").WithHttp("Paper", "papers");
        await using var web = await WebUnderTest.StartAsync(app, storage);
        using var content = new StringContent(body, Encoding.UTF8, mediaType);

        using var response = await web.Client.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.StatusCode);
        if (expected == HttpStatusCode.Accepted)
        {
            await Eventually.TrueAsync(() => app.Said.Contains("Work  hello  done"), "function ran", () => app.Said);
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"input":{"day":"2020-10-27"}}""")]
    [InlineData("[]")]
    public async Task But_without_text_to_work_on_they_fail_later(string body)
    {
        using var app = new TinyApp().WithQueue("Work", "never-read");
        await using var web = await WebUnderTest.StartAsync(app, storage);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var response = await web.Client.PostAsync(new Uri("/admin/functions/Work", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        await Eventually.TrueAsync(() => app.Said.Contains("Work FAILED: the request to the admin endpoint had no text"), "failure", () => app.Said);
        Assert.Empty(app.Requests);
    }
}
