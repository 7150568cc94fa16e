using System.Net.Mail;
using KpiPapers.Exports;

namespace KpiPapers.Functions.Mail;

/// <summary>Who may be written to; outside production only some domains may.</summary>
internal sealed class AllowedDomains(Settings settings)
{
    public bool Include(Recipient recipient)
    {
        var host = new MailAddress(recipient.Email).Host;
        return settings.MailDomains.Count == 0 || settings.MailDomains.Any(domain =>
            host.Equals(domain, StringComparison.OrdinalIgnoreCase) || host.EndsWith($".{domain}", StringComparison.OrdinalIgnoreCase));
    }
}
