using System.Text.Json;
using System.Text.Json.Nodes;
using KpiPapers.Exports;

namespace KpiPapers.Functions.Configuration;

/// <summary>What the first release did not ask of a configuration, filled in where one of its sets is still in force.</summary>
internal static class FirstRelease
{
    private static readonly JsonNodeOptions AnyCase = new() { PropertyNameCaseInsensitive = true };
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip };

    /// <summary>A paper's definition with its services: those of its indicators, where it names none.</summary>
    public static byte[] WithServices(byte[] paper, IndicatorCatalogue indicators)
    {
        if (JsonNode.Parse(paper, AnyCase, WithComments) is not JsonObject definition || definition.ContainsKey("services") || definition["indicators"] is not JsonArray codes)
            return paper;
        var services = codes.Select(code => indicators.Find($"{code}")?.Service).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase);
        definition["services"] = new JsonArray([.. services.Select(service => JsonValue.Create(service))]);
        return JsonSerializer.SerializeToUtf8Bytes(definition);
    }
}
