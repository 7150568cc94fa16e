using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KpiPapers.Local.Host.Payloads;

/// <summary>
/// The host copies the top-level properties of a message that is a JSON object into the Metadata, over what stands there, whatever the
/// case: an event's id replaces the message's Id. Imitated in every detail, so that a handler that reads Metadata fails here and not in Azure.
/// </summary>
internal static class LeakedProperties
{
    public static void CopyInto(SortedList<string, JsonNode> metadata, string message)
    {
        var text = message.Trim();
        if (!text.StartsWith('{') || !text.EndsWith('}'))
        {
            return;
        }

        JsonDocument json;
        try
        {
            json = JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            return; // Looks like an object and is none: the host carries on without.
        }

        using (json)
        {
            foreach (var property in json.RootElement.EnumerateObject())
            {
                if (Leaked(property.Value) is { } value)
                {
                    metadata[property.Name] = value;
                }
            }
        }
    }

    private static JsonNode? Leaked(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(value.Clone()),
        JsonValueKind.String => PayloadValue.Of(DatesReformatted(value.GetString()!)), // Not null: the kind is String.
        JsonValueKind.Number => PayloadValue.Of(value.TryGetInt64(out var whole)
            ? whole.ToString(CultureInfo.InvariantCulture)
            : value.GetDouble().ToString(CultureInfo.InvariantCulture)),
        JsonValueKind.True => PayloadValue.Of("True"),
        JsonValueKind.False => PayloadValue.Of("False"),
        _ => null, // Arrays and nulls are left out.
    };

    /// <summary>The host's JSON reader takes an ISO date and time for a date and prints it as the invariant culture does, in UTC.</summary>
    private static string DatesReformatted(string text) =>
        text.Length is >= 19 and <= 40 && text[10] == 'T'
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.UtcDateTime.ToString("MM/dd/yyyy HH:mm:ss", CultureInfo.InvariantCulture)
            : text;
}
