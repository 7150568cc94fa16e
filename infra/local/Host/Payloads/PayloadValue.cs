using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KpiPapers.Local.Host.Payloads;

/// <summary>
/// How the host writes one value of a payload: dates plain, without fractions of a second; objects as objects; everything else as a JSON
/// string that holds the JSON text of the value, so that the text hello arrives as "\"hello\"" and 1 as "1".
/// </summary>
internal static class PayloadValue
{
    public static readonly JsonSerializerOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // The host does not escape <, & or letters outside ASCII.
    };

    public static JsonNode Of(string text) => JsonSerializer.Serialize(text, Compact);

    public static JsonNode Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static JsonNode Of(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public static JsonObject System(string function, DateTimeOffset now) => new()
    {
        ["MethodName"] = function,
        ["UtcNow"] = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        ["RandGuid"] = Guid.NewGuid().ToString(),
    };
}
