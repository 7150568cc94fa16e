using KpiPapers.Functions.Mail;
using Microsoft.Extensions.Configuration;

namespace KpiPapers.Functions.Tests.Flow;

/// <summary>A setting that is missing or wrong stops the program at its start, and is named.</summary>
public sealed class SettingsAtStart
{
    private static readonly Dictionary<string, string?> Right = new()
    {
        ["KpiStorage"] = "UseDevelopmentStorage=true",
        ["KPI_PUBLIC_URL"] = "https://kpi.example.org",
        ["KPI_PAPER_DEBOUNCE"] = "00:00:30",
        ["KPI_SMTP_HOST"] = "mail.example.org",
        ["KPI_SMTP_PORT"] = "587",
        ["KPI_MAIL_FROM"] = "kpi@example.org",
        ["KPI_MAIL_ALLOWED_DOMAINS"] = "example.org, example.com",
    };

    [Fact]
    public void Right_settings_are_read()
    {
        var settings = Read(Right);

        Assert.Equal(new("https://kpi.example.org"), settings.PublicUrl);
        Assert.Equal(TimeSpan.FromSeconds(30), settings.Debounce);
        Assert.Equal(new MailSettings.Smtp("mail.example.org", 587, UsesTls: true, SignIn: null, "kpi@example.org"), settings.Mail);
        Assert.Equal(["example.com", "example.org"], settings.MailDomains.Order());
    }

    [Theory]
    [InlineData("KPI_PAPER_DEBOUNCE")]
    [InlineData("KPI_MAIL_ALLOWED_DOMAINS")]
    public void One_that_has_a_default_may_be_missing(string name)
    {
        var settings = Read(new(Right) { [name] = null });

        Assert.Equal(name == "KPI_PAPER_DEBOUNCE" ? TimeSpan.FromMinutes(2) : TimeSpan.FromSeconds(30), settings.Debounce);
        Assert.Equal(name == "KPI_MAIL_ALLOWED_DOMAINS" ? 0 : 2, settings.MailDomains.Count);
    }

    [Theory]
    [InlineData("KpiStorage", null)]
    [InlineData("KpiStorage", "nonsense")]
    [InlineData("KpiStorage", "AccountName=a;AccountKey=not base64!")]
    [InlineData("KpiStorage__blobServiceUri", "https://account.blob.core.windows.net")]
    [InlineData("KPI_PUBLIC_URL", null)]
    [InlineData("KPI_PUBLIC_URL", "kpi.example.org")]
    [InlineData("KPI_PUBLIC_URL", "ftp://kpi.example.org")]
    [InlineData("KPI_PAPER_DEBOUNCE", "two minutes")]
    [InlineData("KPI_PAPER_DEBOUNCE", "-00:00:01")]
    [InlineData("KPI_PAPER_DEBOUNCE", "1.00:00:00")]
    public void A_wrong_one_is_named(string name, string? value)
    {
        var settings = new Dictionary<string, string?>(Right) { [name.Replace("__", ":", StringComparison.Ordinal)] = value };

        var failure = Assert.Throws<InvalidOperationException>(() => Read(settings));

        Assert.Contains(name, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("not base64!", failure.Message, StringComparison.Ordinal);
    }

    private static Settings Read(Dictionary<string, string?> settings) =>
        Settings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
}
