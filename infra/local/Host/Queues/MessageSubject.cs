using System.Globalization;
using System.Text.Json;

namespace KpiPapers.Local.Host.Queues;

internal static class MessageSubject
{
    private const string BlobsMarker = "/blobs/";
    private const int MaxLength = 120;
    private const int MaxValues = 4;

    /// <summary>What a message is about, short enough for a line: the blob's path of an event, the first values of other JSON, else the text.</summary>
    public static string Of(string text)
    {
        var subject = Summary(text);
        return subject.Length <= MaxLength ? subject : subject[..MaxLength] + "...";
    }

    private static string Summary(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return BlobPath(json.RootElement) ?? string.Join(", ", Values(json.RootElement).Take(MaxValues));
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private static string? BlobPath(JsonElement message) =>
        message.ValueKind == JsonValueKind.Object
        && message.TryGetProperty("subject", out var subject)
        && subject.ValueKind == JsonValueKind.String
        && subject.GetString() is { } path
        && path.IndexOf(BlobsMarker, StringComparison.Ordinal) is var at and >= 0
            ? path[(at + BlobsMarker.Length)..]
            : null;

    /// <summary>Texts and numbers at any depth; not the times, which only tell messages apart.</summary>
    private static IEnumerable<string> Values(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => Values(member.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Values),
        JsonValueKind.String when !IsTime(json.GetString()) => [json.GetString() ?? ""],
        JsonValueKind.Number => [json.GetRawText()],
        _ => [],
    };

    private static bool IsTime(string? text) =>
        text is { Length: > 18 }
        && text[10] == 'T'
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
