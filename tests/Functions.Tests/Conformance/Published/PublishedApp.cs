using System.Text.Json.Nodes;

namespace KpiPapers.Functions.Tests.Conformance.Published;

/// <summary>The published function app, which the build of infra/local keeps up to date.</summary>
internal static class PublishedApp
{
    public static string Root { get; } = Repository.PathTo(".artifacts", "app");

    /// <summary>Where the program is in a root.</summary>
    public const string Program = "app/KpiPapers.Functions";

    public static string Executable { get; } = Path.Combine(Root, Program);

    /// <summary>Name and trigger type of every function, read as the host reads them.</summary>
    public static IEnumerable<(string Name, string Trigger)> Functions =>
        from folder in Directory.EnumerateDirectories(Root)
        let file = Path.Combine(folder, "function.json")
        where File.Exists(file)
        select (Path.GetFileName(folder), TriggerOf(file));

    private static string TriggerOf(string functionJson) =>
        JsonNode.Parse(File.ReadAllText(functionJson))!["bindings"]!.AsArray()
            .Select(binding => binding!["type"]!.GetValue<string>())
            .Single(type => type.EndsWith("Trigger", StringComparison.Ordinal));
}
