using KpiPapers.Functions.Configuration;
using KpiPapers.Storage;
using KpiPapers.Storage.Queues;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ReceiveUpload;

/// <summary>Asks for the mails that answer files. Asking again sends no second mail.</summary>
internal sealed class AnswerMails(ConfigurationStore configurations, WorkQueue queue)
{
    /// <summary>Says why a file was refused.</summary>
    public Task RefuseAsync(SubmissionRecord file, CancellationToken cancellationToken) =>
        AskAsync(file, (owner, answered) => new(owner, Refusal: answered), cancellationToken);

    /// <summary>Says what became of a file that was taken.</summary>
    public Task ReceiptAsync(SubmissionRecord file, CancellationToken cancellationToken) =>
        AskAsync(file, (owner, answered) => new(owner, Receipt: answered), cancellationToken);

    /// <summary>
    /// To the owner of the feed that the file was read as, by the configuration that it was read by; without one, to the team. What signs a
    /// paper off also to its lead officer, in whose name anybody could have dropped it.
    /// </summary>
    private async Task AskAsync(SubmissionRecord file, Func<string, MailWork.AnsweredFile, MailWork> work, CancellationToken cancellationToken)
    {
        var configuration = await configurations.PinnedAsync(file.ConfigurationHash, cancellationToken);
        var feed = configuration.Feed(file.Submission.Feed);
        var answered = new MailWork.AnsweredFile(file.Month, file.Submission.Id, feed?.Title);
        var leads = file.Touches.SignOffs.Select(signOff => configuration.Paper(signOff.Paper, signOff.Quarter)?.Lead).OfType<string>();
        foreach (var recipient in leads.Prepend(feed?.Owner ?? ConfigurationSet.Team).Distinct(StringComparer.OrdinalIgnoreCase))
            await queue.EnqueueAsync(Names.Queues.Mails, work(recipient, answered), delay: null, cancellationToken);
    }
}
