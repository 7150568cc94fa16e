using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Core.Pipeline;
using KpiPapers.Functions.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KpiPapers.Functions.Tests.Senders;

/// <summary>The mails of Azure Communication Services on this machine, by https, as a token may be sent only so.</summary>
internal sealed class FakeAzure : TokenCredential, IAsyncDisposable
{
    private const string Token = "the token";

    private readonly X509Certificate2 _certificate = LocalCertificate.New();
    private readonly HttpClient _http;
    private WebApplication? _app;

    private FakeAzure() => _http = new(new SocketsHttpHandler
    {
        SslOptions = new() { RemoteCertificateValidationCallback = (_, theirs, _, _) => theirs?.GetCertHashString() == _certificate.GetCertHashString() },
    });

    /// <summary>The mails taken, in turn.</summary>
    public ConcurrentQueue<(Guid Operation, JsonNode Mail)> Taken { get; } = [];

    /// <summary>How many calls there were.</summary>
    public int Calls { get; private set; }

    /// <summary>How it is now.</summary>
    public Mood Mood { get; set; } = new();

    public MailSettings.Azure Settings => new(new(_app!.Urls.Single()), "kpi-papers@example.org", ClientId: null);   // it runs once it is started

    public AzureSender.Options Options => new() { Transport = new HttpClientTransport(_http) };

    public static async Task<FakeAzure> StartAsync()
    {
        var azure = new FakeAzure();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(azure._certificate)));
        azure._app = builder.Build();
        azure._app.Run(azure.AnswerAsync);
        await azure._app.StartAsync(TestContext.Current.CancellationToken);
        return azure;
    }

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        requestContext.Scopes is ["https://communication.azure.com/.default"]
            ? new(Token, DateTimeOffset.MaxValue)
            : throw new InvalidOperationException($"A token for {string.Join(", ", requestContext.Scopes)} is no use here.");

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        new(GetToken(requestContext, cancellationToken));

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        _http.Dispose();
        _certificate.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Calls++;
        var request = context.Request;
        if (request.Headers.Authorization != $"Bearer {Token}")
        {
            context.Response.StatusCode = 401;
        }
        else if (request.Method != "POST" || request.Path != "/emails:send" || request.Query["api-version"] != "2023-03-31"
            || request.ContentType != "application/json" || !Guid.TryParseExact(request.Headers["Operation-Id"], "D", out var operation))
        {
            context.Response.StatusCode = 400;
        }
        else if (Mood is { Takes: false, Status: { } status })
        {
            context.Response.StatusCode = status;
            if (Mood.RetryAfter is { } wait) context.Response.Headers.RetryAfter = wait;
        }
        else
        {
            Taken.Enqueue((operation, await JsonNode.ParseAsync(request.Body) ?? throw new JsonException("null")));
            if (Mood.HangsUp) context.Abort();
            else context.Response.StatusCode = Mood.Status ?? 202;
        }
    }
}
