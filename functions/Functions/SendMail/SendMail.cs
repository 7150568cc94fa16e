using System.Diagnostics;
using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.Hosting;
using KpiPapers.Functions.Mail;
using KpiPapers.Storage;
using KpiPapers.Storage.Queues;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.SendMail;

/// <summary>Queue <c>mails</c>: writes one mail to one recipient, once.</summary>
internal sealed partial class SendMail(
    PaperMails papers, FileMails files, CalendarMails calendar, ConfigurationStore configurations, Deliveries deliveries, WorkQueue queue, ILogger<SendMail> log)
    : IQueueFunction<MailWork>
{
    public static string Name => nameof(SendMail);

    public static Subject About(MailWork message) => message switch
    {
        { Paper: { } paper } => new(("Recipient", message.Recipient), ("Paper", paper.Name), ("Quarter", $"{paper.Quarter}")),
        { Refusal: { } file } => new(("Recipient", message.Recipient), ("Submission", file.Submission)),
        { Receipt: { } file } => new(("Recipient", message.Recipient), ("Submission", file.Submission)),
        { Chaser.Day: var day } => new(("Recipient", message.Recipient), ("Day", $"{day:yyyy-MM-dd}")),
        { Week.Monday: var day } => new(("Recipient", message.Recipient), ("Day", $"{day:yyyy-MM-dd}")),
        _ => new(("Recipient", message.Recipient)),
    };

    /// <summary>A mail that has to wait becomes a new message: a message that fails too often would end as poison.</summary>
    public async Task RunAsync(MailWork message, CancellationToken cancellationToken)
    {
        try
        {
            if (await WriteAsync(message, cancellationToken) is { } mail) await deliveries.SendOnceAsync(mail, message, cancellationToken);
        }
        catch (NotYetException later)
        {
            await queue.EnqueueAsync(Names.Queues.Mails, message, later.Wait, cancellationToken);
            LogLater(later.Wait, message.Recipient, later.Message);
        }
    }

    /// <summary>Null where there is nobody to write to, or nothing to say any more.</summary>
    private Task<OutgoingMail?> WriteAsync(MailWork message, CancellationToken cancellationToken) => message switch
    {
        { Paper: { } paper } => papers.WriteAsync(message.Recipient, paper, cancellationToken),
        { Refusal: { } refusal } => files.RefusalAsync(message.Recipient, refusal, cancellationToken),
        { Receipt: { } receipt } => files.ReceiptAsync(message.Recipient, receipt, cancellationToken),
        { Chaser: { } chaser } => calendar.ReminderAsync(message.Recipient, chaser.Day, cancellationToken),
        { Week: { } week } => calendar.WeekAsync(message.Recipient, week.Monday, cancellationToken),
        { Configuration: { } refused } => RefusedAsync(message.Recipient, refused, cancellationToken),
        _ => throw new UnreachableException("A message on the queue mails does not say what the mail is about."),
    };

    private async Task<OutgoingMail?> RefusedAsync(string recipientId, MailWork.RefusedSet refused, CancellationToken cancellationToken) =>
        (await configurations.InForceAsync(cancellationToken)).Recipients.Find(recipientId) is { } recipient
            ? new(DeliveryStore.KeyOfConfiguration(refused.Hash), recipient, ConfigurationLetter.Write(refused))
            : null;

    [LoggerMessage(33, LogLevel.Information, "A mail to {Recipient} is tried again in {Wait}: {Because}")]
    private partial void LogLater(TimeSpan wait, string recipient, string because);
}
