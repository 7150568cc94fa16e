using System.Text.Json;

namespace KpiPapers.Functions.Hosting;

/// <summary>
/// One call of one function: reads the payload, runs the function within its time, answers. A failure is logged here, where it is known what
/// the call is about; a payload that cannot be read goes to the edge.
/// </summary>
internal sealed class Invocation<TFunction>(string name, Func<JsonProperty, Call<TFunction>> read, TimeProvider time, ILogger logger)
    where TFunction : class
{
    public async Task AnswerAsync(HttpContext context)
    {
        var started = time.GetTimestamp();
        using var timeout = new CancellationTokenSource(InvocationTime.Limit, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, context.RequestAborted);
        using var payload = await Payload.ReadAsync(context.Request.Body, stop.Token);
        var call = read(Payload.Trigger(payload));
        using var activity = Trace.Start(name, call.About, call.TraceParent);
        using var scope = logger.BeginScope(call.About);
        Log.Started(logger, name);
        try
        {
            if (call.Run is null) Log.NotForUs(logger, name);
            else await call.Run(context.RequestServices.GetRequiredService<TFunction>(), stop.Token);
        }
        catch (Exception exception)
        {
            var told = exception is OperationCanceledException && timeout.IsCancellationRequested
                ? new TimeoutException($"{name} was stopped after {InvocationTime.Limit.TotalMinutes} minutes.", exception)
                : exception;
            Log.Failed(logger, name, told);
            activity.Failed(told);
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return;   // the edge writes the answer
        }
        Log.Finished(logger, name, (long)time.GetElapsedTime(started).TotalMilliseconds);
        await Answer.SuccessAsync(context.Response);
    }
}
