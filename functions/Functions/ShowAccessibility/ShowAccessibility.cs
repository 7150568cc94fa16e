using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.Web;

namespace KpiPapers.Functions.ShowAccessibility;

/// <summary>
/// HTTP <c>GET /api/accessibility</c>: the accessibility statement, for everybody. Papers cannot link to it: they are files that a council
/// keeps and publishes elsewhere, where an address of this site leads nowhere. The mails that bring them do, and every page of the app.
/// </summary>
internal sealed class ShowAccessibility(ConfigurationStore configurations, Settings settings)
{
    public const string Address = "/api/accessibility";

    public async Task<WebPage> GetAsync(CancellationToken cancellationToken) =>
        AccessibilityStatement.Write(settings.PublicUrl.Host, await configurations.InForceAsync(cancellationToken));
}
