using System.Diagnostics;
using KpiPapers.Exports;
using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.Hosting;
using KpiPapers.Functions.Mail;
using KpiPapers.Papers.Model;
using KpiPapers.Storage;
using KpiPapers.Storage.Queues;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.SendPaperLink;

/// <summary>Queue <c>mails</c>: writes one mail to one recipient, a paper's link or the answer to a file.</summary>
internal sealed partial class SendPaperLink(
    ConfigurationStore configurations,
    PaperStore papers,
    SubmissionStore submissions,
    Deliveries deliveries,
    WorkQueue queue,
    Settings settings,
    TimeProvider clock,
    ILogger<SendPaperLink> log) : IQueueFunction<MailWork>
{
    public static string Name => nameof(SendPaperLink);

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
        { Paper: { } paper } => PaperAsync(message.Recipient, paper, cancellationToken),
        { Refusal: { } refusal } => RefusalAsync(message.Recipient, refusal, cancellationToken),
        { Receipt: { } receipt } => ReceiptAsync(message.Recipient, receipt, cancellationToken),
        _ => throw new UnreachableException("A message on the queue mails names neither a paper nor a file."),
    };

    private async Task PaperAsync(string recipientId, MailWork.PaperLink work, CancellationToken cancellationToken)
    {
        var version = await papers.GetAsync(work.Name, work.Quarter, work.Version, cancellationToken)
            ?? throw new InvalidOperationException($"{work.Name} {work.Quarter} has no version {work.Version}.");
        var configuration = await configurations.InForceAsync(cancellationToken);
        if (configuration.Recipients.Find(recipientId) is not { } recipient) return;   // taken off the list since

        var link = MailLink.New(clock.GetUtcNow());
        var letter = PaperLetter.Write(
            version, new RagSummary(version.Green, version.Amber, version.Red, version.InfoOnly, version.NotJudged),
            PaperLinks.To(version, settings.PublicUrl, link), link.Expires);
        await deliveries.SendOnceAsync(DeliveryStore.KeyOf(version), recipient, letter, link, cancellationToken);
    }

    private async Task RefusalAsync(string recipientId, MailWork.AnsweredFile work, CancellationToken cancellationToken)
    {
        var file = await FileAsync(work, cancellationToken);
        if (file.Status is SubmissionStatus.Withdrawn) return;
        if (file.Status is not SubmissionStatus.Rejected)
            throw new InvalidOperationException($"Submission {work.Submission} is not refused yet; its mail is tried again.");
        var recipient = await AnsweredAsync(recipientId, cancellationToken);
        await deliveries.SendOnceAsync(
            DeliveryStore.KeyOfRefusal(file), recipient, RefusalLetter.Write(file, work.FeedTitle), link: null, cancellationToken);
    }

    private async Task ReceiptAsync(string recipientId, MailWork.AnsweredFile work, CancellationToken cancellationToken)
    {
        var file = await FileAsync(work, cancellationToken);
        if (file is { Status: SubmissionStatus.Rejected } or not { Receipt.IsComplete: true }) return;   // refused after all, and told so
        var recipient = await AnsweredAsync(recipientId, cancellationToken);
        await deliveries.SendOnceAsync(
            DeliveryStore.KeyOfReceipt(file), recipient, ReceiptLetter.Write(file, file.Receipt, work.FeedTitle), link: null, cancellationToken);
    }

    private async Task<SubmissionRecord> FileAsync(MailWork.AnsweredFile work, CancellationToken cancellationToken) =>
        await submissions.GetAsync(work.Month, work.Submission, cancellationToken)
            ?? throw new InvalidOperationException($"Submission {work.Submission} is not recorded.");

    /// <summary>Whoever answers for the file; the team where that recipient is no longer on the list.</summary>
    private async Task<Recipient> AnsweredAsync(string recipientId, CancellationToken cancellationToken)
    {
        var recipients = (await configurations.InForceAsync(cancellationToken)).Recipients;
        return recipients.Find(recipientId) ?? recipients.Find(ConfigurationSet.Team)!;   // every set has a team
    }

    [LoggerMessage(33, LogLevel.Information, "A mail to {Recipient} is tried again in {Wait}: {Because}")]
    private partial void LogLater(TimeSpan wait, string recipient, string because);
}
