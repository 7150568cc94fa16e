using KpiPapers.Exports;

namespace KpiPapers.Functions.Mail;

/// <summary>A service that sends mails. It must try no mail twice of its own accord.</summary>
internal interface IMailSender
{
    /// <summary>
    /// The service and the account there, without anything secret. What one account says about a mail means nothing if another sent it.
    /// </summary>
    string Account { get; }

    /// <summary>Sends one mail.</summary>
    /// <param name="recipient">To whom.</param>
    /// <param name="letter">What it says.</param>
    /// <param name="reference">The same for the same delivery: 32 hexadecimal digits.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="NotSentException">The mail has certainly not gone out and may be tried again.</exception>
    /// <exception cref="NotYetException">It has certainly not gone out, because the service cannot be reached, or takes no more for a while.</exception>
    /// <remarks>After any other failure nobody can know whether it went out.</remarks>
    Task SendAsync(Recipient recipient, Letter letter, string reference, CancellationToken cancellationToken);

    /// <summary>Asks whether a mail of that reference was taken.</summary>
    /// <exception cref="NotYetException">The service answers no more questions for a while.</exception>
    Task<WasSent> WasSentAsync(string reference, CancellationToken cancellationToken);
}
