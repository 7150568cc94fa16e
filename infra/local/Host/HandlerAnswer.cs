using System.Text.Json;

namespace KpiPapers.Local.Host;

/// <summary>The host's rules for what a handler answers to a queue message or a timer.</summary>
internal static class HandlerAnswer
{
    /// <summary>Null when the answer is success without a body, on which the host hangs.</summary>
    public static async Task<InvocationOutcome?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            return new InvocationOutcome.Failed($"the handler answered {(int)response.StatusCode}{(body.Length > 0 ? ": " + Excerpt(body) : ".")}");
        }

        if (body.Length == 0)
        {
            return null;
        }

        var mediaType = response.Content.Headers.ContentType?.MediaType;
        return mediaType is "application/json" or "text/json"
            ? ReadBody(body)
            : new InvocationOutcome.Failed($"the handler answered with media type '{mediaType}'; the host reads application/json or text/json only.");
    }

    private static InvocationOutcome? ReadBody(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.Object when LogsAreText(json.RootElement) => new InvocationOutcome.Succeeded([.. Logs(json.RootElement)]),
                JsonValueKind.Object => new InvocationOutcome.Failed("the answer's Logs hold something that is not text."),
                _ => new InvocationOutcome.Failed($"the answer is no JSON object: {Excerpt(body)}"),
            };
        }
        catch (JsonException)
        {
            return new InvocationOutcome.Failed($"the answer is not JSON: {Excerpt(body)}");
        }
    }

    private static IEnumerable<string> Logs(JsonElement answer) => LogMembers(answer)
        .Where(member => member.Value.ValueKind == JsonValueKind.Array)
        .SelectMany(member => member.Value.EnumerateArray())
        .Select(line => line.GetString() ?? "");

    private static bool LogsAreText(JsonElement answer) => LogMembers(answer)
        .All(member => member.Value.ValueKind == JsonValueKind.Null
            || (member.Value.ValueKind == JsonValueKind.Array
                && member.Value.EnumerateArray().All(line => line.ValueKind is JsonValueKind.String or JsonValueKind.Null)));

    private static IEnumerable<JsonProperty> LogMembers(JsonElement answer) =>
        answer.EnumerateObject().Where(member => member.Name.Equals("Logs", StringComparison.OrdinalIgnoreCase));

    private static string Excerpt(string body) => body.Length <= 400 ? body.ReplaceLineEndings(" ") : body[..400].ReplaceLineEndings(" ") + "...";
}
