using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using KpiPapers.Local.Host.Timers;

namespace KpiPapers.Local.Host.Definition;

/// <summary>Reads the bindings of one function.json. What the host can do and this stand-in cannot is refused, not passed over.</summary>
internal sealed partial class TriggerReader(string function, IReadOnlyDictionary<string, string> settings)
{
    private const string HostStorage = "AzureWebJobsStorage";

    public Trigger Read(JsonElement json)
    {
        var bindings = json.GetProperty("bindings").EnumerateArray().ToImmutableArray();
        foreach (var binding in bindings.Where(binding => !BindingName().IsMatch(Text(binding, "name") ?? "")))
        {
            throw Refused($"the binding name '{Text(binding, "name")}' is refused: a letter, then letters and digits.");
        }

        var triggers = bindings
            .Where(binding => Text(binding, "type")?.EndsWith("Trigger", StringComparison.OrdinalIgnoreCase) == true)
            .ToImmutableArray();
        if (triggers is not [var trigger])
        {
            throw new HostStartException($"{function}/function.json has {triggers.Length} triggers; exactly one is expected.");
        }

        RefuseWhatIsNotImitated(json, bindings, trigger);
        return Text(trigger, "type")!.ToUpperInvariant() switch // Not null: it ended in "Trigger" above.
        {
            "QUEUETRIGGER" => ReadQueue(trigger),
            "TIMERTRIGGER" => ReadTimer(trigger),
            "HTTPTRIGGER" => ReadHttp(trigger, bindings),
            var type => throw Refused($"this stand-in knows no trigger of type {type}."),
        };
    }

    private void RefuseWhatIsNotImitated(JsonElement json, ImmutableArray<JsonElement> bindings, JsonElement trigger)
    {
        if (json.TryGetProperty("retry", out _))
        {
            throw Refused("this stand-in knows no retry policy; a queue message is retried by its dequeue count.");
        }

        if (json.TryGetProperty("disabled", out var disabled) && disabled.ValueKind != JsonValueKind.False)
        {
            throw Refused("this stand-in runs every function; it cannot have one disabled.");
        }

        if (Text(trigger, "dataType") is { } type && !type.Equals("string", StringComparison.OrdinalIgnoreCase))
        {
            throw Refused($"this stand-in delivers messages as text, not as dataType {type}.");
        }

        if (bindings.Length > 1 && !IsType(trigger, "httpTrigger"))
        {
            throw Refused("this stand-in knows no bindings beside the trigger; what a function brings forth, it has to store or send itself.");
        }
    }

    private Trigger.Queue ReadQueue(JsonElement trigger) => new()
    {
        BindingName = Required(trigger, "name"),
        QueueName = SettingText.Resolve(function, Required(trigger, "queueName"), settings).ToLowerInvariant(),
        ConnectionString = Connection(Text(trigger, "connection") ?? HostStorage),
    };

    private Trigger.Timer ReadTimer(JsonElement trigger)
    {
        try
        {
            return new()
            {
                BindingName = Required(trigger, "name"),
                Schedule = Ncrontab.Parse(SettingText.Resolve(function, Required(trigger, "schedule"), settings)),
                UseMonitor = Flag(trigger, "useMonitor", usual: true),
                RunOnStartup = Flag(trigger, "runOnStartup", usual: false),
                StatusConnectionString = Connection(HostStorage),
            };
        }
        catch (FormatException error)
        {
            throw Refused(error.Message);
        }
    }

    private Trigger.Http ReadHttp(JsonElement trigger, ImmutableArray<JsonElement> bindings)
    {
        if (bindings.Length != 2 || !bindings.Any(binding => IsType(binding, "http")))
        {
            throw Refused("the host forwards a request only with exactly one httpTrigger and one http output.");
        }

        var route = Text(trigger, "route") ?? function;
        return ReservedRoute().IsMatch(route)
            ? throw Refused($"the route '{route}' starts with a word that the host keeps for itself.")
            : new()
            {
                BindingName = Required(trigger, "name"),
                Route = route,
                Methods = trigger.TryGetProperty("methods", out var methods)
                    ? [.. methods.EnumerateArray().Select(method => (method.GetString() ?? "").ToUpperInvariant())]
                    : [],
            };
    }

    private string Connection(string name) =>
        settings.GetValueOrDefault(name) ?? throw new HostStartException(
            $"{function}/function.json needs the connection '{name}', but there is no app setting of that name.");

    private string Required(JsonElement binding, string key) =>
        Text(binding, key) is { Length: > 0 } text ? text : throw Refused($"the trigger lacks '{key}'.");

    private HostStartException Refused(string reason) => new($"{function}/function.json: {reason}");

    private static bool IsType(JsonElement binding, string type) =>
        string.Equals(Text(binding, "type"), type, StringComparison.OrdinalIgnoreCase);

    private static string? Text(JsonElement binding, string key) => binding.TryGetProperty(key, out var value) ? value.GetString() : null;

    private static bool Flag(JsonElement binding, string key, bool usual) =>
        binding.TryGetProperty(key, out var value) ? value.GetBoolean() : usual;

    [GeneratedRegex(@"^([a-z][a-z0-9]*|\$return)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex BindingName();

    [GeneratedRegex("^/?(admin|runtime)(/|$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex ReservedRoute();
}
