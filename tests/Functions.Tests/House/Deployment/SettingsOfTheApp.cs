using System.Text.RegularExpressions;
using KpiPapers.Storage;
using Microsoft.Extensions.Configuration;

namespace KpiPapers.Functions.Tests.House.Deployment;

public sealed partial class SettingsOfTheApp
{
    /// <summary>What else is set: for the Functions host and the platform.</summary>
    private static readonly string[] OfTheHost =
    [
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "APPLICATIONINSIGHTS_CONNECTION_STRING",
        "AzureFunctionsJobHost__logging__applicationInsights__samplingSettings__isEnabled",
        "AzureWebJobsStorage__blobServiceUri", "AzureWebJobsStorage__clientId", "AzureWebJobsStorage__credential",
        "AzureWebJobsStorage__queueServiceUri", "AzureWebJobsStorage__tableServiceUri",
    ];

    /// <summary>These are set on a machine of one's own, and refused or ignored by Flex Consumption.</summary>
    private static readonly string[] OfDedicated =
        ["FUNCTIONS_EXTENSION_VERSION", "FUNCTIONS_WORKER_RUNTIME", "WEBSITE_RUN_FROM_PACKAGE", "WEBSITE_RUN_FROM_PACKAGE_BLOB_MI_RESOURCE_ID"];

    private static readonly string[] OfStorage =
        [.. new[] { "blobServiceUri", "queueServiceUri", "tableServiceUri", "credential", "clientId" }.Select(part => $"{Names.Settings.Storage}__{part}")];

    private static IEnumerable<string> OfTheProduct => typeof(Names.SettingNames).GetProperties()
        .Select(property => (string)property.GetValue(Names.Settings)!)
        .Where(name => name != Names.Settings.Storage)
        .Concat(OfStorage);

    [Fact]
    public async Task Every_setting_that_the_code_reads_is_set_and_no_other() =>
        Assert.Equal(
            OfTheProduct.Concat(OfTheHost).Concat(OfDedicated).Order(StringComparer.Ordinal),
            (await Deployed.AllAsync()).SelectMany(deployed => deployed.AppSettings.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Fact]
    public async Task The_app_starts_with_them_whatever_sends_the_mails() =>
        Assert.All(await Deployed.AllAsync(), deployed =>
        {
            var settings = Settings.Read(new ConfigurationBuilder().AddInMemoryCollection(AsSeenByTheApp(deployed.AppSettings)).Build());

            Assert.Equal("https://kpi-exampleshire.azurewebsites.net/", settings.PublicUrl.AbsoluteUri);
            Assert.Equal(deployed.AppSettings[Names.Settings.MailSender], settings.Mail.GetType().Name, ignoreCase: true);
        });

    [Fact]
    public async Task Nothing_is_set_that_Flex_Consumption_has_elsewhere()
    {
        var flex = (await Deployed.FlexAsync()).AppSettings.Keys;

        Assert.DoesNotContain(flex, name => OfDedicated.Contains(name, StringComparer.Ordinal) || name.StartsWith("WEBSITE_", StringComparison.Ordinal) || name is "TZ");
        Assert.Superset(OfDedicated.ToHashSet(StringComparer.Ordinal), (await Deployed.DedicatedAsync()).AppSettings.Keys.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_queue_that_a_function_reads_is_reached_by_identity()
    {
        var settings = (await Deployed.FlexAsync()).AppSettings;
        var connections = FunctionFolder.All.Where(function => function.TriggerType == "queueTrigger").Select(function => (string)function.Trigger["connection"]!);

        Assert.All(connections, connection =>
        {
            Assert.Contains("queue", settings[$"{connection}__queueServiceUri"], StringComparison.Ordinal);
            Assert.Equal("managedidentity", settings[$"{connection}__credential"]);
            Assert.NotEmpty(settings[$"{connection}__clientId"]);
        });
    }

    [Fact]
    public async Task Secrets_are_references_to_the_vault() =>
        Assert.All(await Deployed.AllAsync(), deployed => Assert.All(
            deployed.AppSettings.Where(setting => setting.Key == Names.Settings.NotifyKey || setting.Key == Names.Settings.SmtpPassword),
            setting => Assert.Contains("@Microsoft.KeyVault(SecretUri=", setting.Value, StringComparison.Ordinal)));

    /// <summary>With a likely answer for what only Azure knows, and the names as .NET reads them from the environment.</summary>
    private static Dictionary<string, string?> AsSeenByTheApp(Dictionary<string, string> settings) => settings.ToDictionary<KeyValuePair<string, string>, string, string?>(
        setting => setting.Key.Replace("__", ":", StringComparison.Ordinal),
        setting => !setting.Value.StartsWith('[') ? setting.Value
            : setting.Key.EndsWith("ServiceUri", StringComparison.Ordinal) ? Address().Replace(setting.Value, "https://${account}.${service}.core.windows.net")
            : setting.Key == Names.Settings.NotifyKey ? "kpi-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0"
            : setting.Key == Names.Settings.AzureMailEndpoint ? "https://kpi.uk.communication.azure.com"
            : setting.Key == Names.Settings.MailFrom ? "DoNotReply@example.org"
            : "known to Azure",
        StringComparer.Ordinal);

    [GeneratedRegex(@"^\[format\('https://\{0\}\.\{1\}\.\{2\}', '(?<account>\w+)', '(?<service>\w+)', environment\(\)\.suffixes\.storage\)\]$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();
}
