using System.Text.Json;
using Azure;
using Azure.Core;

namespace KpiPapers.Storage.Tables;

/// <summary>Reads the code and the sentence out of a refusal: <c>{"odata.error":{"code":"...","message":{"value":"..."}}}</c>.</summary>
internal sealed class TableErrorParser : RequestFailedDetailsParser
{
    public static readonly TableErrorParser Shared = new();

    public override bool TryParse(Response response, out ResponseError? error, out IDictionary<string, string>? data)
    {
        (error, data) = (Read(response), null);
        return error is not null;
    }

    public static ResponseError? Read(Response response)
    {
        try
        {
            using var json = JsonDocument.Parse(response.Content);
            var error = json.RootElement.GetProperty("odata.error");
            return new(error.GetProperty("code").GetString(), error.GetProperty("message").GetProperty("value").GetString());
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // Proxies and gateways answer in their own words; the status says enough then.
            return response.Headers.TryGetValue("x-ms-error-code", out var code) ? new(code, null) : null;
        }
    }
}
