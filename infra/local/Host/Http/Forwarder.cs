using System.Net.Http.Headers;
using KpiPapers.Local.Host.Handlers;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace KpiPapers.Local.Host.Http;

/// <summary>Hands an HTTP request to a handler as the host does with enableForwardingHttpRequest, and its answer back.</summary>
internal sealed class Forwarder(TimeSpan? functionTimeout, Journal journal) : IDisposable
{
    /// <summary>The host's limit: 100 MiB.</summary>
    public const long MaxRequestBody = 100 * 1024 * 1024;

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = Timeout.InfiniteTimeSpan, // The function timeout below is the limit.
    };

    public async Task ForwardAsync(HttpContext context, HandlerProcess handler)
    {
        if (context.Request.Headers.TransferEncoding.Count > 0)
        {
            journal.Say($"WARNING  {context.Request.Method} {context.Request.Path} came with a chunked body, which the real host cannot forward: 500.");
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return;
        }

        if (context.Request.ContentLength > MaxRequestBody)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        using var limit = functionTimeout is { } time ? new CancellationTokenSource(time) : new CancellationTokenSource();
        try
        {
            // Not cancelled when the client leaves: the handler is not told of it by the real host either.
            using var request = Copy(context.Request, handler.Port);
            using var response = await _http.SendAsync(request, limit.Token);
            await CopyAsync(response, context.Response, context.RequestAborted);
        }
        catch (HttpRequestException error)
        {
            Fail(context, error.Message);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            HandlerSupervisor.Restart(handler);
            Fail(context, $"the function timeout of {functionTimeout:c} passed; the host killed the handler with all it was doing.");
        }
    }

    public void Dispose() => _http.Dispose();

    private void Fail(HttpContext context, string reason)
    {
        journal.Say($"{context.Request.Method} {context.Request.Path} FAILED: {reason}");
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }

    private static HttpRequestMessage Copy(HttpRequest original, int port)
    {
        // Repeated query keys are merged with commas, as in the host.
        var path = $"http://127.0.0.1:{port}{UriHelper.BuildRelative(original.PathBase, original.Path)}";
        var query = original.Query.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString()));
        var copy = new HttpRequestMessage(new(original.Method), QueryHelpers.AddQueryString(path, query));
        if (original.ContentLength > 0)
        {
            copy.Content = new StreamContent(original.Body);
        }

        foreach (var (name, values) in original.Headers)
        {
            if (!copy.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
            {
                copy.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
            }
        }

        copy.Headers.TryAddWithoutValidation("X-Azure-Functions-HostVersion", Invoker.HostVersion);
        copy.Headers.TryAddWithoutValidation("X-Azure-Functions-InvocationId", Guid.NewGuid().ToString()); // After one sent by the client.
        copy.Headers.UserAgent.Add(new ProductInfoHeaderValue("Azure-Functions-Host", Invoker.HostVersion));
        return copy;
    }

    private static async Task CopyAsync(HttpResponseMessage original, HttpResponse copy, CancellationToken cancellationToken)
    {
        var body = await original.Content.ReadAsByteArrayAsync(cancellationToken);
        copy.StatusCode = (int)original.StatusCode;
        foreach (var (name, values) in original.Headers.Concat(original.Content.Headers))
        {
            copy.Headers[name] = values.ToArray();
        }

        copy.Headers.TransferEncoding = default; // The answer is whole now, whatever it came in.
        if (body.Length > 0)
        {
            copy.ContentLength = body.Length;
            await copy.Body.WriteAsync(body, cancellationToken);
        }
    }
}
