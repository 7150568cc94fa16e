using KpiPapers.Functions.Mail;
using Microsoft.Extensions.Configuration;

namespace KpiPapers.Functions.Tests.Flow;

/// <summary>Whichever service sends the mails, what it needs is asked for at the start, and nothing else is.</summary>
public sealed class SettingsOfMail
{
    private const string Key = "live-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0";
    private const string Template = "9d751e0e-f929-4891-82a1-a3e1c3c18ee3";

    private static readonly Dictionary<string, string?> Smtp = new()
    {
        ["KPI_SMTP_HOST"] = "mail.example.org",
        ["KPI_SMTP_PORT"] = "587",
        ["KPI_MAIL_FROM"] = "kpi@example.org",
    };

    private static readonly Dictionary<string, string?> Notify = new()
    {
        ["KPI_MAIL_SENDER"] = "notify",
        ["KPI_NOTIFY_API_KEY"] = Key,
        ["KPI_NOTIFY_TEMPLATE_ID"] = Template,
    };

    private static readonly Dictionary<string, string?> Azure = new()
    {
        ["KPI_MAIL_SENDER"] = "azure",
        ["KPI_AZURE_MAIL_ENDPOINT"] = "https://kpi.uk.communication.azure.com",
        ["KPI_MAIL_FROM"] = "kpi@example.org",
        ["KpiStorage:clientId"] = "11111111-2222-3333-4444-555555555555",
    };

    [Fact]
    public void A_mail_server_is_spoken_to_by_TLS_unless_the_settings_say_no()
    {
        Assert.True(Assert.IsType<MailSettings.Smtp>(Read(Smtp)).UsesTls);
        Assert.True(Assert.IsType<MailSettings.Smtp>(Read(new(Smtp) { ["KPI_MAIL_SENDER"] = "smtp", ["KPI_SMTP_TLS"] = "true" })).UsesTls);
        Assert.False(Assert.IsType<MailSettings.Smtp>(Read(new(Smtp) { ["KPI_SMTP_TLS"] = "false" })).UsesTls);
    }

    [Fact]
    public void A_sign_in_is_a_user_and_a_password()
    {
        var smtp = Assert.IsType<MailSettings.Smtp>(Read(new(Smtp) { ["KPI_SMTP_USER"] = "kpi", ["KPI_SMTP_PASSWORD"] = "secret" }));

        Assert.Equal(("kpi", "secret"), (smtp.SignIn?.UserName, smtp.SignIn?.Password));
    }

    [Fact]
    public void Notify_needs_a_key_and_a_template_and_no_address() =>
        Assert.Equal(new MailSettings.Notify(Key, Template, new("https://api.notifications.service.gov.uk/")), Read(Notify));

    [Fact]
    public void Azure_needs_an_address_and_a_sender_and_takes_the_identity_that_storage_has() => Assert.Equal(
        new MailSettings.Azure(new("https://kpi.uk.communication.azure.com"), "kpi@example.org", "11111111-2222-3333-4444-555555555555"), Read(Azure));

    [Theory]
    [InlineData("KPI_MAIL_SENDER", "sendmail")]
    [InlineData("KPI_MAIL_SENDER", "SMTP")]
    [InlineData("KPI_SMTP_HOST", null)]
    [InlineData("KPI_SMTP_HOST", "")]
    [InlineData("KPI_SMTP_PORT", null)]
    [InlineData("KPI_SMTP_PORT", "0")]
    [InlineData("KPI_SMTP_PORT", "65536")]
    [InlineData("KPI_SMTP_TLS", "no")]
    [InlineData("KPI_MAIL_FROM", null)]
    [InlineData("KPI_MAIL_FROM", "the team")]
    public void A_wrong_one_of_a_mail_server_is_named(string name, string? value) => AssertNamed(name, new(Smtp) { [name] = value });

    [Theory]
    [InlineData("KPI_NOTIFY_API_KEY", null)]
    [InlineData("KPI_NOTIFY_TEMPLATE_ID", null)]
    [InlineData("KPI_NOTIFY_TEMPLATE_ID", "the one for papers")]
    public void A_wrong_one_of_Notify_is_named(string name, string? value) => AssertNamed(name, new(Notify) { [name] = value });

    [Theory]
    [InlineData("KPI_AZURE_MAIL_ENDPOINT", null)]
    [InlineData("KPI_AZURE_MAIL_ENDPOINT", "http://kpi.uk.communication.azure.com")]
    [InlineData("KPI_MAIL_FROM", null)]
    public void A_wrong_one_of_Azure_is_named(string name, string? value) => AssertNamed(name, new(Azure) { [name] = value });

    [Theory]
    [InlineData("hunter2")]
    [InlineData("26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0")]
    [InlineData("live-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0 ")]
    [InlineData("live_26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0")]
    public void A_wrong_key_is_named_but_not_quoted(string key)
    {
        var failure = AssertNamed("KPI_NOTIFY_API_KEY", new(Notify) { ["KPI_NOTIFY_API_KEY"] = key });

        Assert.DoesNotContain(key.Trim(), failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_sign_in_is_refused()
    {
        AssertNamed("KPI_SMTP_PASSWORD", new(Smtp) { ["KPI_SMTP_USER"] = "kpi" });
        var failure = AssertNamed("KPI_SMTP_USER", new(Smtp) { ["KPI_SMTP_PASSWORD"] = "hunter2" });

        Assert.DoesNotContain("hunter2", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_is_never_sent_in_the_clear() => AssertNamed(
        "KPI_SMTP_TLS", new(Smtp) { ["KPI_SMTP_TLS"] = "false", ["KPI_SMTP_USER"] = "kpi", ["KPI_SMTP_PASSWORD"] = "secret" });

    private static InvalidOperationException AssertNamed(string name, Dictionary<string, string?> settings)
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Read(settings));

        Assert.Contains($"The setting {name} is", failure.Message, StringComparison.Ordinal);
        return failure;
    }

    private static MailSettings Read(Dictionary<string, string?> settings) =>
        MailSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
}
