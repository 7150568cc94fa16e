using System.Text.Json;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KpiPapers.Functions.Hosting;

internal static class FunctionsHost
{
    /// <summary>Everything the Functions host expects of the program, whichever functions it has. Port 0 takes any free port.</summary>
    public static WebApplicationBuilder UseFunctionsHost(this WebApplicationBuilder builder, int port)
    {
        // In code, because the host's own ASPNETCORE_URLS is inherited and names a port that is taken.
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Host.UseDefaultServiceProvider(container => container.ValidateOnBuild = container.ValidateScopes = true);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddTransient<IStartupFilter, EdgeFirst>();
        builder.Logging.ClearProviders().AddJsonLines();
        return builder;
    }

    /// <summary>One JSON object per line on stdout: the host takes every line of stderr for an error, and splits at line ends.</summary>
    private static void AddJsonLines(this ILoggingBuilder logging) => logging
        .SetMinimumLevel(LogLevel.Information)
        // The framework logs whole URLs, and ours carry tokens.
        .AddFilter("Microsoft", LogLevel.Warning)
        .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information)
        .AddJsonConsole(console =>
        {
            console.IncludeScopes = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "O";
            console.JsonWriterOptions = new JsonWriterOptions { Indented = false };
        });

    /// <summary>Puts the edge before routing, so that no function can be mapped outside it.</summary>
    private sealed class EdgeFirst : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UseMiddleware<Edge>();
            next(app);
        };
    }
}
