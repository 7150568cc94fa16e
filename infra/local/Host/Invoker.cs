using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using System.Text.Json.Nodes;
using KpiPapers.Local.Host.Definition;
using KpiPapers.Local.Host.Handlers;
using KpiPapers.Local.Host.Payloads;

namespace KpiPapers.Local.Host;

/// <summary>Posts payloads to one instance's handler and judges its answers.</summary>
internal sealed class Invoker(HandlerSupervisor supervisor, HostConfiguration configuration, Journal journal, TimeProvider clock) : IDisposable
{
    public const string HostVersion = "4.1037.0.0";

    /// <summary>The host has one client for payloads and for forwarded requests, so a redirect is followed only where none are forwarded.</summary>
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = !configuration.Handler.ForwardsHttp })
    {
        Timeout = Timeout.InfiniteTimeSpan, // The function timeout below is the limit.
    };

    /// <summary>Invokes the function once; the subject says in the progress what it was about. What came of a success, the function says itself.</summary>
    public async Task<InvocationOutcome> InvokeAsync(
        FunctionDefinition function, JsonObject payload, string subject, CancellationToken cancellationToken)
    {
        using var underWay = journal.BeginInvocation();
        var begin = clock.GetTimestamp();
        var outcome = await PostAsync(function, payload, cancellationToken);
        var seconds = clock.GetElapsedTime(begin).TotalSeconds;
        switch (outcome)
        {
            case InvocationOutcome.Failed failed:
                journal.Say($"{function.Name} FAILED  {subject}  after {seconds:0.0} s: {failed.Reason}");
                break;
            case InvocationOutcome.Succeeded succeeded:
                foreach (var line in succeeded.Logs)
                {
                    journal.Say($"{function.Name}  {subject}  {line}");
                }

                break;
        }

        return outcome;
    }

    public void Dispose() => _http.Dispose();

    private async Task<InvocationOutcome> PostAsync(FunctionDefinition function, JsonObject payload, CancellationToken cancellationToken)
    {
        try
        {
            var handler = await supervisor.ReadyAsync(cancellationToken);
            try
            {
                return await PostAsync(handler, function, payload, cancellationToken);
            }
            catch (HttpRequestException error) when (error.HttpRequestError == HttpRequestError.ConnectionError)
            {
                // It never saw the request, so handing it to the next one is the host's waiting for a restart, not a second try.
                if (await supervisor.SuccessorAsync(handler, cancellationToken) is not { } next)
                {
                    throw;
                }

                return await PostAsync(next, function, payload, cancellationToken);
            }
        }
        catch (HttpRequestException error)
        {
            return new InvocationOutcome.Failed($"the connection to the handler failed: {error.Message}");
        }
        catch (Exception error) when (error is OperationCanceledException or TimeoutException)
        {
            return new InvocationOutcome.Failed("no handler took it: the host is stopping or the handler did not start.");
        }
    }

    private async Task<InvocationOutcome> PostAsync(
        HandlerProcess handler, FunctionDefinition function, JsonObject payload, CancellationToken cancellationToken)
    {
        using var limit = configuration.FunctionTimeout is { } time ? new CancellationTokenSource(time, clock) : new CancellationTokenSource();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var request = Request(handler.Port, function.Name, payload);
            using var response = await _http.SendAsync(request, either.Token);
            var answer = await HandlerAnswer.ReadAsync(response, either.Token);
            return answer ?? await HangAsync(function, response, either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            HandlerSupervisor.Restart(handler);
            return new InvocationOutcome.Failed(
                $"the function timeout of {configuration.FunctionTimeout:c} passed; the host killed the handler with all it was doing.");
        }
    }

    /// <summary>The real host never completes an invocation that was answered by success without a body, until the timeout.</summary>
    private async Task<InvocationOutcome> HangAsync(FunctionDefinition function, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        journal.Say(
            $"WARNING  {function.Name} answered {(int)response.StatusCode} without a JSON body. The real host hangs on this until the " +
            $"function timeout ({configuration.FunctionTimeout?.ToString("c") ?? "never"}), and so does this one. Answer with {{\"Outputs\":{{}},\"Logs\":[],\"ReturnValue\":null}}.");
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        return new InvocationOutcome.Failed("unreachable: the delay above ends by cancellation only.");
    }

    private static HttpRequestMessage Request(int port, string function, JsonObject payload)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"http://127.0.0.1:{port}/{function}"))
        {
            Content = new StringContent(payload.ToJsonString(PayloadValue.Compact), Encoding.UTF8, MediaTypeNames.Application.Json),
        };
        request.Headers.TransferEncodingChunked = true; // The host never states a Content-Length.
        request.Headers.TryAddWithoutValidation("X-Azure-Functions-HostVersion", HostVersion);
        request.Headers.TryAddWithoutValidation("X-Azure-Functions-InvocationId", Guid.NewGuid().ToString());
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Azure-Functions-Host", HostVersion));
        return request;
    }
}
