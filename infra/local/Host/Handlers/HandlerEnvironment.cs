using System.Globalization;

namespace KpiPapers.Local.Host.Handlers;

/// <summary>
/// What a handler finds in its environment. In Azure that is a container's, with the app settings in it; so no other variable of this machine is
/// passed on, or something might work here thanks to one that is not there.
/// </summary>
internal static class HandlerEnvironment
{
    /// <summary>Where programs and a home are: a container has both.</summary>
    private static readonly string[] OfTheMachine = ["PATH", "HOME"];

    /// <summary>The host's own environment, which its handlers inherit. A setting wins, as it does there.</summary>
    public static Dictionary<string, string> OfHost(IReadOnlyDictionary<string, string> settings)
    {
        var environment = new Dictionary<string, string>
        {
            // App Service authentication is on: Host/Http/LocalSignIn.cs stands in for it.
            ["WEBSITE_AUTH_ENABLED"] = "True",

            // The host's container image sets this, so a handler that does not choose its address in code asks for port 80.
            ["ASPNETCORE_URLS"] = "http://+:80",

            // Containers know no other time zone, and this machine may.
            ["TZ"] = "UTC",
        };
        foreach (var name in OfTheMachine)
        {
            if (Environment.GetEnvironmentVariable(name) is { } value)
            {
                environment[name] = value;
            }
        }

        foreach (var (name, value) in settings)
        {
            environment[name] = value;
        }

        return environment;
    }

    /// <summary>The host's, and what it adds for each handler.</summary>
    public static Dictionary<string, string> Of(FunctionsHostOptions options, HandlerSeat seat, int port)
    {
        var portText = port.ToString(CultureInfo.InvariantCulture);
        var worker = $"local-{seat.Name}-{Guid.NewGuid():N}";
        var environment = OfHost(options.Settings);
        environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = portText;
        environment["FUNCTIONS_CUSTOMHANDLER_WORKER_ID"] = worker;
        environment["FUNCTIONS_HTTPWORKER_PORT"] = portText;
        environment["FUNCTIONS_HTTPWORKER_ID"] = worker;
        environment["FUNCTIONS_APP_ROOT_PATH"] = options.Root;
        if (seat.TargetGroup is { } group)
        {
            environment["FUNCTIONS_TARGET_GROUP"] = group;
        }

        return environment;
    }
}
