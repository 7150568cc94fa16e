using System.Net;
using System.Text.Json.Nodes;

namespace KpiPapers.Functions.Tests.Conformance;

/// <summary>What the host got back, judged as the host judges it.</summary>
internal sealed record InvocationAnswer(HttpStatusCode Status, string? MediaType, string Text)
{
    /// <summary>Anything but a success with a JSON object of this shape fails or hangs the invocation.</summary>
    public bool Succeeded => (int)Status is >= 200 and < 300 && IsJsonObject
        && JsonNode.Parse(Text)!["Outputs"] is JsonObject && JsonNode.Parse(Text)!["Logs"] is JsonArray;

    public bool IsJsonObject => MediaType == "application/json" && JsonNode.Parse(Text) is JsonObject;

    public static async Task<InvocationAnswer> OfAsync(HttpResponseMessage response) => new(
        response.StatusCode,
        response.Content.Headers.ContentType?.MediaType,
        await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
