using System.Net.Mail;
using System.Net.Mime;
using System.Net.Sockets;
using System.Text;
using KpiPapers.Exports;

namespace KpiPapers.Functions.Mail;

/// <summary>Hands mails to the mail server.</summary>
internal sealed class Post(Settings settings)
{
    /// <summary>Whether a recipient may be written to; outside production only some domains may.</summary>
    public bool Allows(Recipient recipient)
    {
        var host = new MailAddress(recipient.Email).Host;
        return settings.MailDomains.Count == 0 || settings.MailDomains.Any(domain =>
            host.Equals(domain, StringComparison.OrdinalIgnoreCase) || host.EndsWith($".{domain}", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Sends one mail.</summary>
    /// <exception cref="NotSentException">The mail has certainly not gone out. After any other failure nobody can know.</exception>
    public async Task SendAsync(Recipient recipient, Letter letter, CancellationToken cancellationToken)
    {
        using var message = new MailMessage(new MailAddress(settings.MailFrom, "KPI Papers"), new MailAddress(recipient.Email, recipient.Role))
        {
            Subject = letter.Subject,
            SubjectEncoding = Encoding.UTF8,
        };
        // The plain part first: a mail program shows the last part that it understands.
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(letter.Text, Encoding.UTF8, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(letter.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        using var client = new SmtpClient(settings.SmtpHost, settings.SmtpPort);
        try
        {
            await client.SendMailAsync(message, cancellationToken);
        }
        catch (SmtpException failure) when (failure.InnerException is SocketException || failure.StatusCode is not SmtpStatusCode.GeneralFailure)
        {
            throw new NotSentException($"The mail server {settings.SmtpHost}:{settings.SmtpPort} did not take the mail: {failure.Message}", failure);
        }
    }
}
