using System.Text.Json;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers.Tests.Editions;

/// <summary>Every text that a paper holds.</summary>
internal static class ModelText
{
    /// <summary>Those that editions say in other words: codes and units stand in names and values, periods are drawn, links lead.</summary>
    private static readonly HashSet<string> SaidOtherwise =
        new(["$type", "Code", "Unit", "Quarter", "Period", "LinkTo"], StringComparer.Ordinal);

    public static IEnumerable<string> Of(Paper paper) => In("", JsonSerializer.SerializeToElement(paper)).Where(text => text.Length > 0);

    private static IEnumerable<string> In(string name, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => In(property.Name, property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => In(name, item)),
        JsonValueKind.String when !SaidOtherwise.Contains(name) => [element.GetString()!],
        _ => [],
    };
}
