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

    /// <summary>A mail that has to wait becomes a new message: a message that fails too often would end as poison.</summary>
    public async Task RunAsync(MailWork message, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(message, cancellationToken);
        }
        catch (NotYetException later)
        {
            await queue.EnqueueAsync(Names.Queues.Mails, message, later.Wait, cancellationToken);
            LogLater(later.Wait, message.Recipient, later.Message);
        }
    }

    private Task SendAsync(MailWork message, CancellationToken cancellationToken) => message switch
    {
        { Paper: { } paper } => papers.SendAsync(message.Recipient, paper, cancellationToken),
        { Refusal: { } refusal } => files.RefuseAsync(message.Recipient, refusal, cancellationToken),
        { Receipt: { } receipt } => files.AcknowledgeAsync(message.Recipient, receipt, cancellationToken),
        { Chaser: { } chaser } => calendar.ChaseAsync(message.Recipient, chaser.Day, cancellationToken),
        { Week: { } week } => calendar.TellWeekAsync(message.Recipient, week.Monday, cancellationToken),
        { Configuration: { } refused } => RefuseAsync(message.Recipient, refused, cancellationToken),
        _ => throw new UnreachableException("A message on the queue mails does not say what the mail is about."),
    };

    private async Task RefuseAsync(string recipientId, MailWork.RefusedSet refused, CancellationToken cancellationToken)
    {
        if ((await configurations.InForceAsync(cancellationToken)).Recipients.Find(recipientId) is { } recipient)
            await deliveries.SendOnceAsync(DeliveryStore.KeyOfConfiguration(refused.Hash), recipient, ConfigurationLetter.Write(refused), link: null, cancellationToken);
    }

    [LoggerMessage(33, LogLevel.Information, "A mail to {Recipient} is tried again in {Wait}: {Because}")]
    private partial void LogLater(TimeSpan wait, string recipient, string because);
}
