using System.Net;
using System.Security.Cryptography;
using System.Text;
using KpiPapers.Exports;
using Notify.Client;

namespace KpiPapers.Functions.Mail;

/// <summary>Sends mails by GOV.UK Notify: one template for all, see <c>infra/notify</c>.</summary>
internal sealed class NotifySender(MailSettings.Notify settings, TimeProvider clock) : IMailSender, IDisposable
{
    /// <summary>Notify itself.</summary>
    public static readonly Uri Live = new("https://api.notifications.service.gov.uk/");

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) });

    /// <inheritdoc/>
    /// <remarks>Of the key, since a service there has three kinds of keys, and none lists what another sent.</remarks>
    public string Account { get; } = $"notify {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(settings.ApiKey)))[..16]}";

    public void Dispose() => _http.Dispose();

    /// <inheritdoc/>
    public async Task SendAsync(Recipient recipient, Letter letter, string reference, CancellationToken cancellationToken)
    {
        using var call = new NotifyCall(_http, settings.Url, clock, cancellationToken);
        try
        {
            var placeholders = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["subject"] = NotifyText.Subject(letter),
                ["body"] = NotifyText.Body(letter),
            };
            await new NotificationClient(call, settings.ApiKey).SendEmailAsync(recipient.Email, settings.TemplateId, placeholders, reference);
        }
        catch (Exception) when (call.Status is HttpStatusCode.Created)
        {
            // It was taken, whatever could not be read in the answer.
        }
        catch (Exception failure)
        {
            throw call.Meaning(failure);
        }
    }

    /// <inheritdoc/>
    public async Task<WasSent> WasSentAsync(string reference, CancellationToken cancellationToken)
    {
        using var call = new NotifyCall(_http, settings.Url, clock, cancellationToken);
        try
        {
            var found = await new NotificationClient(call, settings.ApiKey).GetNotificationsAsync("email", status: "", reference);
            return found.notifications.Exists(mail => mail.reference == reference) ? WasSent.Yes : WasSent.No;
        }
        catch (Exception failure)
        {
            throw call.Meaning(failure);
        }
    }
}
