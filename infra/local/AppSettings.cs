using System.Globalization;
using KpiPapers.Storage;

namespace KpiPapers.Local;

internal static class AppSettings
{
    /// <summary>What in Azure are the app settings, for a run on one machine: the same product, only less patient.</summary>
    public static IReadOnlyDictionary<string, string> Of(string connectionString, Uri publicUrl, int smtpPort) => new Dictionary<string, string>
    {
        ["AzureWebJobsStorage"] = connectionString,
        [Names.Settings.Storage] = connectionString,
        [Names.Settings.PublicUrl] = publicUrl.GetLeftPart(UriPartial.Authority),
        [Names.Settings.Debounce] = "00:00:02",
        [Names.Settings.SmtpHost] = "127.0.0.1",
        [Names.Settings.SmtpPort] = smtpPort.ToString(CultureInfo.InvariantCulture),
        [Names.Settings.SmtpTls] = "false",
        [Names.Settings.MailFrom] = "kpi-papers@example.org",
        [Names.Settings.MailDomains] = "example.org",

        // host.json is written for Azure, where looking often costs money and a quick retry meets the same trouble again.
        ["AzureFunctionsJobHost__extensions__queues__maxPollingInterval"] = "00:00:00.200",
        ["AzureFunctionsJobHost__extensions__queues__visibilityTimeout"] = "00:00:01",

        // Whoever kills the handler here to see what is lost by it kills it often: that should not end a message, as it would in Azure.
        ["AzureFunctionsJobHost__extensions__queues__maxDequeueCount"] = "25",
    };
}
