using System.Net;
using Notify.Interfaces;

namespace KpiPapers.Functions.Mail;

/// <summary>
/// One call of Notify's API, made for Notify's own client, which puts every failure into the same exception: this keeps what came back.
/// </summary>
internal sealed class NotifyCall(HttpClient http, Uri url, TimeProvider clock, CancellationToken cancellationToken) : IHttpClient
{
    private string? _userAgent;
    private string? _retryAfter;

    /// <summary>What was answered; null when nothing was.</summary>
    public HttpStatusCode? Status { get; private set; }

    /// <summary>Ours: the client knows the live service only.</summary>
    public Uri BaseAddress
    {
        get => url;
        set { }
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        request.RequestUri = new Uri(url, request.RequestUri!);   // the client sets it
        request.Headers.TryAddWithoutValidation("User-Agent", _userAgent);
        var response = await http.SendAsync(request, cancellationToken);
        Status = response.StatusCode;
        _retryAfter = response.Headers.TryGetValues("Retry-After", out var values) ? values.FirstOrDefault() : null;
        return response;
    }

    /// <summary>What a failure of the call means.</summary>
    public Exception Meaning(Exception failure) => Status switch
    {
        HttpStatusCode.TooManyRequests => new NotYetException("GOV.UK Notify takes no more for now.", RetryAfter.Read(_retryAfter, clock.GetUtcNow())),
        >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError =>
            new NotSentException($"GOV.UK Notify refused: {failure.GetBaseException().Message}", failure),
        null when Connection.WasNeverMade(failure) =>
            new NotYetException($"GOV.UK Notify could not be reached: {failure.GetBaseException().Message}", RetryAfter.Unstated),
        _ => new InvalidOperationException($"Nobody knows what GOV.UK Notify made of it: {failure.GetBaseException().Message}", failure),
    };

    public void SetClientBaseAddress() { }

    public void AddContentHeader(string header) { }

    public void AddUserAgent(string userAgent) => _userAgent = userAgent;

    public void Dispose() { }
}
