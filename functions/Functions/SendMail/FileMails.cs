using KpiPapers.Exports;
using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.Mail;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.SendMail;

/// <summary>The mails that answer files.</summary>
internal sealed class FileMails(ConfigurationStore configurations, SubmissionStore submissions, Settings settings)
{
    public async Task<OutgoingMail?> RefusalAsync(string recipientId, MailWork.AnsweredFile work, CancellationToken cancellationToken)
    {
        var file = await FileAsync(work, cancellationToken);
        if (file.Status is SubmissionStatus.Withdrawn) return null;
        if (file.Status is not SubmissionStatus.Rejected)
            throw new InvalidOperationException($"Submission {work.Submission} is not refused yet; its mail is tried again.");
        var recipient = await AnsweredAsync(recipientId, cancellationToken);
        return new(DeliveryStore.KeyOfRefusal(file), recipient, RefusalLetter.Write(file, work.FeedTitle, settings.PageAt(DropFiles.DropFiles.Address)));
    }

    public async Task<OutgoingMail?> ReceiptAsync(string recipientId, MailWork.AnsweredFile work, CancellationToken cancellationToken)
    {
        var file = await FileAsync(work, cancellationToken);
        if (file is { Status: SubmissionStatus.Rejected } or not { Receipt.IsComplete: true }) return null;   // refused after all, and told so
        var recipient = await AnsweredAsync(recipientId, cancellationToken);
        return new(DeliveryStore.KeyOfReceipt(file), recipient, ReceiptLetter.Write(file, file.Receipt, work.FeedTitle, settings.PageAt(ShowStatus.ShowStatus.Address)));
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
}
