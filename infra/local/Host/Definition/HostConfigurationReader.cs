using System.Globalization;

namespace KpiPapers.Local.Host.Definition;

/// <summary>Reads host.json as the host does: names in any case, each key replaceable by a setting AzureFunctionsJobHost__a__b.</summary>
internal static class HostConfigurationReader
{
    private const string OverridePrefix = "AzureFunctionsJobHost__";

    public static HostConfiguration Read(string root, IReadOnlyDictionary<string, string> settings)
    {
        var json = Load(root, settings);
        if (json["version"] != "2.0")
        {
            throw new HostStartException($"host.json in {root} has version '{json["version"]}'; the host accepts \"2.0\" only.");
        }

        if (json.GetSection("retry").Exists())
        {
            throw new HostStartException("host.json: this stand-in knows no retry policy; a queue message is retried by its dequeue count.");
        }

        return new()
        {
            Handler = ReadHandler(root, json.GetSection("customHandler"), settings),
            RoutePrefix = (json["extensions:http:routePrefix"] ?? "api").Trim('/'),
            Queues = ReadQueues(json.GetSection("extensions:queues")),
            FunctionTimeout = json["functionTimeout"] == "-1"
                ? null
                : Time(json, "functionTimeout", TimeSpan.FromMinutes(30), TimeSpan.FromSeconds(1)),
        };
    }

    private static IConfigurationRoot Load(string root, IReadOnlyDictionary<string, string> settings)
    {
        var file = Path.Combine(root, "host.json");
        if (!File.Exists(file))
        {
            throw new HostStartException($"There is no host.json in {root}. Build the function app with `dotnet build infra/local`.");
        }

        var overrides = settings
            .Where(setting => setting.Key.StartsWith(OverridePrefix, StringComparison.OrdinalIgnoreCase))
            .Select(setting => KeyValuePair.Create(setting.Key[OverridePrefix.Length..].Replace("__", ":"), (string?)setting.Value));
        try
        {
            return new ConfigurationBuilder().AddJsonFile(file).AddInMemoryCollection(overrides).Build();
        }
        catch (InvalidDataException error)
        {
            throw new HostStartException($"{file} is not JSON: {error.InnerException?.Message ?? error.Message}");
        }
    }

    private static HandlerDescription ReadHandler(
        string root, IConfigurationSection json, IReadOnlyDictionary<string, string> settings)
    {
        var executable = SettingText.Expand(json["description:defaultExecutablePath"] ?? "", settings);
        if (executable.Length == 0)
        {
            throw new HostStartException($"host.json in {root} lacks customHandler.description.defaultExecutablePath.");
        }

        var path = Path.Combine(root, json["description:workerDirectory"] ?? "", executable);
        var arguments = json.GetSection("description:arguments").GetChildren().Select(child => child.Value ?? "");
        return new()
        {
            // As in the host: a file below the root wins, anything else is looked up on PATH.
            Executable = File.Exists(path) ? Path.GetFullPath(path) : executable,
            Arguments = SettingText.Expand(string.Join(' ', arguments), settings),
            WorkingDirectory = Path.GetFullPath(Path.Combine(root, json["description:workingDirectory"] ?? "")),
            InitializationTimeout = Time(json, "initializationTimeout", TimeSpan.FromSeconds(30), TimeSpan.FromMilliseconds(1)),
            ForwardsHttp = string.Equals(json["enableForwardingHttpRequest"], "true", StringComparison.OrdinalIgnoreCase),
        };
    }

    private static QueueOptions ReadQueues(IConfigurationSection json)
    {
        var usual = new QueueOptions();
        var batchSize = Number(json, "batchSize", usual.BatchSize, 1, 32);
        return new()
        {
            BatchSize = batchSize,
            NewBatchThreshold = Number(json, "newBatchThreshold", batchSize / 2 * Environment.ProcessorCount, 0, 1_000),
            MaxDequeueCount = Number(json, "maxDequeueCount", usual.MaxDequeueCount, 1, 1_000),
            VisibilityTimeout = Time(json, "visibilityTimeout", usual.VisibilityTimeout, TimeSpan.Zero),
            MaxPollingInterval = Time(json, "maxPollingInterval", usual.MaxPollingInterval, TimeSpan.FromMilliseconds(100)),
            Base64 = (json["messageEncoding"] ?? "base64").ToUpperInvariant() switch
            {
                "BASE64" => true,
                "NONE" => false,
                _ => throw new HostStartException(
                    $"host.json: extensions.queues.messageEncoding is '{json["messageEncoding"]}'; base64 or none is expected."),
            },
        };
    }

    private static int Number(IConfigurationSection json, string key, int usual, int least, int most) =>
        json[key] is not { } text ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw new HostStartException($"host.json: {json.Path}.{key} is '{text}'; a whole number from {least} to {most} is expected.");

    private static TimeSpan Time(IConfiguration json, string key, TimeSpan usual, TimeSpan least) =>
        json[key] is not { } text ? usual
        : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) && time >= least ? time
        : throw new HostStartException($"host.json: {key} is '{text}'; a time of at least {least:c} is expected, such as 00:00:30.");
}
