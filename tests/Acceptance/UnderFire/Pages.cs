using System.Net;
using System.Net.Http.Json;
using KpiPapers.Local;
using KpiPapers.Storage;
using KpiPapers.Storage.Records;

namespace KpiPapers.Acceptance.UnderFire;

/// <summary>The web functions, as a browser calls them, each twice; a call that meets a killed handler is made again.</summary>
internal sealed class Pages(LocalRun run) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly HttpClient _http = new() { BaseAddress = run.PublicUrl };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The lead officer opens the page of a paper and presses its button, and once more.</summary>
    public async Task SignTwiceAsync(string paper)
    {
        var newest = await new PaperStore(StorageConnection.FromConnectionString(run.ConnectionString).Tables).LatestAsync(paper, StoryConfig.Quarter, Cancellation);
        var address = $"api/papers/{paper}/{newest!.QuarterInPath}/sign-off";   // there is a draft by then
        for (var time = 0; time < 2; time++)
        {
            Assert.Equal(HttpStatusCode.OK, (await AnswerAsync(HttpMethod.Get, address)).Status);
            await AnswerAsync(HttpMethod.Post, $"{address}?version={newest.Number}");   // the second may come too late, and is told so
        }
    }

    public async Task RehearseTwiceAsync()
    {
        for (var time = 0; time < 2; time++)
            Assert.Equal(HttpStatusCode.OK, (await AnswerAsync(HttpMethod.Post, "api/quarter-end")).Status);
    }

    /// <summary>Stops the links to a version.</summary>
    public async Task RevokeTwiceAsync(PaperVersion version)
    {
        for (var time = 0; time < 2; time++)
            Assert.Equal(
                HttpStatusCode.OK,
                (await AnswerAsync(HttpMethod.Post, $"api/papers/{version.Paper}/{version.QuarterInPath}/v{version.Number}/revocation")).Status);
    }

    /// <summary>Opens a link of a mail, and once more: the same comes.</summary>
    public async Task<byte[]> OpenTwiceAsync(Uri link)
    {
        var (first, second) = (await AnswerAsync(HttpMethod.Get, $"{link}"), await AnswerAsync(HttpMethod.Get, $"{link}"));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.Status, second.Status));
        Assert.Equal(first.Body, second.Body);
        return first.Body;
    }

    public async Task StartTimerAsync(string name)
    {
        using var started = await _http.PostAsJsonAsync(new Uri($"admin/functions/{name}", UriKind.Relative), new { }, Cancellation);
        Assert.Equal(HttpStatusCode.Accepted, started.StatusCode);
    }

    public void Dispose() => _http.Dispose();

    private async Task<(HttpStatusCode Status, byte[] Body)> AnswerAsync(HttpMethod method, string address)
    {
        while (true)
        {
            using var request = new HttpRequestMessage(method, address) { Headers = { { "Sec-Fetch-Site", "same-origin" } } };
            try
            {
                using var answer = await _http.SendAsync(request, Cancellation);
                if (answer.StatusCode < HttpStatusCode.InternalServerError) return (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(Cancellation));
            }
            catch (HttpRequestException)
            {
                // Killed in the middle of its answer.
            }
            await Task.Delay(Pause, Cancellation);
        }
    }
}
