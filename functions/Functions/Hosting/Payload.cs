using System.Text.Json;

namespace KpiPapers.Functions.Hosting;

/// <summary>
/// Reads what the host posts: <c>{"Data":{"binding":value},"Metadata":{…}}</c>. Metadata is never looked at, because the host copies
/// the message's own properties over it.
/// </summary>
internal static class Payload
{
    // A null where the message type has none is a wrong message, and better found here than in the middle of the work.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static async Task<JsonDocument> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);
        }
        catch (JsonException exception)
        {
            throw new UnreadableMessageException($"The request is not JSON: {exception.Message}");
        }
    }

    /// <summary>The one value under Data; its name is the binding's in function.json.</summary>
    public static JsonProperty Trigger(JsonDocument payload)
    {
        if (payload.RootElement.ValueKind != JsonValueKind.Object
            || !payload.RootElement.TryGetProperty("Data", out var data)
            || data.ValueKind != JsonValueKind.Object)
        {
            throw new UnreadableMessageException("The request has no object called Data.");
        }

        var bindings = data.EnumerateObject().ToList();
        return bindings is [var trigger]
            ? trigger
            : throw new UnreadableMessageException($"Data has {bindings.Count} members, expected one: the trigger's binding.");
    }

    /// <summary>
    /// The queue message. The host writes its text as JSON text inside a JSON string, so there are two layers to take off. An object, or one
    /// layer, is what people send by hand.
    /// </summary>
    public static JsonElement Content(JsonProperty trigger) => Unwrap(Unwrap(trigger.Value, trigger.Name), trigger.Name);

    /// <summary>The trace that a message carries beside what it says.</summary>
    public static string? TraceParent(JsonElement content) =>
        content.ValueKind == JsonValueKind.Object && content.TryGetProperty(Trace.ParentProperty, out var parent) && parent.ValueKind == JsonValueKind.String
            ? parent.GetString()
            : null;

    /// <summary>The queue message as its type; null when the type itself says that the message is of another kind.</summary>
    public static TMessage? Message<TMessage>(string binding, JsonElement content)
    {
        if (content.ValueKind == JsonValueKind.Null)
        {
            throw new UnreadableMessageException($"Data.{binding} is null.");
        }

        try
        {
            return content.Deserialize<TMessage>(Options);
        }
        catch (JsonException exception)
        {
            throw new UnreadableMessageException($"Data.{binding} is not a {typeof(TMessage).Name}: {exception.Message}");
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            // Thrown by a value with a rule, and may quote the value, so only its kind is told.
            throw new UnreadableMessageException(
                $"Data.{binding} is not a {typeof(TMessage).Name}: a value breaks its rule ({exception.GetType().Name}).");
        }
    }

    private static JsonElement Unwrap(JsonElement value, string name)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return value;
        }

        try
        {
            return JsonElement.Parse(value.GetString()!); // A string element always has its text.
        }
        catch (JsonException exception)
        {
            throw new UnreadableMessageException($"Data.{name} is text that is not JSON: {exception.Message}");
        }
    }
}
