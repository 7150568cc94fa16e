using KpiPapers.Exports;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Mail;

/// <summary>
/// Sends each mail once. The delivery is claimed before it is sent: whoever finds a claim leaves the mail alone, and a claim whose
/// sender died stays unsure rather than becoming a second mail.
/// </summary>
internal sealed partial class Deliveries(DeliveryStore deliveries, Post post, ILogger<Deliveries> log)
{
    /// <param name="delivery">What is delivered, from <see cref="DeliveryStore"/>.</param>
    /// <param name="recipient">To whom.</param>
    /// <param name="letter">The mail.</param>
    /// <param name="link">The secret of its link and when it expires; null for a mail without one.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task SendOnceAsync(string delivery, Recipient recipient, Letter letter, MailLink? link, CancellationToken cancellationToken)
    {
        if (!post.Allows(recipient))
        {
            LogNotAllowed(recipient.Id);
            return;
        }
        if (!await deliveries.TryClaimAsync(delivery, recipient.Id, link?.Token, link?.Expires, cancellationToken))
        {
            if (await deliveries.StateAsync(delivery, recipient.Id, cancellationToken) is DeliveryState.Sending) LogUnsure(letter.Subject, recipient.Id);
            return;
        }
        try
        {
            await post.SendAsync(recipient, letter, DeliveryStore.ReferenceOf(delivery, recipient.Id), cancellationToken);
        }
        catch (NotSentException)
        {
            await deliveries.ReleaseAsync(delivery, recipient.Id, CancellationToken.None);   // or the next attempt would find a claim
            throw;
        }
        // The mail is out: noting it must not be stopped half way.
        await deliveries.SentAsync(delivery, recipient.Id, CancellationToken.None);
        LogSent(letter.Subject, recipient.Id);
    }

    [LoggerMessage(30, LogLevel.Information, "Mailed to {Recipient}: {Subject}")]
    private partial void LogSent(string subject, string recipient);

    [LoggerMessage(31, LogLevel.Warning, "Unsure: an attempt to mail {Recipient} did not finish, and the mail is not sent again: {Subject}")]
    private partial void LogUnsure(string subject, string recipient);

    [LoggerMessage(32, LogLevel.Warning, "{Recipient} was not written to: the address is outside the allowed domains")]
    private partial void LogNotAllowed(string recipient);
}
