using System.Globalization;
using KpiPapers.Functions.Mail;
using KpiPapers.Storage;

namespace KpiPapers.Functions;

/// <summary>The application's settings, read and checked once at start; their names stand in names.json.</summary>
internal sealed record Settings
{
    public required StorageConnection Storage { get; init; }

    /// <summary>Where people reach this app, for the links in mails.</summary>
    public required Uri PublicUrl { get; init; }

    /// <summary>Whether App Service authentication is on, which the platform says; without it nobody is signed in.</summary>
    public bool HasSignIn { get; init; }

    /// <summary>How long a paper waits for further files before it is rendered.</summary>
    public required TimeSpan Debounce { get; init; }

    public required MailSettings Mail { get; init; }

    /// <summary>Only addresses in these domains, or below them, are written to; empty for no limit.</summary>
    public required IReadOnlySet<string> MailDomains { get; init; }

    /// <summary>A page for those who are signed in, as a link for mails; null where nobody can sign in.</summary>
    public Uri? PageAt(string address) => HasSignIn ? new(PublicUrl, address) : null;

    /// <exception cref="InvalidOperationException">A setting is missing or wrong; the message names it and says what it should be.</exception>
    public static Settings Read(IConfiguration configuration)
    {
        var names = Names.Settings;
        return new()
        {
            Storage = StorageOf(configuration),
            PublicUrl = Uri.TryCreate(configuration[names.PublicUrl], UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
                ? url
                : throw Wrong(names.PublicUrl, configuration, "the address of this app, such as https://kpi.example.org"),
            // Set by the platform, not by us; Microsoft.Identity.Web goes by it as well.
            HasSignIn = string.Equals(configuration["WEBSITE_AUTH_ENABLED"], "True", StringComparison.OrdinalIgnoreCase),
            Debounce = configuration[names.Debounce] is not { Length: > 0 } window
                ? TimeSpan.FromMinutes(2)
                : TimeSpan.TryParse(window, CultureInfo.InvariantCulture, out var debounce) && debounce >= TimeSpan.Zero && debounce < TimeSpan.FromDays(1)
                    ? debounce
                    : throw Wrong(names.Debounce, configuration, "a time such as 00:02:00"),
            Mail = MailSettings.Read(configuration),
            MailDomains = (configuration[names.MailDomains] ?? "")
                .Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase),
        };
    }

    private static StorageConnection StorageOf(IConfiguration configuration)
    {
        var name = Names.Settings.Storage;
        try
        {
            return StorageConnection.FromSettings(
                configuration[name],
                configuration[$"{name}:blobServiceUri"],
                configuration[$"{name}:queueServiceUri"],
                configuration[$"{name}:tableServiceUri"],
                configuration[$"{name}:clientId"]);
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException)
        {
            throw new InvalidOperationException($"The setting {name} is wrong. {wrong.Message}", wrong);   // the key in it is never quoted
        }
    }

    internal static string Required(string name, IConfiguration configuration, string expected) =>
        configuration[name] is { Length: > 0 } value ? value : throw Wrong(name, configuration, expected);

    internal static InvalidOperationException Wrong(string name, IConfiguration configuration, string expected) => new(
        configuration[name] is { Length: > 0 } value
            ? $"The setting {name} is '{value}', expected {expected}."
            : $"The setting {name} is missing, expected {expected}.");
}
