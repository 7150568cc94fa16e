using System.Text.Json;
using System.Text.Json.Serialization;

namespace KpiPapers.Functions.Hosting;

/// <summary>
/// The event's fields: https://learn.microsoft.com/azure/event-grid/event-schema-blob-storage. Written in Event Grid's own schema, so
/// that a program can queue the same message that Azure does.
/// </summary>
internal sealed class BlobCreatedJson : JsonConverter<BlobCreated>
{
    private const string EventType = "Microsoft.Storage.BlobCreated";
    private const string SubjectStart = "/blobServices/default/containers/";
    private const string SubjectMiddle = "/blobs/";

    public override BlobCreated? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var message = JsonElement.ParseValue(ref reader);
        if (message.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("An event is one JSON object.");
        }

        // CloudEvents call the same field by the shorter name.
        var eventType = message.TryGetProperty("eventType", out _) ? Text(message, "eventType") : Text(message, "type");
        if (eventType != EventType)
        {
            return null;
        }

        if (!message.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("The event has no object called data.");
        }

        var api = Text(data, "api");
        // With a hierarchical namespace a file is created empty first, and FlushWithClose follows when its content is there.
        if (api == "CreateFile" && IsZero(data, "contentLength"))
        {
            return null;
        }

        // From the subject: the url in the event is not percent-encoded, and a # in a name would cut it off.
        var (container, path) = Split(Text(message, "subject"));
        return new() { Container = container, Path = path, ETag = Text(data, "eTag").Trim('"'), Api = api };
    }

    public override void Write(Utf8JsonWriter writer, BlobCreated value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("eventType", EventType);
        writer.WriteString("subject", $"{SubjectStart}{value.Container}{SubjectMiddle}{value.Path}");
        writer.WriteStartObject("data");
        writer.WriteString("api", value.Api);
        writer.WriteString("eTag", value.ETag);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static (string Container, string Path) Split(string subject)
    {
        var middle = subject.IndexOf(SubjectMiddle, StringComparison.Ordinal);
        return subject.StartsWith(SubjectStart, StringComparison.Ordinal)
            && middle > SubjectStart.Length
            && middle + SubjectMiddle.Length < subject.Length
            ? (subject[SubjectStart.Length..middle], subject[(middle + SubjectMiddle.Length)..])
            : throw new JsonException($"The event's subject is not of the form {SubjectStart}name{SubjectMiddle}name.");
    }

    private static bool IsZero(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt64(out var number) && number == 0;

    private static string Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()! // A string element always has its text.
            : throw new JsonException($"The event has no text called {name}.");
}
