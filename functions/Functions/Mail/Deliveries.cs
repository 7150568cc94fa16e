using System.Text.Json;
using KpiPapers.Exports;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Mail;

/// <summary>
/// Sends each mail once. The delivery is claimed before it is sent: whoever finds a claim leaves the mail alone. A claim whose attempt
/// died stays unsure rather than becoming a second mail, unless the service that sends mails can tell what became of it.
/// </summary>
internal sealed partial class Deliveries(
    DeliveryStore deliveries, IMailSender sender, AllowedDomains allowed, TimeProvider clock, ILogger<Deliveries> log)
{
    /// <summary>
    /// No attempt is at work for longer: the host ends one after twenty minutes (functionTimeout in host.json). The rest is for clocks
    /// that differ, and for a service that lists a mail some time after taking it.
    /// </summary>
    public static readonly TimeSpan LongestAttempt = TimeSpan.FromHours(1);

    /// <summary>Attempts that began before this moment are over.</summary>
    public static DateTimeOffset OverBefore(DateTimeOffset now) => now - LongestAttempt;

    /// <summary>Services forget the mails they took, GOV.UK Notify after three days at the earliest; then "no" means nothing.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(2);

    /// <param name="mail">The mail.</param>
    /// <param name="work">What asked for it, and asks again when somebody says that it is to be sent again.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="NotSentException">It was not sent, and nothing keeps it from being tried again.</exception>
    /// <exception cref="NotYetException">The same, after a while.</exception>
    public async Task SendOnceAsync(OutgoingMail mail, MailWork work, CancellationToken cancellationToken)
    {
        var (delivery, recipient, letter, link) = mail;
        if (!allowed.Include(recipient))
        {
            LogNotAllowed(recipient.Id);
            return;
        }
        var claim = new DeliveryClaim(letter.Subject, clock.GetUtcNow(), sender.Account, link?.Token, link?.Expires)
        {
            Opens = link?.Opens ?? [],
            Work = JsonSerializer.Serialize(work, JsonSerializerOptions.Web),
        };
        if (await deliveries.TryClaimAsync(delivery, recipient.Id, claim, cancellationToken)
            || (await IsLeftUnsentAsync(delivery, recipient, letter, cancellationToken)
                && await deliveries.TryClaimAsync(delivery, recipient.Id, claim, cancellationToken)))
            await SendClaimedAsync(delivery, recipient, letter, cancellationToken);
    }

    private async Task SendClaimedAsync(string delivery, Recipient recipient, Letter letter, CancellationToken cancellationToken)
    {
        try
        {
            await sender.SendAsync(recipient, letter, DeliveryStore.ReferenceOf(delivery, recipient.Id), cancellationToken);
        }
        catch (Exception failure) when (failure is NotSentException or NotYetException)
        {
            await deliveries.ReleaseAsync(delivery, recipient.Id, CancellationToken.None);   // or the next attempt would find a claim
            throw;
        }
        // The mail is out: noting it must not be stopped half way.
        await deliveries.SentAsync(delivery, recipient.Id, CancellationToken.None);
        LogSent(letter.Subject, recipient.Id);
    }

    /// <summary>
    /// Whether a mail that was claimed before certainly never went out, and its claim has been given back. An attempt beside this one may be
    /// about to send it, so that can be said only when no attempt lasts so long.
    /// </summary>
    private async Task<bool> IsLeftUnsentAsync(string delivery, Recipient recipient, Letter letter, CancellationToken cancellationToken)
    {
        if (await deliveries.UnfinishedAsync(delivery, recipient.Id, cancellationToken) is not { } unfinished) return false;   // sent
        var answer = unfinished.Account == sender.Account
            ? await sender.WasSentAsync(DeliveryStore.ReferenceOf(delivery, recipient.Id), cancellationToken)
            : WasSent.Unknown;
        var age = clock.GetUtcNow() - unfinished.Since;
        switch (answer)
        {
            case WasSent.Yes:
                await deliveries.SentAsync(delivery, recipient.Id, CancellationToken.None);
                LogSent(letter.Subject, recipient.Id);
                return false;
            case WasSent.No when age <= LongestAttempt:
                throw new NotYetException("Another attempt may be about to send this mail.", LongestAttempt - age + TimeSpan.FromMinutes(1));
            case WasSent.No when age <= Remembered:
                return await deliveries.TryReleaseUnsureAsync(delivery, recipient.Id, OverBefore(clock.GetUtcNow()), cancellationToken);
            default:
                LogUnsure(letter.Subject, recipient.Id);
                return false;
        }
    }

    [LoggerMessage(30, LogLevel.Information, "Mailed to {Recipient}: {Subject}")]
    private partial void LogSent(string subject, string recipient);

    [LoggerMessage(31, LogLevel.Warning, "Unsure: an attempt to mail {Recipient} did not finish, and the mail is not sent again: {Subject}")]
    private partial void LogUnsure(string subject, string recipient);

    [LoggerMessage(32, LogLevel.Warning, "{Recipient} was not written to: the address is outside the allowed domains")]
    private partial void LogNotAllowed(string recipient);
}
