using System.Text.Json.Nodes;

namespace KpiPapers.Functions.Tests.House;

/// <summary>A folder with a function.json: the host takes its name for the function's.</summary>
internal sealed record FunctionFolder(string Name, IReadOnlyList<JsonNode> Bindings)
{
    public static IReadOnlyList<FunctionFolder> All { get; } =
    [
        .. from folder in Directory.EnumerateDirectories(Repository.PathTo("functions", "Functions"))
           let file = Path.Combine(folder, "function.json")
           where File.Exists(file)
           select new FunctionFolder(Path.GetFileName(folder), [.. JsonNode.Parse(File.ReadAllText(file))!["bindings"]!.AsArray().OfType<JsonNode>()]),
    ];

    public JsonNode Trigger => Bindings.Single(binding => TypeOf(binding).EndsWith("Trigger", StringComparison.Ordinal));

    public string TriggerType => TypeOf(Trigger);

    public static string TypeOf(JsonNode binding) => binding["type"]!.GetValue<string>();
}
