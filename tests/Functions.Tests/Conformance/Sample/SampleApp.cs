using System.Net;
using KpiPapers.Functions.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KpiPapers.Functions.Tests.Conformance.Sample;

/// <summary>A function app of three functions and a web page, on a real server, put together as the product is.</summary>
internal sealed class SampleApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SampleApp(WebApplication app, RecordedLogs logs)
    {
        _app = app;
        Logs = logs;
        Host = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(app.Urls.Single()) };
    }

    public HttpClient Host { get; }

    public RecordedLogs Logs { get; }

    public Seen Seen => _app.Services.GetRequiredService<Seen>();

    public static async Task<SampleApp> StartAsync(TimeProvider? time = null)
    {
        var logs = new RecordedLogs();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.UseFunctionsHost(port: 0);
        builder.Logging.ClearProviders().AddProvider(logs);
        builder.Services.AddSingleton<Seen>().AddScoped<PerInvocation>();
        builder.Services.AddScoped<TakeNote>().AddScoped<WatchBlobs>().AddScoped<Tick>();
        var app = builder.Build();
        app.MapQueueFunction<TakeNote, Note>();
        app.MapQueueFunction<WatchBlobs, BlobCreated>();
        app.MapTimerFunction<Tick>();
        app.MapGet("/api/pages/{page}", (string page) => page == "broken"
            ? throw new InvalidOperationException("The secret of the broken page.")
            : $"This is {page}.");
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, logs);
    }

    /// <summary>A web request as the host forwards it: its own path, and the name that the public knows the site by.</summary>
    public async Task<(HttpStatusCode Status, string Text)> ForwardAsync(HttpMethod method, string path)
    {
        // Sent as it is: tidying up .. and // is what an attacker would not do.
        var address = new Uri($"{_app.Urls.Single()}{path}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(method, address) { Headers = { Host = "kpi.example.org" } };
        if (method == HttpMethod.Post)
        {
            request.Content = new StringContent(Invocations.QueueBody("""{"id":"forged","dequeueCount":1}"""));
        }

        using var response = await Host.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        Host.Dispose();
        await _app.DisposeAsync();
    }
}
