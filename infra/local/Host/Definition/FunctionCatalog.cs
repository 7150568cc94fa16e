using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace KpiPapers.Local.Host.Definition;

/// <summary>
/// Reads every function.json one folder below the root. Where the host would skip a function or misread it, this refuses to start,
/// because a function that silently does not run is found out only in Azure.
/// </summary>
internal static partial class FunctionCatalog
{
    public static ImmutableArray<FunctionDefinition> Read(string root, IReadOnlyDictionary<string, string> settings)
    {
        var functions = Directory.GetDirectories(root)
            .Where(folder => File.Exists(Path.Combine(folder, "function.json")))
            .Order(StringComparer.Ordinal)
            .Select(folder => ReadFunction(folder, settings))
            .ToImmutableArray();
        return functions.IsEmpty
            ? throw new HostStartException($"No folder below {root} has a function.json, so there is nothing to run.")
            : functions;
    }

    private static FunctionDefinition ReadFunction(string folder, IReadOnlyDictionary<string, string> settings)
    {
        var name = Path.GetFileName(folder);
        if (!FunctionName().IsMatch(name) || name.Equals("host", StringComparison.OrdinalIgnoreCase))
        {
            throw new HostStartException(
                $"The function folder '{name}' has a name that the host refuses: a letter, then letters, digits, - or _, and not 'host'.");
        }

        if (Directory.GetFiles(folder).Length > 1)
        {
            throw new HostStartException(
                $"The function folder '{name}' holds more than function.json: the host would take another file for the function's script.");
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "function.json")));
            return new(name, new TriggerReader(name, settings).Read(json.RootElement));
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new HostStartException($"{name}/function.json is not what the host expects: {error.Message}");
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9_-]{0,127}$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex FunctionName();
}
