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
            var bindings = json.RootElement.GetProperty("bindings").EnumerateArray().ToImmutableArray();
            return new(name, ReadTrigger(name, bindings, settings));
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new HostStartException($"{name}/function.json is not what the host expects: {error.Message}");
        }
    }

    private static Trigger ReadTrigger(
        string function, ImmutableArray<JsonElement> bindings, IReadOnlyDictionary<string, string> settings)
    {
        foreach (var binding in bindings.Where(binding => !BindingName().IsMatch(Text(binding, "name") ?? "")))
        {
            throw new HostStartException(
                $"{function}/function.json: the binding name '{Text(binding, "name")}' is refused: a letter, then letters and digits.");
        }

        var triggers = bindings
            .Where(binding => Text(binding, "type")?.EndsWith("Trigger", StringComparison.OrdinalIgnoreCase) == true)
            .ToImmutableArray();
        if (triggers is not [var trigger])
        {
            throw new HostStartException($"{function}/function.json has {triggers.Length} triggers; exactly one is expected.");
        }

        return Text(trigger, "type")!.ToUpperInvariant() switch // Not null: it ended in "Trigger" above.
        {
            "QUEUETRIGGER" => ReadQueue(function, trigger, settings),
            "TIMERTRIGGER" => new Trigger.Timer
            {
                BindingName = Required(function, trigger, "name"),
                Schedule = SettingText.Expand(Required(function, trigger, "schedule"), settings),
                UseMonitor = Flag(trigger, "useMonitor", usual: true),
                RunOnStartup = Flag(trigger, "runOnStartup", usual: false),
            },
            "HTTPTRIGGER" => ReadHttp(function, trigger, bindings),
            var type => throw new HostStartException($"{function}/function.json: this stand-in knows no trigger of type {type}."),
        };
    }

    private static Trigger.Queue ReadQueue(string function, JsonElement trigger, IReadOnlyDictionary<string, string> settings)
    {
        var connection = Text(trigger, "connection") ?? "AzureWebJobsStorage";
        return new()
        {
            BindingName = Required(function, trigger, "name"),
            QueueName = SettingText.Expand(Required(function, trigger, "queueName"), settings).ToLowerInvariant(),
            ConnectionString = settings.GetValueOrDefault(connection) ?? throw new HostStartException(
                $"{function}/function.json names the connection '{connection}', but there is no app setting of that name."),
        };
    }

    private static Trigger.Http ReadHttp(string function, JsonElement trigger, ImmutableArray<JsonElement> bindings)
    {
        var forwards = bindings.Length == 2
            && bindings.Any(binding => string.Equals(Text(binding, "type"), "http", StringComparison.OrdinalIgnoreCase));
        var route = Text(trigger, "route") ?? function;
        if (!forwards)
        {
            throw new HostStartException(
                $"{function}/function.json: the host forwards a request only with exactly one httpTrigger and one http output.");
        }

        if (ReservedRoute().IsMatch(route))
        {
            throw new HostStartException($"{function}/function.json: the route '{route}' starts with a word that the host keeps for itself.");
        }

        return new()
        {
            BindingName = Required(function, trigger, "name"),
            Route = route,
            Methods = trigger.TryGetProperty("methods", out var methods)
                ? [.. methods.EnumerateArray().Select(method => (method.GetString() ?? "").ToUpperInvariant())]
                : [],
        };
    }

    private static string Required(string function, JsonElement binding, string key) =>
        Text(binding, key) is { Length: > 0 } text
            ? text
            : throw new HostStartException($"{function}/function.json: the trigger lacks '{key}'.");

    private static string? Text(JsonElement binding, string key) => binding.TryGetProperty(key, out var value) ? value.GetString() : null;

    private static bool Flag(JsonElement binding, string key, bool usual) =>
        binding.TryGetProperty(key, out var value) ? value.GetBoolean() : usual;

    [GeneratedRegex("^[a-z][a-z0-9_-]{0,127}$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex FunctionName();

    [GeneratedRegex(@"^([a-z][a-z0-9]*|\$return)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex BindingName();

    [GeneratedRegex("^/?(admin|runtime)(/|$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex ReservedRoute();
}
