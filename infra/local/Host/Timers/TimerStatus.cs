using System.Globalization;
using System.Text.Json.Nodes;

namespace KpiPapers.Local.Host.Timers;

/// <summary>What the host remembers of a timer between two of its own starts. <see cref="Last"/> is the year 1 before the first run.</summary>
internal sealed record TimerStatus(DateTime Last, DateTime Next, DateTime LastUpdated)
{
    public JsonObject ToJson() => new() { [nameof(Last)] = Text(Last), [nameof(Next)] = Text(Next), [nameof(LastUpdated)] = Text(LastUpdated) };

    public static TimerStatus FromJson(JsonNode json) => new(Time(json[nameof(Last)]), Time(json[nameof(Next)]), Time(json[nameof(LastUpdated)]));

    /// <summary>As the host's serializer writes local times on a machine that runs in UTC; the year 1 has no zone.</summary>
    private static string Text(DateTime time) =>
        time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) + (time == default ? "" : "+00:00");

    private static DateTime Time(JsonNode? json) => DateTime.Parse(
        (string?)json ?? throw new FormatException("A time is missing."),
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
