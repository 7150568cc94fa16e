using KpiPapers.Exports;

namespace KpiPapers.Functions.Mail;

/// <summary>A mail that is written and not sent yet.</summary>
/// <param name="Delivery">What is delivered, as <see cref="Storage.Records.DeliveryStore"/> makes the keys: it goes out once.</param>
/// <param name="Recipient">To whom.</param>
/// <param name="Letter">What it says.</param>
/// <param name="Link">The secret of its links and when they expire; null for a mail without any.</param>
internal sealed record OutgoingMail(string Delivery, Recipient Recipient, Letter Letter, MailLink? Link = null);
