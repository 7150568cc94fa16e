using System.Diagnostics;
using Azure.Identity;

namespace KpiPapers.Functions.Mail;

internal static class MailSenders
{
    /// <summary>The one that the settings name.</summary>
    public static IMailSender Chosen(IServiceProvider services) => services.GetRequiredService<Settings>().Mail switch
    {
        MailSettings.Smtp smtp => new SmtpSender(smtp),
        MailSettings.Notify notify => new NotifySender(notify, services.GetRequiredService<TimeProvider>()),
        MailSettings.Azure azure => new AzureSender(
            azure,
            new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = azure.ClientId }),
            new(),
            services.GetRequiredService<TimeProvider>()),
        _ => throw new UnreachableException("The settings name no service that sends mails."),
    };
}
