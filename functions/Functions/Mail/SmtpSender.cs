using System.Net.Mail;
using System.Net.Mime;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using KpiPapers.Exports;

namespace KpiPapers.Functions.Mail;

/// <summary>Hands mails to a mail server.</summary>
internal sealed class SmtpSender(MailSettings.Smtp settings) : IMailSender
{
    public string Account => "smtp";

    /// <inheritdoc/>
    /// <remarks>The reference becomes the Message-ID, by which mail programs know a mail again.</remarks>
    public async Task SendAsync(Recipient recipient, Letter letter, string reference, CancellationToken cancellationToken)
    {
        using var message = new MailMessage(new MailAddress(settings.From, "KPI Papers"), new MailAddress(recipient.Email, recipient.Role))
        {
            Subject = letter.Subject,
            SubjectEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", $"<{reference}@{message.From!.Host}>");   // From is set above
        // The plain part first: a mail program shows the last part that it understands.
        message.AlternateViews.Add(Part(letter.Text, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(Part(letter.Html, MediaTypeNames.Text.Html));
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.UsesTls, Credentials = settings.SignIn };
        try
        {
            await client.SendMailAsync(message, cancellationToken);
        }
        catch (SmtpException failure) when (failure.StatusCode is SmtpStatusCode.ServiceNotAvailable)   // 421: too busy, whoever the mail is for
        {
            throw new NotYetException($"The mail server {settings.Host}:{settings.Port} takes no more for now: {failure.Message}", RetryAfter.Unstated);
        }
        catch (SmtpException failure) when (failure.InnerException is SocketException)
        {
            throw new NotYetException($"The mail server {settings.Host}:{settings.Port} cannot be reached: {failure.Message}", RetryAfter.Unstated);
        }
        catch (SmtpException failure) when (IsBeforeTheMail(failure))
        {
            throw new NotSentException($"The mail server {settings.Host}:{settings.Port} did not take the mail: {failure.Message}", failure);
        }
    }

    /// <inheritdoc/>
    /// <remarks>SMTP has no question for it.</remarks>
    public Task<WasSent> WasSentAsync(string reference, CancellationToken cancellationToken) => Task.FromResult(WasSent.Unknown);

    /// <summary>No trust in the connection, or a refusal in so many words. All other failures are one code, whenever they come.</summary>
    private static bool IsBeforeTheMail(SmtpException failure) =>
        failure.InnerException is AuthenticationException
        || failure.StatusCode is not SmtpStatusCode.GeneralFailure
        || failure.Message == "Server does not support secure connections.";   // nothing else tells a server without STARTTLS from a broken one

    /// <summary>As it is where mail allows it (ASCII, lines under 998 characters: RFC 5322, 2.1.1), so that people can read the raw mail.</summary>
    private static AlternateView Part(string text, string mediaType)
    {
        var isPlain = Ascii.IsValid(text) && text.Split('\n').All(line => line.Length < 990);
        var view = AlternateView.CreateAlternateViewFromString(text, Encoding.UTF8, mediaType);
        view.TransferEncoding = isPlain ? TransferEncoding.SevenBit : TransferEncoding.QuotedPrintable;
        return view;
    }
}
