using System.Globalization;

namespace KpiPapers.Functions.Hosting;

internal static class FunctionsPort
{
    public const string Variable = "FUNCTIONS_CUSTOMHANDLER_PORT";

    /// <summary>Makes the app answer the Functions host on the port it was given; ends the process when there is none.</summary>
    public static WebApplicationBuilder UseFunctionsPort(this WebApplicationBuilder builder)
    {
        var value = builder.Configuration[Variable];
        if (Parse(value) is not { } port)
        {
            // The host puts the last lines of stderr into its own error, so this is where an operator reads it.
            Console.Error.WriteLine(Problem(value));
            Environment.Exit(1);
            return builder;
        }

        return builder.UseFunctionsHost(port);
    }

    public static int? Parse(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535 ? port : null;

    public static string Problem(string? value) => string.IsNullOrEmpty(value)
        ? $"{Variable} is not set: it names the port to answer on, and the Functions host sets it when it starts this program."
        : $"{Variable} is '{value}', expected a port number from 1 to 65535.";
}
