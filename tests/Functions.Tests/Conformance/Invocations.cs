using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KpiPapers.Functions.Tests.Conformance;

/// <summary>Posts to function endpoints as the Functions host does: chunked, with its headers, the message text inside JSON inside JSON.</summary>
internal static class Invocations
{
    public static string QueueBody(string messageText) => Body(JsonSerializer.Serialize(messageText), MetadataOf(messageText));

    public static string Body(JsonNode? value, JsonObject? metadata = null) =>
        new JsonObject { ["Data"] = new JsonObject { ["message"] = value }, ["Metadata"] = metadata ?? [] }.ToJsonString();

    public static string Sample(string file) => File.ReadAllText(Repository.PathTo("tests", "Functions.Tests", "Conformance", "Payloads", file));

    public static Task<InvocationAnswer> InvokeAsync(this HttpClient host, string function, string body, Guid? invocationId = null) =>
        host.SendAsHostAsync(new(HttpMethod.Post, $"/{function}"), body, invocationId);

    public static async Task<InvocationAnswer> SendAsHostAsync(
        this HttpClient host, HttpRequestMessage request, string body, Guid? invocationId = null)
    {
        request.Content = new StringContent(body, MediaTypeHeaderValue.Parse("application/json; charset=utf-8"));
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Add("X-Azure-Functions-HostVersion", "4.1037.0.0");
        request.Headers.Add("X-Azure-Functions-InvocationId", (invocationId ?? Guid.NewGuid()).ToString());
        request.Headers.UserAgent.ParseAdd("Azure-Functions-Host/4.1037.0.0");
        using var response = await host.SendAsync(request, TestContext.Current.CancellationToken);
        return await InvocationAnswer.OfAsync(response);
    }

    /// <summary>The queue message's own facts, overwritten by the message's top-level properties without regard to case.</summary>
    private static JsonObject MetadataOf(string messageText)
    {
        var metadata = new JsonObject(new JsonNodeOptions { PropertyNameCaseInsensitive = true })
        {
            ["DequeueCount"] = "1",
            ["Id"] = "\"800ae4b3-bdd2-4c08-badd-f08e5a34b865\"",
            ["PopReceipt"] = "\"AgAAAAMAAAAAAAAAAgtnj8x+3AE=\"",
        };
        if (!messageText.StartsWith('{') || !messageText.EndsWith('}'))
        {
            return metadata;
        }

        using var message = JsonDocument.Parse(messageText);
        foreach (var property in message.RootElement.EnumerateObject())
        {
            if (property.Value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Null))
            {
                metadata[property.Name] = property.Value.ValueKind == JsonValueKind.Object
                    ? JsonNode.Parse(property.Value.GetRawText())
                    : JsonSerializer.Serialize(Convert.ToString(property.Value, CultureInfo.InvariantCulture));
            }
        }

        return metadata;
    }
}
