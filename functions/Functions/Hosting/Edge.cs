namespace KpiPapers.Functions.Hosting;

/// <summary>
/// The outermost layer: readiness, the invocation's id in every log line, and the one place where exceptions end. What the host
/// posts is always answered with a JSON object, because it waits for one until the function's time is up.
/// </summary>
internal sealed class Edge(RequestDelegate next, ILogger<Edge> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (IsReadinessQuestion(context.Request))
        {
            await Answer.SuccessAsync(context.Response);
            return;
        }

        var invocationId = InvocationId.Of(context.Request);
        using var scope = Log.Invocation(logger, invocationId);
        var isWebPage = context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
        try
        {
            await next(context);
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            Log.Failed(logger, context.Request.Path, exception);
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            if (isWebPage)
            {
                await Answer.ApologyAsync(context.Response, invocationId);
            }
        }

        if (!isWebPage && context.Response is { HasStarted: false, StatusCode: >= 400 })
        {
            await Answer.FailureAsync(context.Response);
        }
    }

    /// <summary>Asked every 25 ms until the program answers, and later as a health ping.</summary>
    private static bool IsReadinessQuestion(HttpRequest request) => request.Path == "/" && HttpMethods.IsGet(request.Method);
}
