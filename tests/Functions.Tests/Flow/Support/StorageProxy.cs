using System.Collections.Immutable;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace KpiPapers.Functions.Tests.Flow.Support;

/// <summary>Stands between the functions and their storage, and does what a network does.</summary>
internal sealed class StorageProxy : IAsyncDisposable
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private readonly WebApplication _app;
    private Func<int, Forwarding> _rule = _ => Forwarding.Once;
    private int _calls;

    private StorageProxy(WebApplication app) => _app = app;

    public enum Forwarding
    {
        Once,

        /// <summary>As if the first answer was lost and the call was tried again.</summary>
        Twice,

        /// <summary>The call arrives, its answer does not.</summary>
        WithoutAnswer,
    }

    public string ConnectionString { get; private set; } = "";

    /// <summary>Called when a call has been done whose answer is withheld.</summary>
    public Action Unanswered { get; set; } = () => { };

    /// <summary>From now on, what becomes of a call by its number from 1.</summary>
    public void Forward(Func<int, Forwarding> rule) => (_calls, _rule) = (0, rule);

    /// <summary>Starts a proxy before an account; it forwards every call once.</summary>
    public static async Task<StorageProxy> StartAsync(string connectionString)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            for (var service = 0; service < 3; service++) kestrel.Listen(IPAddress.Loopback, 0);
        });
        var proxy = new StorageProxy(builder.Build());
        var targets = connectionString.Split(';').Where(part => part.Contains("Endpoint=http", StringComparison.Ordinal))
            .Select(part => new Uri(part.Split('=', 2)[1]).GetLeftPart(UriPartial.Authority)).ToImmutableArray();
        var byPort = new Dictionary<int, string>();
        proxy._app.Run(context => proxy.ForwardAsync(context, byPort[context.Connection.LocalPort]));
        await proxy._app.StartAsync(TestContext.Current.CancellationToken);
        foreach (var (own, target) in proxy._app.Urls.Zip(targets))
        {
            byPort[new Uri(own).Port] = target;
            connectionString = connectionString.Replace(target, own, StringComparison.Ordinal);
        }
        proxy.ConnectionString = connectionString;
        return proxy;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ForwardAsync(HttpContext context, string target)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var forwarding = _rule(Interlocked.Increment(ref _calls));
        if (forwarding is Forwarding.Twice) (await SendAsync(context.Request, target, body.ToArray())).Dispose();
        using var answer = await SendAsync(context.Request, target, body.ToArray());
        if (forwarding is Forwarding.WithoutAnswer)
        {
            Unanswered();
            context.Abort();
            return;
        }
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers)) context.Response.Headers[name] = values.ToArray();
        context.Response.Headers.TransferEncoding = default;
        if (!HttpMethods.IsHead(context.Request.Method) && answer.StatusCode is not (HttpStatusCode.NoContent or HttpStatusCode.NotModified))
            await answer.Content.CopyToAsync(context.Response.Body);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpRequest original, string target, byte[] body)
    {
        // The address as it came, because it is signed.
        var path = original.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var copy = new HttpRequestMessage(new(original.Method), new Uri(target + path));
        if (original.ContentLength is not null) copy.Content = new ByteArrayContent(body);
        foreach (var (name, values) in original.Headers)
            if (name != "Host" && !copy.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
                copy.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
        return await Http.SendAsync(copy);
    }
}
