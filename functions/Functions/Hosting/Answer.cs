using System.Net.Mime;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace KpiPapers.Functions.Hosting;

/// <summary>What the host gets to read. Any other media type, or a success without a body, is a failed or hanging invocation.</summary>
internal static class Answer
{
    public const string SuccessBody = """{"Outputs":{},"Logs":[],"ReturnValue":null}""";

    public static Task SuccessAsync(HttpResponse response) => WriteAsync(response, SuccessBody);

    public static Task FailureAsync(HttpResponse response) =>
        WriteAsync(response, JsonSerializer.Serialize(new { Error = ReasonPhrases.GetReasonPhrase(response.StatusCode) }));

    /// <summary>For people who followed a link: no details, but a number that finds them.</summary>
    public static Task ApologyAsync(HttpResponse response, Guid invocationId)
    {
        response.ContentType = "text/plain; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        return response.WriteAsync(
            $"Something went wrong here, not with your link. Please try again in a few minutes; if it stays, quote {invocationId}.\n");
    }

    private static Task WriteAsync(HttpResponse response, string json)
    {
        response.ContentType = MediaTypeNames.Application.Json;
        return response.WriteAsync(json);
    }
}
