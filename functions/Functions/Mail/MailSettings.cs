using System.Globalization;
using System.Net;
using System.Net.Mail;
using KpiPapers.Storage;

namespace KpiPapers.Functions.Mail;

/// <summary>Which service sends the mails, and what it needs.</summary>
internal abstract record MailSettings
{
    private MailSettings() { }

    /// <summary>A mail server.</summary>
    /// <param name="Host">Its name.</param>
    /// <param name="Port">Its port.</param>
    /// <param name="UsesTls">Whether nothing is said to it in the clear (STARTTLS).</param>
    /// <param name="SignIn">User and password; null for a server that asks for none.</param>
    /// <param name="From">The sender's address.</param>
    public sealed record Smtp(string Host, int Port, bool UsesTls, NetworkCredential? SignIn, string From) : MailSettings;

    /// <summary>GOV.UK Notify.</summary>
    /// <param name="ApiKey">A key of the service there.</param>
    /// <param name="TemplateId">The template with <c>((subject))</c> and <c>((body))</c>.</param>
    /// <param name="Url">Where its API is.</param>
    public sealed record Notify(string ApiKey, string TemplateId, Uri Url) : MailSettings
    {
        public override string ToString() => $"GOV.UK Notify, template {TemplateId}";   // never the key
    }

    /// <summary>Azure Communication Services, by the identity that the process runs under.</summary>
    /// <param name="Endpoint">The address of the resource.</param>
    /// <param name="From">The sender's address, one of the resource's.</param>
    /// <param name="ClientId">Which user-assigned managed identity; null for the system-assigned one.</param>
    public sealed record Azure(Uri Endpoint, string From, string? ClientId) : MailSettings;

    /// <exception cref="InvalidOperationException">A setting that the chosen service needs is missing or wrong.</exception>
    public static MailSettings Read(IConfiguration configuration) => configuration[Names.Settings.MailSender] switch
    {
        null or "" or "smtp" => SmtpOf(configuration),
        "notify" => NotifyOf(configuration),
        "azure" => AzureOf(configuration),
        _ => throw Settings.Wrong(Names.Settings.MailSender, configuration, "smtp, notify or azure"),
    };

    private static Smtp SmtpOf(IConfiguration configuration)
    {
        var names = Names.Settings;
        var tls = configuration[names.SmtpTls] switch
        {
            null or "" or "true" => true,
            "false" => false,
            _ => throw Settings.Wrong(names.SmtpTls, configuration, "true, or false for a mail server without TLS"),
        };
        return new(
            Settings.Required(names.SmtpHost, configuration, "the mail server's name"),
            int.TryParse(configuration[names.SmtpPort], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536
                ? port
                : throw Settings.Wrong(names.SmtpPort, configuration, "the mail server's port, such as 587"),
            tls,
            SignInOf(configuration, tls),
            FromOf(configuration));
    }

    private static NetworkCredential? SignInOf(IConfiguration configuration, bool tls)
    {
        var names = Names.Settings;
        if (configuration[names.SmtpUser] is not { Length: > 0 } user)
        {
            return configuration[names.SmtpPassword] is { Length: > 0 }
                ? throw Settings.Wrong(names.SmtpUser, configuration, $"the user whose password {names.SmtpPassword} holds")
                : null;
        }
        if (!tls)
            throw new InvalidOperationException($"The setting {names.SmtpTls} is 'false', expected true: {names.SmtpPassword} is never sent in the clear.");
        return new(user, Settings.Required(names.SmtpPassword, configuration, $"the password of the user in {names.SmtpUser}"));
    }

    private static Notify NotifyOf(IConfiguration configuration)
    {
        var names = Names.Settings;
        const string expected = "an API key as GOV.UK Notify gives it: its name, the service's id and the secret, joined by hyphens";
        var key = Settings.Required(names.NotifyKey, configuration, expected);
        if (!NotifyKey.IsOne(key)) throw new InvalidOperationException($"The setting {names.NotifyKey} is wrong, expected {expected}.");   // never quoted
        return new(
            key,
            Guid.TryParseExact(configuration[names.NotifyTemplate], "D", out _)
                ? configuration[names.NotifyTemplate]!   // parsed, so not null
                : throw Settings.Wrong(names.NotifyTemplate, configuration, "the id of the template at GOV.UK Notify, such as 9d751e0e-f929-4891-82a1-a3e1c3c18ee3"),
            NotifySender.Live);
    }

    private static Azure AzureOf(IConfiguration configuration)
    {
        var name = Names.Settings.AzureMailEndpoint;
        return new(
            Uri.TryCreate(configuration[name], UriKind.Absolute, out var endpoint) && endpoint.Scheme == Uri.UriSchemeHttps
                ? endpoint
                : throw Settings.Wrong(name, configuration, "the address of the resource, such as https://kpi.uk.communication.azure.com"),
            FromOf(configuration),
            configuration[$"{Names.Settings.Storage}:clientId"] is { Length: > 0 } clientId ? clientId : null);
    }

    private static string FromOf(IConfiguration configuration) => MailAddress.TryCreate(configuration[Names.Settings.MailFrom], out _)
        ? configuration[Names.Settings.MailFrom]!   // an address, so not null
        : throw Settings.Wrong(Names.Settings.MailFrom, configuration, "the sender's address, such as kpi@example.org");
}
