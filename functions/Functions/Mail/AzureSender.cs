using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using KpiPapers.Exports;

namespace KpiPapers.Functions.Mail;

/// <summary>Sends mails by Azure Communication Services, over its REST API (2023-03-31).</summary>
internal sealed class AzureSender : IMailSender
{
    private const string Version = "2023-03-31";
    private const string Scope = "https://communication.azure.com/.default";

    private readonly MailSettings.Azure _settings;
    private readonly TimeProvider _clock;
    private readonly HttpPipeline _pipeline;

    public AzureSender(MailSettings.Azure settings, TokenCredential credential, Options options, TimeProvider clock)
    {
        (_settings, _clock) = (settings, clock);
        options.Retry.MaxRetries = 0;   // a mail whose answer was lost would go out twice
        _pipeline = HttpPipelineBuilder.Build(options, new BearerTokenAuthenticationPolicy(credential, Scope));
    }

    public string Account => $"azure {_settings.Endpoint.Host}";

    /// <inheritdoc/>
    public async Task SendAsync(Recipient recipient, Letter letter, string reference, CancellationToken cancellationToken)
    {
        using var message = _pipeline.CreateMessage();
        var request = message.Request;
        request.Method = RequestMethod.Post;
        request.Uri.Reset(_settings.Endpoint);
        request.Uri.AppendPath("/emails:send");
        request.Uri.AppendQuery("api-version", Version);
        request.Headers.Add("Operation-Id", Guid.ParseExact(reference, "N").ToString("D"));
        request.Headers.Add("Content-Type", "application/json");
        request.Content = RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes(Mail(recipient, letter), JsonSerializerOptions.Web));
        try
        {
            await _pipeline.SendAsync(message, cancellationToken);
        }
        catch (Exception failure) when (failure is AuthenticationFailedException || Connection.WasNeverMade(failure))
        {
            throw new NotYetException($"Azure Communication Services could not be reached: {failure.Message}", RetryAfter.Unstated);
        }
        var response = message.Response;
        if (response.Status == 202) return;

        var refused = new RequestFailedException(response);
        throw response.Status switch
        {
            429 => new NotYetException(
                "Azure Communication Services takes no more for now.",
                RetryAfter.Read(response.Headers.TryGetValue("Retry-After", out var wait) ? wait : null, _clock.GetUtcNow())),
            >= 400 and < 500 => new NotSentException($"Azure Communication Services did not take the mail: {refused.Message}", refused),
            _ => refused,
        };
    }

    /// <inheritdoc/>
    /// <remarks>What it says of an operation that it does not know is not documented, so it is not asked.</remarks>
    public Task<WasSent> WasSentAsync(string reference, CancellationToken cancellationToken) => Task.FromResult(WasSent.Unknown);

    private object Mail(Recipient recipient, Letter letter) => new
    {
        SenderAddress = _settings.From,
        Recipients = new { To = new[] { new { Address = recipient.Email, DisplayName = recipient.Role } } },
        Content = new { letter.Subject, PlainText = letter.Text, letter.Html },
        UserEngagementTrackingDisabled = true,   // links lead where they say, and nobody is watched
    };

    /// <summary>How the service is reached.</summary>
    internal sealed class Options : ClientOptions;
}
