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
    /// <param name="recipient">To whom.</param>
    /// <param name="letter">What it says.</param>
    /// <param name="reference">The same for the same delivery; becomes the Message-ID, by which mail programs know a mail again.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="NotSentException">The mail has certainly not gone out. After any other failure nobody can know.</exception>
    public async Task SendAsync(Recipient recipient, Letter letter, string reference, CancellationToken cancellationToken)
    {
        using var message = new MailMessage(new MailAddress(settings.MailFrom, "KPI Papers"), new MailAddress(recipient.Email, recipient.Role))
        {
            Subject = letter.Subject,
            SubjectEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", $"<{reference}@{message.From!.Host}>");   // From is set above
        // The plain part first: a mail program shows the last part that it understands.
        message.AlternateViews.Add(Part(letter.Text, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(Part(letter.Html, MediaTypeNames.Text.Html));
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

    /// <summary>As it is where mail allows it (ASCII, lines under 998 characters: RFC 5322, 2.1.1), so that people can read the raw mail.</summary>
    private static AlternateView Part(string text, string mediaType)
    {
        var isPlain = Ascii.IsValid(text) && text.Split('\n').All(line => line.Length < 990);
        var view = AlternateView.CreateAlternateViewFromString(text, Encoding.UTF8, mediaType);
        view.TransferEncoding = isPlain ? TransferEncoding.SevenBit : TransferEncoding.QuotedPrintable;
        return view;
    }
}
