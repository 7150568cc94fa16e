using System.Net.Http.Headers;
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
        Timeout = functionTimeout + TimeSpan.FromMinutes(1) ?? Timeout.InfiniteTimeSpan,
    };

    public async Task ForwardAsync(HttpContext context, int port)
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

        try
        {
            using var request = Copy(context.Request, port);
            using var response = await _http.SendAsync(request, context.RequestAborted);
            await CopyAsync(response, context.Response, context.RequestAborted);
        }
        catch (HttpRequestException error)
        {
            journal.Say($"{context.Request.Method} {context.Request.Path} FAILED: {error.Message}");
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    public void Dispose() => _http.Dispose();

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
