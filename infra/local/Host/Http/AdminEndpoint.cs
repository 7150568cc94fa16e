using System.Text.Json;

namespace KpiPapers.Local.Host.Http;

/// <summary>POST /admin/functions/{name}: starts a function by hand and answers at once; the outcome is only in the progress.</summary>
internal static class AdminEndpoint
{
    public static async Task<IResult> AnswerAsync(string name, HttpRequest request, Func<string, string?, AdminStart> start)
    {
        if (!request.HasJsonContentType())
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        JsonDocument body;
        try
        {
            body = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
        }
        catch (JsonException)
        {
            return Results.BadRequest();
        }

        using (body)
        {
            return start(name, Input(body.RootElement)) switch
            {
                AdminStart.Started => Results.Accepted(),
                AdminStart.IsHttp => Results.BadRequest(),
                _ => Results.NotFound(),
            };
        }
    }

    /// <summary>Any other JSON is accepted with no input, and fails later.</summary>
    private static string? Input(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object
            && body.TryGetProperty("input", out var input)
            && input.ValueKind == JsonValueKind.String
            ? input.GetString()
            : null;
}

internal enum AdminStart
{
    Started,
    IsHttp,
    Unknown,
}
