using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.Mail;
using KpiPapers.Papers.Model;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.SendMail;

/// <summary>The mails that bring a version of a paper.</summary>
internal sealed class PaperMails(ConfigurationStore configurations, PaperStore papers, Settings settings, TimeProvider clock)
{
    public async Task<OutgoingMail?> WriteAsync(string recipientId, MailWork.PaperLink work, CancellationToken cancellationToken)
    {
        var version = await papers.GetAsync(work.Name, work.Quarter, work.Version, cancellationToken)
            ?? throw new InvalidOperationException($"{work.Name} {work.Quarter} has no version {work.Version}.");
        if (version.LinksRevoked is not null) return null;   // stopped before this mail was sent: its links would open nothing
        var configuration = await configurations.InForceAsync(cancellationToken);
        if (configuration.Recipients.Find(recipientId) is not { } recipient) return null;   // taken off the list since

        var link = MailLink.New(clock.GetUtcNow());
        var letter = PaperLetter.Write(
            version, new RagSummary(version.Green, version.Amber, version.Red, version.InfoOnly, version.NotJudged),
            PaperLinks.To(version, settings.PublicUrl, link), link.Expires);
        return new(DeliveryStore.KeyOf(version), recipient, letter, link);
    }
}
