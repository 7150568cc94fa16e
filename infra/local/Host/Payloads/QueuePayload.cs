using System.Text.Json.Nodes;
using Azure.Storage.Queues.Models;
using KpiPapers.Local.Host.Definition;

namespace KpiPapers.Local.Host.Payloads;

/// <summary>The body that the host posts for one queue message.</summary>
internal static class QueuePayload
{
    private static readonly DateTimeOffset Never = new(9999, 12, 31, 23, 59, 59, TimeSpan.Zero);

    /// <summary>The body for a message whose text, base64 removed, is given too.</summary>
    public static JsonObject Of(FunctionDefinition function, QueueMessage message, string text, DateTimeOffset now)
    {
        var metadata = Metadata(function, now, message.DequeueCount, message.ExpiresOn, message.NextVisibleOn);
        metadata["Id"] = PayloadValue.Of(message.MessageId);
        metadata["InsertionTime"] = PayloadValue.Of(message.InsertedOn ?? now);
        metadata["PopReceipt"] = PayloadValue.Of(message.PopReceipt);
        return Body(function, metadata, text);
    }

    /// <summary>The body for a message that came through the admin endpoint: it was never in a queue, so it has no id and no receipt.</summary>
    public static JsonObject OfAdminInput(FunctionDefinition function, string text, DateTimeOffset now)
    {
        var metadata = Metadata(function, now, 0, null, null);
        metadata["InsertionTime"] = PayloadValue.Of(now);
        return Body(function, metadata, text);
    }

    private static SortedList<string, JsonNode> Metadata(
        FunctionDefinition function, DateTimeOffset now, long dequeueCount, DateTimeOffset? expires, DateTimeOffset? nextVisible) =>
        new(StringComparer.OrdinalIgnoreCase)
        {
            ["DequeueCount"] = PayloadValue.Of(dequeueCount),
            ["ExpirationTime"] = PayloadValue.Of(expires is { } end && end < Never ? end : Never),
            ["NextVisibleTime"] = PayloadValue.Of(nextVisible ?? Never),
            ["sys"] = PayloadValue.System(function.Name, now),
        };

    private static JsonObject Body(FunctionDefinition function, SortedList<string, JsonNode> metadata, string text)
    {
        LeakedProperties.CopyInto(metadata, text);
        var kept = metadata.Where(entry => !entry.Key.EndsWith("trigger", StringComparison.OrdinalIgnoreCase));
        return new()
        {
            ["Data"] = new JsonObject { [function.Trigger.BindingName] = PayloadValue.Of(text) },
            ["Metadata"] = new JsonObject(kept.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value))),
        };
    }
}
