using System.Text.Json;

namespace KpiPapers.Local.Host.Queues;

internal static class MessageSubject
{
    private const string BlobsMarker = "/blobs/";
    private const int MaxLength = 120;

    /// <summary>What a message is about, short enough for a line: the blob's path of an event, else the text itself.</summary>
    public static string Of(string text) => BlobPath(text) ?? (text.Length <= MaxLength ? text : text[..MaxLength] + "...");

    private static string? BlobPath(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("subject", out var subject)
                && subject.GetString() is { } path
                && path.IndexOf(BlobsMarker, StringComparison.Ordinal) is var at and >= 0
                ? path[(at + BlobsMarker.Length)..]
                : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
