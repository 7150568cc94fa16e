using System.Globalization;

namespace KpiPapers.Local.Host.Handlers;

internal static class HandlerEnvironment
{
    /// <summary>What the host adds to its own environment, which the handler inherits, when it starts a handler.</summary>
    public static Dictionary<string, string> Of(FunctionsHostOptions options, int port, int instance)
    {
        var portText = port.ToString(CultureInfo.InvariantCulture);
        var worker = $"local-{instance}-{Guid.NewGuid():N}";
        return new(options.Settings)
        {
            ["FUNCTIONS_CUSTOMHANDLER_PORT"] = portText,
            ["FUNCTIONS_CUSTOMHANDLER_WORKER_ID"] = worker,
            ["FUNCTIONS_HTTPWORKER_PORT"] = portText,
            ["FUNCTIONS_HTTPWORKER_ID"] = worker,
            ["FUNCTIONS_APP_ROOT_PATH"] = options.Root,

            // App Service authentication is on: Host/Http/LocalSignIn.cs stands in for it.
            ["WEBSITE_AUTH_ENABLED"] = "True",

            // The host's container image sets this, so a handler that does not choose its address in code asks for port 80.
            ["ASPNETCORE_URLS"] = "http://+:80",
        };
    }
}
